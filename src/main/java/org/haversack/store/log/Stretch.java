package org.haversack.store.log;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.haversack.merge.Dot;
import org.haversack.merge.Placed;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.sql.StoreTrouble;
import org.jspecify.annotations.Nullable;

/// Consecutive changes of one branch that came here together: one row of the log, so that a file of hundreds of
/// changes is a few dozen rows. Numbers, places and `n` of its changes count up from those of the first.
///
/// The marks of a change are its id (32 bytes), time (8), depth (4), the lengths of its line (4) and of what
/// it knew (4), then that, as [Vec#toString()] writes it; nothing if that is what the one before it knew, and itself.
///
/// @param no the number of its first change
/// @param branch its branch
/// @param index the place of its first change on that branch, from 1
/// @param n the first one's number among its writer's changes in the space
/// @param imported the import it came with; null for what was done on this computer
/// @param marks the marks of its changes
/// @param lines the lines of its changes, one behind the other; empty if they were not asked for
record Stretch(
        long no, int branch, int index, long n, @Nullable Long imported, byte[] marks, byte[] lines) {
    /// Bytes of the marks of a change, without what it knew.
    static final int MARK = ChangeId.BYTES + 20;

    /// Its changes.
    List<Placed> placed(SpaceId space, ComputerId computer) {
        try {
            var all = new ArrayList<Placed>();
            var vec = Vec.NONE;
            for (var mark = ByteBuffer.wrap(marks); mark.hasRemaining(); ) {
                int i = all.size();
                long dot = Dot.of(branch, index + i);
                var id = new ChangeId(mark.getLong(), mark.getLong(), mark.getLong(), mark.getLong());
                long time = mark.getLong();
                int depth = mark.getInt();
                mark.getInt();
                vec = known(mark, vec, dot);
                all.add(new Placed(id, space, computer, n + i, time, dot, depth, vec));
            }
            return all;
        } catch (RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private static Vec known(ByteBuffer mark, Vec before, long dot) {
        int length = mark.getInt();
        if (length == 0) {
            return before.with(dot);
        }
        var text = new byte[length];
        mark.get(text);
        return Vec.parse(new String(text, StandardCharsets.US_ASCII));
    }

    /// Its changes with their lines.
    List<Logged> logged(SpaceId space, ComputerId computer) {
        var placed = placed(space, computer);
        try {
            var all = new ArrayList<Logged>(placed.size());
            int from = 0;
            int at = 0;
            for (var change : placed) {
                var mark = ByteBuffer.wrap(marks, at, MARK);
                int to = from + mark.getInt(at + MARK - 2 * Integer.BYTES);
                at += MARK + mark.getInt(at + MARK - Integer.BYTES);
                all.add(new Logged(no + all.size(), change, Arrays.copyOfRange(lines, from, to), imported));
                from = to;
            }
            return all;
        } catch (RuntimeException damaged) {
            throw damaged(damaged);
        }
    }

    private static StoreTrouble damaged(RuntimeException cause) {
        return new StoreTrouble(StoreTrouble.Why.DAMAGED, "A change in the store's log cannot be read.", cause);
    }
}
