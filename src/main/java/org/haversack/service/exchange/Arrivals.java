package org.haversack.service.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.haversack.bundle.BundleFiles;
import org.haversack.bundle.BundleReader;
import org.haversack.bundle.Inbox;
import org.haversack.bundle.Reading;
import org.haversack.bundle.Refusal;
import org.haversack.bundle.Seal;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.store.sql.StoreTrouble;

/// Takes files into the inbox and looks at their bytes; afterwards clears up.
final class Arrivals {
    /// Refused today, perhaps not tomorrow: these stay in the inbox.
    private static final Set<Refusal.Reason> KEPT = Set.of(
            Refusal.Reason.NEWER_VERSION, Refusal.Reason.GAP, Refusal.Reason.UNKNOWN_SENDER, Refusal.Reason.RELAYED);

    /// Files read at the same time: most of the work is checking signatures.
    private static final int READERS = 2;

    private final Inbox inbox;
    private final Seal seal;

    /// @param seal opens sealed files
    Arrivals(Inbox inbox, Seal seal) {
        this.inbox = inbox;
        this.seal = seal;
    }

    List<Arrival> of(List<Path> paths, Progress progress) {
        var files = files(paths);
        var waiting = waiting();
        var arrivals = new ArrayList<Arrival>();
        var reading = new ArrayList<Future<Arrival>>();
        try (var readers = Executors.newFixedThreadPool(
                READERS,
                Thread.ofPlatform().daemon().name("haversack-reader-", 1).factory())) {
            files.forEach(file -> reading.add(readers.submit(() -> arrival(file, waiting))));
            try {
                for (var file : reading) {
                    progress.at("Reading files", arrivals.size(), files.size());
                    arrivals.add(result(file));
                }
            } finally {
                readers.shutdownNow();
            }
        } catch (CancellationException stopped) {
            reading.forEach(this::sweep);
            throw stopped;
        }
        return arrivals;
    }

    /// What the work came to; its unchecked exceptions come as they are.
    private static <T> T result(Future<T> work) {
        try {
            return work.get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// Leaves no copy of a file that nobody wants any more.
    private void sweep(Future<Arrival> read) {
        if (read.state() == Future.State.SUCCESS) {
            var arrival = read.resultNow();
            var entry = arrival.entry();
            if (entry != null && !arrival.keptBefore()) {
                delete(inbox, entry, false);
            }
        }
    }

    private Set<String> waiting() {
        var waiting = new HashSet<String>();
        try {
            inbox.waiting().forEach(entry -> waiting.add(entry.sha256()));
            return waiting;
        } catch (IOException unreadable) {
            throw inboxTrouble(unreadable);
        }
    }

    private static StoreTrouble inboxTrouble(IOException cause) {
        return new StoreTrouble(
                StoreTrouble.Why.DISK_ERROR,
                "The folder for incoming files cannot be used. Check the disk; nothing was changed.",
                cause);
    }

    private static List<Path> files(List<Path> paths) {
        var files = new ArrayList<Path>();
        for (var path : paths) {
            if (!Files.isDirectory(path)) {
                files.add(path);
                continue;
            }
            try (Stream<Path> inside = Files.list(path)) {
                inside.filter(BundleFiles::looksLikeOne).sorted().forEach(files::add);
            } catch (IOException unreadable) {
                files.add(path);
            }
        }
        return files;
    }

    private Arrival arrival(Path file, Set<String> waiting) {
        Inbox.Entry entry = null;
        try {
            switch (inbox.take(file)) {
                case Inbox.Taken.Refused(var refusal) -> {
                    return Arrival.refused(file, null, refusal, false);
                }
                case Inbox.Taken.Copied(var copied) -> entry = copied;
            }
            boolean kept = waiting.contains(entry.sha256());
            return switch (BundleReader.open(entry.file(), seal)) {
                case Reading.Refused(var refusal) -> Arrival.refused(file, entry, refusal, kept);
                case Reading.Verified(var bundle) -> Arrival.verified(file, entry, bundle, kept);
            };
        } catch (Inbox.NoRoom full) {
            throw StoreTrouble.diskFull(full);
        } catch (IOException unreadable) {
            return Arrival.refused(file, entry, Refusal.unreadable(), false);
        }
    }

    /// Clears the inbox of what is done, and sets aside what cannot be used.
    static void tidy(Inbox inbox, List<Arrival> arrivals, boolean dryRun, Workplace workplace) {
        var done = new ArrayList<Inbox.Entry>();
        for (var arrival : arrivals) {
            var entry = arrival.entry();
            if (entry == null) {
                continue;
            }
            try {
                var refusal = arrival.refusal();
                boolean kept = refusal != null && KEPT.contains(refusal.reason());
                if (dryRun ? !arrival.keptBefore() : refusal == null) {
                    done.add(inbox.retire(entry));
                } else if (!dryRun && refusal != null) {
                    var report = arrival.report();
                    var name = String.valueOf(report.file().getFileName());
                    if (kept) {
                        inbox.keep(entry, refusal, name, report.sender());
                    } else {
                        inbox.quarantine(entry, refusal, name, report.sender());
                    }
                }
            } catch (IOException left) {
                arrival.notice("A copy of this file stays in the inbox, since it could not be moved.");
            }
        }
        workplace.afterwards(() -> done.forEach(entry -> delete(inbox, entry, !dryRun)));
    }

    private static void delete(Inbox inbox, Inbox.Entry entry, boolean taken) {
        try {
            if (taken) {
                inbox.taken(entry);
            } else {
                inbox.done(entry);
            }
        } catch (IOException left) {
            // The copy stays where it is, for its owner only; when the file is received again, it is cleared with it.
        }
    }
}
