package org.haversack.store.lookup;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.log.Ledger;
import org.haversack.store.log.Log;
import org.haversack.store.log.Logged;

/// Reads the changes of a space, a page at a time. Every branch is read from its newest end by its index, so that
/// a page takes as long as it is, however long the history.
public final class SpaceChanges {
    /// A change of a space.
    ///
    /// @param no its number in this store: the later it came here, the greater
    /// @param file the file it came in; empty for what was done on this computer
    public record Numbered(long no, Change change, Optional<Ledger.Import> file) {}

    private final Log log;
    private final Ledger ledger;

    SpaceChanges(Log log, Ledger ledger) {
        this.log = log;
        this.ledger = ledger;
    }

    /// Newest first as this store learned them.
    ///
    /// @param before only those that came before the one with this number
    List<Numbered> page(SpaceId space, long before, int most) {
        return log.space(space).stream()
                .flatMap(held -> log.branches(held).all().stream())
                .flatMap(branch -> log.stretches().newest(branch.number(), before, most).stream())
                .sorted(Comparator.comparingLong(Logged::no).reversed())
                .limit(most)
                .map(change -> new Numbered(change.no(), Lookup.change(change.line()), file(change)))
                .toList();
    }

    private Optional<Ledger.Import> file(Logged change) {
        return Optional.ofNullable(change.imported()).flatMap(ledger::imported);
    }
}
