package org.haversack.service.exchange.incoming;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.service.exchange.Staged;

/// Files that came in, from the first look to the import. What was shown of a file is what is taken, even if the stick
/// it came on is gone by then. Used on the thread of the store; [#open] may run on another.
public final class Reception implements AutoCloseable {
    private final Workplace workplace;
    private final Staged staged;

    private Reception(Workplace workplace, Staged staged) {
        this.workplace = workplace;
        this.staged = staged;
    }

    /// Copies the files, and the bundles in folders, into the store's inbox and looks at their bytes. It does not
    /// touch the store itself.
    public static Reception open(Workplace workplace, List<Path> paths, Progress progress) {
        return new Reception(workplace, new Receiving(workplace).stage(paths, progress));
    }

    /// What the files would bring; nothing is changed.
    ///
    /// @param accepted the codes that were compared
    public Incoming look(Set<String> accepted, Progress progress) {
        return incoming(staged.rehearse(accepted, progress), false);
    }

    /// Takes the files. Those that cannot be used are set aside, or wait.
    ///
    /// @param accepted the codes that were compared
    public Incoming apply(Set<String> accepted, Progress progress) {
        return incoming(staged.apply(accepted, progress), true);
    }

    /// What a file changes, record by record: what is here now, and what will be.
    ///
    /// @param file its place among the files as they were given
    /// @param accepted the codes that were compared
    public List<RecordChange> changes(int file, Set<String> accepted) {
        return new Changes(workplace, staged).of(file, accepted);
    }

    private Incoming incoming(Receiving.BatchReport report, boolean applied) {
        var files = new ArrayList<IncomingFile>();
        var reports = report.files();
        for (int i = 0; i < reports.size(); i++) {
            files.add(file(reports, i));
        }
        return new Incoming(files, report.conflictsWaiting(), applied);
    }

    private IncomingFile file(List<Receiving.FileReport> reports, int index) {
        var report = reports.get(index);
        var brought = report.brought();
        return new IncomingFile(
                index,
                report.file(),
                name(report),
                report.sender(),
                report.number(),
                state(report),
                counted(brought),
                brought.changes(),
                brought.conflicts(),
                brought.combined(),
                brought.skipped(),
                brought.skippedSpaces(),
                report.reason(),
                report.sentence(),
                report.notices(),
                before(reports, index),
                report.sha256(),
                report.code());
    }

    /// A kept file has the name under which it came.
    private String name(Receiving.FileReport report) {
        var name = String.valueOf(report.file().getFileName());
        if (!name.equals(report.sha256())) {
            return name;
        }
        return new Quarantine(workplace)
                .list().stream()
                        .filter(kept -> kept.sha256().equals(name))
                        .map(Quarantine.Refused::name)
                        .findFirst()
                        .orElse(name);
    }

    private static IncomingFile.State state(Receiving.FileReport report) {
        return switch (report.status()) {
            case TAKEN ->
                report.brought().conflicts() > 0 || !report.notices().isEmpty()
                        ? IncomingFile.State.CHECK
                        : IncomingFile.State.READY;
            case NOTHING_NEW -> IncomingFile.State.NOTHING_NEW;
            case ALREADY_IMPORTED -> IncomingFile.State.DUPLICATE;
            case REFUSED -> report.code().isPresent() ? IncomingFile.State.ASKS : IncomingFile.State.REFUSED;
        };
    }

    private static SortedMap<String, Counted> counted(Receiving.Brought brought) {
        var counted = new TreeMap<String, Counted>();
        brought.records()
                .forEach((kind, counts) ->
                        counted.put(kind, new Counted(counts.created(), counts.changed(), counts.deleted())));
        return counted;
    }

    /// Of the files that are taken, the next number of the same sender's that was given before this one.
    private static OptionalLong before(List<Receiving.FileReport> reports, int index) {
        var report = reports.get(index);
        if (report.status() != Receiving.Status.TAKEN) {
            return OptionalLong.empty();
        }
        return reports.subList(0, index).stream()
                .filter(other -> other.status() == Receiving.Status.TAKEN
                        && other.sender().equals(report.sender())
                        && other.number() > report.number())
                .mapToLong(Receiving.FileReport::number)
                .min();
    }

    /// Lets go of the files. Copies of those that were not taken are deleted.
    @Override
    public void close() {
        staged.close();
    }
}
