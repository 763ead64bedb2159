package org.haversack.service.exchange;

import java.util.Optional;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;

/// Undoing the latest import: everything it brought is taken out again, and its files can be imported anew.
public final class UndoService {
    /// What was undone.
    ///
    /// @param files how many files
    /// @param changes how many changes went out of the log
    public record Undone(int files, int changes) {}

    /// Where the number of the last batch is kept that removed a practice started afresh.
    static final String FINAL = "batch-final";

    private final Workplace workplace;

    public UndoService(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Why the latest import can not be undone; empty if it can.
    public Optional<String> refusal() {
        var store = workplace.store();
        var batch = store.ledger().latestBatch();
        if (batch.isEmpty()) {
            return Optional.of("There is no import to undo.");
        }
        var latest = batch.get();
        var refused = "The import of %s can no longer be undone: ".formatted(Times.label(latest.at(), workplace));
        if (store.meta().get(FINAL).filter(String.valueOf(latest.no())::equals).isPresent()) {
            return Optional.of(refused + "it removed a practice that was started afresh.");
        }
        if (store.changedSince(latest.before(), latest.after())) {
            return Optional.of(
                    refused + "work done since builds on it. Restore single values from their history instead.");
        }
        boolean sentOn = latest.after() > latest.before()
                && store.ledger()
                        .lastExport()
                        .filter(export -> export.last() >= latest.after())
                        .isPresent();
        if (sentOn) {
            return Optional.of(refused + "a file written since has sent it on.");
        }
        return Optional.empty();
    }

    /// Undoes the latest import, unless something here builds on it or it was sent on.
    public Outcome<Undone> undo() {
        var refused = refusal();
        if (refused.isPresent()) {
            return new Outcome.Refused<>(refused.get());
        }
        var store = workplace.store();
        var latest = store.ledger().latestBatch().orElseThrow();
        return store.transaction(() -> {
            int files = (int) store.ledger().imports().stream()
                    .filter(file -> file.batch() == latest.no())
                    .count();
            int changes = store.remove(latest.before(), latest.after());
            store.ledger().forget(latest);
            workplace.programmeChanged();
            new Holdings(workplace).update();
            return Outcome.done(new Undone(files, changes));
        });
    }
}
