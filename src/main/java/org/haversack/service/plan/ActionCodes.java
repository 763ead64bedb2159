package org.haversack.service.plan;

import java.util.List;
import java.util.stream.LongStream;
import org.haversack.service.Workplace;

/// The short names people use for actions, such as A-17: a letter and a number that goes up by one. They are
/// labels: two people who work apart may give the same one, which is harmless.
public final class ActionCodes {
    private final Workplace workplace;

    public ActionCodes(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The next free code: one more than the highest number in this store, deleted actions included, so that a
    /// code which was once said aloud does not come to mean something else.
    public String next() {
        return next(1).getFirst();
    }

    /// So many free codes, in order.
    public List<String> next(int many) {
        long highest = workplace.store().listing().highestActionNumber();
        return LongStream.rangeClosed(highest + 1, highest + many)
                .mapToObj(number -> "A-" + number)
                .toList();
    }
}
