package org.haversack.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.haversack.cli.kit.Exit;
import org.haversack.ui.kit.work.ScreenThread;
import org.haversack.ui.shell.ShellScreen;
import org.jspecify.annotations.Nullable;

/// The desktop program: one window. It is no `Application` that JavaFX makes by itself, so that it is given
/// what it needs as everything else is.
final class Desktop {
    private static final Logger LOG = Logger.getLogger(Desktop.class.getName());
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;
    private static final List<Integer> ICONS = List.of(32, 64, 128);

    private final DesktopWiring wiring;

    private Desktop(DesktopWiring wiring) {
        this.wiring = wiring;
    }

    /// Opens the window and returns when it is closed. The store need not be there yet.
    ///
    /// @param files to be received
    /// @return how the program ends
    static int launch(AppPaths paths, List<Path> files) {
        var log = LaunchLog.begin(paths.logs(), Level.INFO);
        try {
            return new Launch(paths, files).run();
        } catch (RuntimeException | Error noWindow) {
            LOG.log(Level.SEVERE, "no window", noWindow);
            log.flush();
            System.err.println(new NoWindow(paths.logs()).sentence(noWindow));
            return Exit.STORE;
        }
    }

    /// One start of the program: the place beside the store is taken and the store opened while JavaFX starts.
    private static final class Launch {
        private final AppPaths paths;
        private final List<Path> files;
        private final ExecutorService storeThread =
                Executors.newSingleThreadExecutor(task -> new Thread(task, "store"));
        private final CompletableFuture<Integer> end = new CompletableFuture<>();
        private final AtomicReference<@Nullable Stage> window = new AtomicReference<>();
        private final AtomicReference<@Nullable Desktop> shown = new AtomicReference<>();

        Launch(AppPaths paths, List<Path> files) {
            this.paths = paths;
            this.files = files;
        }

        int run() {
            var single = CompletableFuture.supplyAsync(this::claim, storeThread);
            var ground = single.thenApplyAsync(
                    place -> place.map(_ -> Groundwork.lay(Wiring.of(paths), storeThread)), storeThread);
            try {
                Platform.startup(() -> {
                    try {
                        ground.join().ifPresentOrElse(this::open, this::openAlready);
                    } catch (RuntimeException | Error noWindow) {
                        end.completeExceptionally(noWindow);
                    }
                });
                return end.join();
            } finally {
                storeThread.shutdown();
                single.join().ifPresent(SingleInstance::close);
            }
        }

        private Optional<SingleInstance> claim() {
            return SingleInstance.claim(paths.store(), files, more -> new ScreenThread().execute(() -> called(more)));
        }

        private void openAlready() {
            System.err.println("Haversack is open with this store already. Its window comes to the front.");
            end.complete(Exit.DONE);
        }

        private void open(Groundwork ground) {
            var stage = new Stage();
            var desktop = new Desktop(new DesktopWiring(ground));
            window.set(stage);
            shown.set(desktop);
            desktop.receive(files);
            desktop.show(stage, () -> end.complete(Exit.DONE));
        }

        /// Another start called, perhaps with files.
        private void called(List<Path> more) {
            var desktop = shown.get();
            toFront(window.get());
            if (desktop != null) {
                desktop.receive(more);
            }
        }
    }

    private void receive(List<Path> files) {
        if (!files.isEmpty()) {
            wiring.shell().receive(files);
        }
    }

    private static void toFront(@Nullable Stage window) {
        if (window != null) {
            window.setIconified(false);
            window.toFront();
            window.requestFocus();
        }
    }

    private void show(Stage stage, Runnable closed) {
        Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> wiring.tell(bug));
        var scene = new Scene(wiring.shell().node());
        wiring.theme().dress(scene);
        wiring.shell().addKeys(scene);
        stage.setTitle(wiring.title());
        ICONS.forEach(size -> stage.getIcons().add(icon(size)));
        stage.setScene(scene);
        var room = Screen.getPrimary().getVisualBounds();
        place(stage);
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setOnHidden(_ -> {
            wiring.close();
            closed.run();
        });
        wiring.open(stage::show);
        wiring.walk(scene, stage::close);
    }

    /// Puts the window where it was, and remembers where it is put from now on.
    private void place(Stage stage) {
        var others = Screen.getScreens().stream().filter(screen -> !screen.equals(Screen.getPrimary()));
        var rooms = Stream.concat(Stream.of(Screen.getPrimary()), others)
                .map(Screen::getVisualBounds)
                .map(room -> new WindowPlace.Room(room.getMinX(), room.getMinY(), room.getWidth(), room.getHeight()))
                .toList();
        var place = WindowPlace.of(wiring.settings(), rooms);
        stage.setX(place.x());
        stage.setY(place.y());
        stage.setWidth(place.width());
        stage.setHeight(place.height());
        stage.setMaximized(place.maximised());
        var last = new AtomicReference<>(place);
        Runnable moved = () -> {
            if (!stage.isMaximized() && !stage.isIconified() && !stage.isFullScreen()) {
                last.set(new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false));
            }
        };
        stage.xProperty().subscribe(moved);
        stage.yProperty().subscribe(moved);
        stage.widthProperty().subscribe(moved);
        stage.heightProperty().subscribe(moved);
        stage.setOnHiding(_ -> {
            var at = Objects.requireNonNull(last.get());
            new WindowPlace(at.x(), at.y(), at.width(), at.height(), stage.isMaximized()).remember(wiring.settings());
        });
    }

    private static Image icon(int size) {
        var file = "haversack-" + size + ".png";
        return new Image(Objects.requireNonNull(ShellScreen.class.getResourceAsStream(file), file));
    }
}
