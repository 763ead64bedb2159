package org.haversack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.store.sql.StoreFolder;

/// Receives what [ManyFiles] made, twice, each time after the [Yardstick]; prints both times, their ratio, and how far
/// the progress that was reported was from the time that had gone by. The second time counts.
public final class ManyReceived {
    private static final int ROUNDS = 2;

    /// What was said of the work at a moment.
    private record Moment(String what, double fraction, long at) {}

    private ManyReceived() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        var folder = Path.of(arguments[0]);
        List<Path> files;
        try (var inside = Files.list(ManyFiles.files(folder))) {
            files = inside.sorted().toList();
        }
        for (int i = 0; i < ROUNDS; i++) {
            round(folder, Files.createDirectory(folder.resolve("round" + i)), files);
        }
    }

    private static Path copy(Path folder, Path to) throws IOException {
        var store = ManyFiles.store(folder);
        Files.copy(StoreFolder.keys(store), StoreFolder.keys(ManyFiles.store(to)));
        return Files.copy(store, ManyFiles.store(to));
    }

    private static void round(Path folder, Path own, List<Path> files) throws IOException, SQLException {
        System.gc();
        long plainStart = System.nanoTime();
        new Yardstick().receive(own.resolve("plain.db"), files);
        double plain = (System.nanoTime() - plainStart) / 1e9;
        try (var office = Workplace.open(copy(folder, own), Kinds.ALL, Clock.systemUTC(), new Random(1))) {
            System.gc();
            var moments = new ArrayList<Moment>();
            Progress progress = (what, done, of) ->
                    moments.add(new Moment(what, of == 0 ? 0 : (double) done / of, System.nanoTime()));
            long start = System.nanoTime();
            var report = new Receiving(office).receive(files, Receiving.Options.plain(), progress);
            long end = System.nanoTime();
            double ours = (end - start - length(moments, "Making", end)) / 1e9;
            System.out.printf(
                    Locale.ROOT,
                    "figures plain=%.2f ours=%.2f ratio=%.2f taken=%d reading=%.3f importing=%.3f%n",
                    plain,
                    ours,
                    ours / plain,
                    report.count(Receiving.Status.TAKEN),
                    off(moments, "Reading", end),
                    off(moments, "Importing", end));
        }
    }

    private static long length(List<Moment> moments, String what, long end) {
        long first = first(moments, what);
        return next(moments, what, end) - first;
    }

    private static long first(List<Moment> moments, String what) {
        return moments.stream()
                .filter(moment -> moment.what().startsWith(what))
                .findFirst()
                .orElseThrow()
                .at();
    }

    /// When something else followed.
    private static long next(List<Moment> moments, String what, long end) {
        long from = first(moments, what);
        return moments.stream()
                .filter(moment -> moment.at() > from && !moment.what().startsWith(what))
                .mapToLong(Moment::at)
                .findFirst()
                .orElse(end);
    }

    /// The greatest distance between what was said to be done of a part of the work and the time gone by of it.
    private static double off(List<Moment> moments, String what, long end) {
        long from = first(moments, what);
        double length = next(moments, what, end) - from;
        return moments.stream()
                .filter(moment -> moment.what().startsWith(what))
                .mapToDouble(moment -> Math.abs(moment.fraction() - (moment.at() - from) / length))
                .max()
                .orElseThrow();
    }
}
