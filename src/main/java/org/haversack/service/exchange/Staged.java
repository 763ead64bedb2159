package org.haversack.service.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haversack.bundle.BadBundle;
import org.haversack.bundle.Inbox;
import org.haversack.bundle.seal.Unsealing;
import org.haversack.merge.change.Change;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;

/// Files that lie in the inbox and whose bytes were looked at: what was shown of them is what is taken,
/// even if the stick they came on is gone by then. Used on the thread of the store.
public final class Staged implements AutoCloseable {
    private final Workplace workplace;
    private final Inbox inbox;
    private final Unsealing seal;
    private final List<Arrival> arrivals;
    private final List<Arrival> good;
    private boolean tidied;

    Staged(Workplace workplace, Inbox inbox, Unsealing seal, List<Arrival> arrivals) {
        this.workplace = workplace;
        this.inbox = inbox;
        this.seal = seal;
        this.arrivals = arrivals;
        this.good =
                arrivals.stream().filter(Arrival::isGood).sorted(Arrival.ORDER).toList();
    }

    /// What the files would bring; nothing is changed.
    ///
    /// @param accepted codes a coordinator compared
    public Receiving.BatchReport rehearse(Set<String> accepted, Progress progress) {
        return run(new Receiving.Options(true, accepted), progress, () -> {});
    }

    /// Takes the files and clears the inbox of them; those that cannot be used go to quarantine or wait.
    public Receiving.BatchReport apply(Set<String> accepted, Progress progress) {
        return run(new Receiving.Options(false, accepted), progress, () -> tidy(false));
    }

    Receiving.BatchReport run(Receiving.Options options, Progress progress, Runnable last) {
        Optional<Path> snapshot = Optional.empty();
        int waiting = workplace.store().lookup().conflictCount();
        if (!good.isEmpty()) {
            if (!options.dryRun()) {
                progress.at("Making a snapshot", 0, 0);
                snapshot = Optional.of(workplace.store().snapshot(workplace.clock()));
            }
            good.forEach(Arrival::reset);
            waiting = new Batch(workplace, options, progress).run(good, () -> {});
        }
        last.run();
        var reports = new ArrayList<Receiving.FileReport>();
        arrivals.forEach(arrival -> reports.add(arrival.report()));
        return new Receiving.BatchReport(reports, waiting, snapshot);
    }

    /// Takes one file and those its sender wrote before it, looks, and takes them back.
    ///
    /// @param file its place among the files as they were given, from 0
    /// @param look happens while they are taken; not at all if the file's bytes are not good
    public void during(int file, Set<String> accepted, Runnable look) {
        var one = arrivals.get(file);
        if (!one.isGood()) {
            return;
        }
        var until = good.stream()
                .filter(other ->
                        other.bundle().head().from().equals(one.bundle().head().from()))
                .filter(other -> other == one || Arrival.ORDER.compare(other, one) < 0)
                .toList();
        until.forEach(Arrival::reset);
        new Batch(workplace, new Receiving.Options(true, accepted), Progress.NONE).run(until, look);
    }

    /// The changes of a file that are not in this store, in the order in which they are to be taken.
    ///
    /// @param most how many at most; the others are left out
    public List<Change> fresh(int file, int most) {
        var one = arrivals.get(file);
        var fresh = new ArrayList<Change>();
        if (!one.isGood()) {
            return fresh;
        }
        try (var changes = one.bundle().changes()) {
            for (var line = changes.next(); line != null && fresh.size() < most; line = changes.next()) {
                if (!workplace.store().holds(line.change().space(), line.id())) {
                    fresh.add(line.change());
                }
            }
        } catch (IOException | BadBundle unreadable) {
            // What is wrong with it is said of the file itself.
        }
        return fresh;
    }

    void tidy(boolean dryRun) {
        if (!tidied) {
            tidied = true;
            Arrivals.tidy(inbox, arrivals, dryRun, workplace);
        }
        forgetOpened();
    }

    /// Deletes the plain text of sealed files.
    void forgetOpened() {
        seal.close();
    }

    /// Deletes the copies of files that were not taken, unless they lay in the inbox before.
    @Override
    public void close() {
        tidy(true);
    }
}
