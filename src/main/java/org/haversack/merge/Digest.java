package org.haversack.merge;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.SpaceId;

/// One line a space and one for all: equal exactly when two stores hold the same changes. Since changes name
/// their parents by hash, equal tips mean equal sets.
///
/// @param spaces for each space the SHA-256 of its sorted tips, in hexadecimal
/// @param total the SHA-256 of those lines
public record Digest(SortedMap<SpaceId, String> spaces, String total) {
    /// The digest of spaces given by their tips; spaces without a change do not count.
    public static Digest of(Map<SpaceId, ? extends Collection<ChangeId>> tips) {
        var lines = new TreeMap<SpaceId, String>();
        tips.forEach((space, ids) -> {
            if (!ids.isEmpty()) {
                lines.put(space, ofTips(ids));
            }
        });
        return ofSpaces(lines);
    }

    /// The digest over lines already computed.
    public static Digest ofSpaces(SortedMap<SpaceId, String> lines) {
        var all = ChangeId.sha256();
        lines.forEach((space, hex) -> all.update((space + " " + hex + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new Digest(lines, HexFormat.of().formatHex(all.digest()));
    }

    /// The line of one space.
    public static String ofTips(Collection<ChangeId> tips) {
        var hash = ChangeId.sha256();
        tips.stream().sorted().forEach(id -> hash.update(id.bytes()));
        return HexFormat.of().formatHex(hash.digest());
    }
}
