package org.haversack.ui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
import javafx.util.Subscription;
import javax.imageio.ImageIO;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.PracticeRow;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.desk.Stores;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Theme;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.overlay.NoticesModel;
import org.haversack.ui.kit.work.HandPause;
import org.haversack.ui.kit.work.Work;
import org.haversack.ui.settings.Appearance;
import org.haversack.ui.settings.Installation;
import org.haversack.ui.shell.Problems;
import org.haversack.ui.shell.ShellModel;
import org.haversack.ui.shell.ShellScreen;

/// Everything a window shows, without a window: the whole shell on a scene of any size, working on the
/// thread that draws.
public final class Screens {
    private static final Executor AT_ONCE = Runnable::run;
    private static final long PATIENCE = 60;
    private static final String ROOT = "root";

    public final Words words = ShellScreen.words(Locale.UK);
    public final ObjectProperty<ColorScheme> scheme = new SimpleObjectProperty<>(ColorScheme.LIGHT);
    public final MemorySettings settings = new MemorySettings();
    public final Appearance look = new Appearance(scheme, settings);
    public final Theme theme = new Theme(look.scheme());
    public final Problems problems = new Problems(
            (what, error) -> new Problems.Problem(what + ": " + error, String.valueOf(error), "3f2a-91bc"));
    public final Work work;
    public final HandPause time = new HandPause();
    /// Notices stay until a test puts them aside.
    public final NoticesModel notices = new NoticesModel((_, _) -> Subscription.EMPTY);
    public final ShellModel model;
    public final ShellScreen shell;

    public Screens(ShellModel.Doors doors) {
        this(doors, AT_ONCE);
    }

    /// @param store does what touches the store, in order
    public Screens(ShellModel.Doors doors, Executor store) {
        this(doors, store, SampleStore.CLOCK);
    }

    /// @param clock says what day it is
    public Screens(ShellModel.Doors doors, Executor store, Clock clock) {
        this(doors, store, AT_ONCE, clock);
    }

    /// @param screen the thread that draws
    public Screens(ShellModel.Doors doors, Executor store, Executor screen, Clock clock) {
        work = new Work(store, screen, problems);
        model = new ShellModel(doors, work, words, problems, notices);
        shell = new ShellScreen(
                model,
                new Kit(words, new Days(words, clock), work, model::go, settings, time),
                new Installation("Haversack 0.0", Path.of("own.db"), Path.of("log"), look));
        // What one is reminded of was said today: pictures and journeys are without that notice.
        settings.set("reminders-said-on", LocalDate.now(clock).toString());
        theme.textSize().bindBidirectional(look.textSize());
    }

    /// Opens a full sample store in this folder.
    public static ShellModel.Doors sample(Path folder) {
        return new ShellModel.Doors(
                () -> new Opening.Opened(new StoreDesk(SampleStore.make(folder.resolve("own.db")))),
                _ -> new Opening.Refused("There is no sample here."));
    }

    /// The same, with three things that wait for a decision.
    public static ShellModel.Doors disputed(Path folder) {
        return new ShellModel.Doors(
                () -> {
                    var workplace = SampleStore.make(folder.resolve("own.db"));
                    Disputes.in(workplace);
                    return new Opening.Opened(new StoreDesk(workplace));
                },
                _ -> new Opening.Refused("There is no sample here."));
    }

    /// Opens what is in this folder.
    public static ShellModel.Doors real(Path folder) {
        var stores = new Stores(folder.resolve("own.db"), Kinds.ALL, SampleStore.CLOCK, new Random(1));
        return ShellModel.Doors.of(stores);
    }

    public static ShellModel.Doors doors(Opening opening) {
        return new ShellModel.Doors(() -> opening, _ -> opening);
    }

    /// A scene of this size with the shell in it. On the thread that draws.
    public Scene scene(double width, double height) {
        var scene = new Scene(shell.node(), width, height);
        theme.dress(scene);
        shell.addKeys(scene);
        settle(scene);
        return scene;
    }

    /// Goes to a screen as a person would come there: to a page with a record that suits it.
    public void reach(Place place, Scene scene) {
        model.go(record(place).map(id -> Destination.of(place, id)).orElseGet(() -> Destination.of(place)));
        settle(scene);
    }

    private Optional<RecordId> record(Place place) {
        if (!(model.state().get() instanceof ShellModel.State.Open open)) {
            return Optional.empty();
        }
        return switch (place) {
            case PRACTICE ->
                open.desk().practices().stream()
                        .filter(row -> row.name().startsWith("Birchwood"))
                        .map(PracticeRow::id)
                        .findFirst();
            case PREPARE, VISIT, WRAP_UP ->
                open.desk().visits().stream()
                        .filter(row -> row.practiceName().startsWith("Birchwood") && row.planned())
                        .map(VisitRow::id)
                        .findFirst();
            default -> Optional.empty();
        };
    }

    /// Chooses a row of the list, where the screen has one.
    public static void choose(Scene scene, int row) {
        if (scene.lookup("#list") instanceof TableView<?> list) {
            list.requestFocus();
            list.getSelectionModel().select(row);
            settle(scene);
        }
    }

    /// Applies styles and lays out until nothing moves any more.
    public static void settle(Scene scene) {
        for (int i = 0; i < 3; i++) {
            scene.getRoot().applyCss();
            scene.getRoot().layout();
        }
    }

    /// All nodes that can be seen, parents first.
    public static Stream<Node> seen(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Screens::seen))
                : Stream.of(node);
    }

    public static List<Node> seen(Scene scene, Predicate<Node> which) {
        return seen(scene.getRoot()).filter(which).toList();
    }

    /// Writes what a scene shows to `target/screens`.
    public static void picture(Scene scene, String name) {
        drawAnew(scene);
        try {
            var file = new File("target/screens/" + name + ".png");
            file.getParentFile().mkdirs();
            ImageIO.write(SwingFXUtils.fromFXImage(scene.snapshot(null), null), "png", file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /// Without a window, what scrolls is drawn once and then as it was; put in anew, all is drawn as it is.
    private static void drawAnew(Scene scene) {
        var focused = scene.getFocusOwner();
        var root = scene.getRoot();
        scene.setRoot(new javafx.scene.Group());
        root.getStyleClass().add(ROOT); // its colours, before they are asked for
        scene.setRoot(root);
        root.getStyleClass().setAll(root.getStyleClass().stream().distinct().toList());
        if (focused != null) {
            focused.requestFocus();
        }
        settle(scene);
    }

    /// Does something on the thread that draws, and waits for it.
    public static <T> T onScreen(Callable<T> task) throws Exception {
        return onScreen(task, PATIENCE);
    }

    /// The same for what takes minutes.
    public static <T> T onScreenPatiently(Callable<T> task) throws Exception {
        return onScreen(task, 20 * PATIENCE);
    }

    private static <T> T onScreen(Callable<T> task, long seconds) throws Exception {
        start();
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Throwable failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get(seconds, TimeUnit.SECONDS);
    }

    /// Starts JavaFX unless it runs.
    public static void start() {
        try {
            Platform.startup(() -> {});
        } catch (IllegalStateException running) {
            // Another test started it.
        }
        Platform.setImplicitExit(false);
    }
}
