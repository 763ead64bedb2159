package org.haversack.service.delivery;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.merge.Vec;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Scope;
import org.haversack.service.exchange.Sending.Recipient;
import org.haversack.store.log.Missing;

/// What of this store is known to have reached somebody, and what is in no file yet.
public final class Delivery {
    /// What a recipient may see here and is not known to have.
    ///
    /// @param changes how many changes
    /// @param oldest when the oldest of them was written, by its writer's clock, in milliseconds since 1970 UTC;
    ///     empty if there is none or they are too many to look at
    public record Unconfirmed(int changes, OptionalLong oldest) {}

    private static final int MOST_LOOKED_AT = 20_000;

    private final Workplace workplace;
    private final Scope scope;

    public Delivery(Workplace workplace) {
        this.workplace = workplace;
        this.scope = new Scope(workplace);
    }

    /// What a recipient has not confirmed to have.
    public Unconfirmed unconfirmed(Recipient recipient) {
        var parts = scope.lacking(recipient);
        int changes = parts.stream().mapToInt(Missing::count).sum();
        return new Unconfirmed(changes, changes > MOST_LOOKED_AT ? OptionalLong.empty() : oldest(parts));
    }

    private static OptionalLong oldest(List<Missing> parts) {
        var times = new ArrayList<Long>();
        try {
            for (var part : parts) {
                part.forEach(line -> times.add(time(line)));
            }
        } catch (IOException unreadable) {
            return OptionalLong.empty();
        }
        return times.stream().mapToLong(Long::longValue).min();
    }

    private static long time(byte[] line) throws IOException {
        try {
            return ChangeCodec.read(line).change().time();
        } catch (BadLine newer) {
            throw new IOException(newer);
        }
    }

    /// How many changes of a space came about here since the last file was written for the coordinators. Of a
    /// practice that is somebody else's now no receipts come any more; that it is in a file is what can be known.
    public int unwritten(SpaceId space) {
        var last = workplace.store().ledger().lastExport(scope.key(new Recipient.Coordinators()));
        var written = last.map(file -> workplace.store().known(file.have())).orElse(Map.of());
        return workplace
                .store()
                .missing(space, written.getOrDefault(space, Vec.NONE))
                .count();
    }
}
