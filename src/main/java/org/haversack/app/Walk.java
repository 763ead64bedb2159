package org.haversack.app;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Desk;
import org.haversack.service.desk.PracticeRow;
import org.haversack.service.desk.VisitRow;
import org.haversack.service.exchange.Receiving;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.work.ScreenPause;
import org.haversack.ui.kit.work.Work;
import org.haversack.ui.shell.ShellModel;

/// Goes once through all screens of the open store, receives the files that lie ready, runs a few commands, takes
/// a picture of every screen, and closes the window. The build trains the cache of classes with it, and sees with it
/// that an installed program works. Happens only where `-Dhaversack.walk=FOLDER` asks for it.
///
/// `-Dhaversack.walk.rounds=N` has it go through all screens N times, as in a day's work.
///
/// In the folder may lie `in`, with files to receive, and `codes`, with the codes of their senders, one a line.
final class Walk {
    private static final Duration STEP = Duration.ofMillis(120);

    private final Path folder;
    private final Wiring wiring;
    private final ShellModel model;
    private final Work work;
    private final Scene scene;
    private final Runnable help;
    private final Runnable close;
    private final ScreenPause pause = new ScreenPause();
    private final Map<Place, RecordId> records = new EnumMap<>(Place.class);
    private final Queue<Place> ahead = new ArrayDeque<>();

    /// @param help opens the guide
    /// @param close closes the window
    private Walk(Path folder, Wiring wiring, ShellModel model, Work work, Scene scene, Runnable help, Runnable close) {
        this.folder = folder;
        this.wiring = wiring;
        this.model = model;
        this.work = work;
        this.scene = scene;
        this.help = help;
        this.close = close;
        int rounds = Integer.parseInt(wiring.paths().properties().getOrDefault("haversack.walk.rounds", "1"));
        for (int i = 0; i < rounds; i++) {
            ahead.addAll(Arrays.asList(Place.values()));
        }
    }

    /// Begins a walk if one was asked for.
    static void begin(Wiring wiring, ShellModel model, Work work, Scene scene, Runnable help, Runnable close) {
        Optional.ofNullable(wiring.paths().properties().get("haversack.walk"))
                .map(folder -> new Walk(Path.of(folder), wiring, model, work, scene, help, close))
                .ifPresent(walk -> walk.quiet(walk::first));
    }

    /// Does something when nothing is under way any more, and what came of it is painted.
    private void quiet(Runnable then) {
        pause.after(STEP, () -> {
            if (work.running().isEmpty() && !(model.state().get() instanceof ShellModel.State.Waiting)) {
                pause.after(STEP, then);
            } else {
                quiet(then);
            }
        });
    }

    private void first() {
        picture("first");
        note("first.txt", read(scene.getRoot()));
        if (model.state().get() instanceof ShellModel.State.Open(var desk, var _, var _)) {
            work.job("walk", _ -> found(desk)).then(records::putAll).start();
            quiet(this::next);
        } else {
            close.run();
        }
    }

    private static Map<Place, RecordId> found(Desk desk) {
        var found = new EnumMap<Place, RecordId>(Place.class);
        desk.practices().stream()
                .map(PracticeRow::id)
                .findFirst()
                .ifPresent(practice -> found.put(Place.PRACTICE, practice));
        desk.visits().stream()
                .filter(VisitRow::planned)
                .map(VisitRow::id)
                .findFirst()
                .ifPresent(visit ->
                        List.of(Place.PREPARE, Place.VISIT, Place.WRAP_UP).forEach(place -> found.put(place, visit)));
        return found;
    }

    private void next() {
        var place = ahead.poll();
        if (place == null) {
            last();
            return;
        }
        model.go(Optional.ofNullable(records.get(place))
                .map(record -> Destination.of(place, record))
                .orElseGet(() -> Destination.of(place)));
        quiet(() -> {
            picture(place.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            next();
        });
    }

    private void last() {
        if (model.state().get() instanceof ShellModel.State.Open(var desk, var _, var _)) {
            work.job("walk", progress -> {
                        var options = new Receiving.Options(false, new HashSet<>(codes()));
                        var taken = new Receiving(desk.workplace()).receive(arrived(), options, progress);
                        commands();
                        return taken.count(Receiving.Status.TAKEN);
                    })
                    .then(taken -> note("taken", taken + "\n"))
                    .start();
        }
        model.go(Destination.of(Place.TODAY));
        quiet(() -> {
            help.run();
            quiet(() -> {
                picture("guide");
                note("guide.txt", read(scene.getRoot()));
                close.run();
            });
        });
    }

    private List<String> codes() throws IOException {
        var file = folder.resolve("codes");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private List<Path> arrived() throws IOException {
        var in = folder.resolve("in");
        if (!Files.isDirectory(in)) {
            return List.of();
        }
        try (var files = Files.list(in)) {
            return files.sorted().toList();
        }
    }

    /// What people do in a terminal, on a store of its own.
    private void commands() {
        var nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        var store = folder.resolve("commands.db").toString();
        for (var line : List.of("demo", "status", "get practice", "search visit", "conflicts", "check")) {
            var words = ("--store\0" + store + "\0" + line.replace(' ', '\0')).split("\0");
            wiring.commandLine(new ByteArrayInputStream(new byte[0]), nowhere, nowhere)
                    .run(words);
        }
    }

    private void picture(String name) {
        try {
            Picture.write(scene.snapshot(null), folder.resolve(name + ".png"));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// All that can be read there, a text a line.
    private static String read(Node node) {
        if (!node.isVisible()) {
            return "";
        }
        var own = node instanceof Labeled labeled ? labeled.getText() + "\n" : "";
        return node instanceof Parent parent && !(node instanceof Labeled)
                ? parent.getChildrenUnmodifiable().stream().map(Walk::read).collect(Collectors.joining())
                : own;
    }

    private void note(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
