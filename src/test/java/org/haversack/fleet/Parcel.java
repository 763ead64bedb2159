package org.haversack.fleet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.haversack.bundle.BadBundle;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.BundleReader;
import org.haversack.bundle.BundleWriter;
import org.haversack.bundle.Reading;
import org.haversack.bundle.SigningKeys;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;

/// What one computer hands to another.
///
/// @param id the bundle's id
/// @param from who wrote it
/// @param spaces what it is about
/// @param have the newest changes the sender held in those spaces
/// @param lines the changes, parents first
public record Parcel(String id, ComputerId from, List<SpaceId> spaces, List<ChangeId> have, List<ChangeLine> lines) {
    public Parcel {
        spaces = List.copyOf(spaces);
        have = List.copyOf(have);
        lines = List.copyOf(lines);
    }

    /// The parcel as the file that would travel.
    public byte[] bytes(SigningKeys keys) {
        var head = BundleHead.from(from, new SpaceId(Names.uuid("programme", 0)), id)
                .fromName("Ana's laptop")
                .made(1_795_100_100_000L)
                .app("Haversack")
                .spaces(spaces)
                .have(have)
                .count(lines.size())
                .build();
        var out = new ByteArrayOutputStream();
        try {
            var writer = new BundleWriter(out, head, keys);
            for (var line : lines) {
                writer.change(line.bytes());
            }
            writer.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }

    /// The parcel in a file.
    public static Parcel read(Path file) {
        try {
            if (!(BundleReader.open(file) instanceof Reading.Verified(var bundle))) {
                throw new IllegalStateException("our own file was refused: " + file);
            }
            var lines = new ArrayList<ChangeLine>();
            try (var changes = bundle.changes()) {
                for (var line = changes.next(); line != null; line = changes.next()) {
                    lines.add(line);
                }
            }
            var head = bundle.head();
            return new Parcel(head.id(), head.from(), head.spaces(), head.have(), lines);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (BadBundle refused) {
            throw new IllegalStateException(refused);
        }
    }

    /// The same parcel with other lines.
    public Parcel with(Collection<ChangeLine> others) {
        return new Parcel(id, from, spaces, have, List.copyOf(others));
    }
}
