package org.haversack.service.exchange;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.haversack.bundle.Refusal;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.afresh.Retired;
import org.haversack.store.log.Ledger;

/// Takes the files of one go in one transaction. A file whose parents are missing is tried again after the
/// others; one that turns out unusable after part of it was taken makes the whole go start anew without it.
final class Batch {
    /// Part of a file was taken before something spoke against it.
    static final class StartAnew extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Arrival file;
        private final transient Refusal refusal;

        StartAnew(Arrival file, Refusal refusal) {
            super(refusal.sentence());
            this.file = file;
            this.refusal = refusal;
        }
    }

    private final Workplace workplace;
    private final Receiving.Options options;
    private final Progress progress;
    private boolean gaveUp;
    private final Set<Arrival> hopeless = new HashSet<>();

    Batch(Workplace workplace, Receiving.Options options, Progress progress) {
        this.workplace = workplace;
        this.options = options;
        this.progress = progress;
    }

    /// Takes the files; returns how many decisions wait afterwards.
    ///
    /// @param look happens when all are taken, before that is kept or, in a rehearsal, taken back
    int run(List<Arrival> ready, Runnable look) {
        while (true) {
            try (var lookahead = new Lookahead(ready)) {
                int waiting = options.dryRun()
                        ? workplace.store().rehearsal(() -> takeAll(ready, lookahead, look))
                        : workplace.store().transaction(() -> takeAll(ready, lookahead, look));
                scrub();
                return waiting;
            } catch (StartAnew bad) {
                hopeless.add(bad.file);
                bad.file.refuse(bad.refusal);
            } finally {
                workplace.programmeChanged();
            }
        }
    }

    private int takeAll(List<Arrival> ready, Lookahead lookahead, Runnable look) {
        var store = workplace.store();
        long before = store.lastChange();
        var batch = store.ledger().beginBatch(workplace.now(), before);
        hopeless.stream()
                .filter(Batch::hasGap)
                .map(file -> file.bundle().head())
                .forEach(head -> {
                    store.ledger().oweAnswer(head.from());
                    store.ledger().believe(head.from(), head.have());
                });
        takeInOrder(ready, lookahead, batch);
        store.settle();
        giveUp(ready, batch);
        new Holdings(workplace).update();
        store.ledger().finishBatch(batch, store.lastChange());
        look.run();
        return store.lookup().conflictCount();
    }

    /// Removes practices that were started afresh; such a batch cannot be taken back.
    private void giveUp(List<Arrival> ready, Ledger.Batch batch) {
        var names = new Retired(workplace).giveUp();
        gaveUp = !names.isEmpty() && !options.dryRun();
        if (names.isEmpty()) {
            return;
        }
        workplace.store().settle();
        workplace.store().meta().set(UndoService.FINAL, String.valueOf(batch.no()));
        names.forEach(name -> ready.getFirst()
                .notice(
                        "%s was started afresh by a coordinator: what was here of it before is removed. Backups made before still hold it."
                                .formatted(name)));
    }

    /// Leaves no trace of what was removed in the file.
    private void scrub() {
        if (gaveUp) {
            workplace.store().forgetting().scrub();
        }
    }

    private static boolean hasGap(Arrival file) {
        var refusal = file.refusal();
        return refusal != null && refusal.reason() == Refusal.Reason.GAP;
    }

    private void takeInOrder(List<Arrival> ready, Lookahead lookahead, Ledger.Batch batch) {
        var taking = new Taking(workplace, options, lookahead, batch);
        var queue = new ArrayDeque<>(
                ready.stream().filter(file -> !hopeless.contains(file)).toList());
        int done = 0;
        boolean progressed = true;
        while (progressed && !queue.isEmpty()) {
            progressed = false;
            var gaps = new ArrayList<Arrival>();
            for (var file : queue) {
                progress.at("Importing", done, ready.size());
                taking.take(file);
                if (hasGap(file)) {
                    gaps.add(file);
                } else {
                    progressed = true;
                    done++;
                }
            }
            queue = new ArrayDeque<>(gaps);
        }
    }
}
