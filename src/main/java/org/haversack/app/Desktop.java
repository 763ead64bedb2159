package org.haversack.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.haversack.ui.shell.ShellScreen;

/// The desktop program: one window. It is no `Application` that JavaFX makes by itself, so that it is given
/// what it needs as everything else is.
final class Desktop {
    private static final double WIDTH = 1366;
    private static final double HEIGHT = 768;
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;
    private static final List<Integer> ICONS = List.of(32, 64, 128);

    private final DesktopWiring wiring;

    private Desktop(DesktopWiring wiring) {
        this.wiring = wiring;
    }

    /// Opens the window and returns when it is closed. The store need not be there yet.
    ///
    /// @param store the person's own store
    static void launch(Path store) {
        var wiring = Wiring.ofThisComputer();
        var closed = new CountDownLatch(1);
        Platform.startup(() -> new Desktop(new DesktopWiring(wiring, store)).show(new Stage(), closed));
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void show(Stage stage, CountDownLatch closed) {
        Thread.currentThread().setUncaughtExceptionHandler((_, bug) -> wiring.tell(bug));
        var scene = new Scene(wiring.shell().node());
        wiring.theme().dress(scene);
        wiring.shell().addKeys(scene);
        stage.setTitle(wiring.title());
        ICONS.forEach(size -> stage.getIcons().add(icon(size)));
        stage.setScene(scene);
        var room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(WIDTH, room.getWidth()));
        stage.setHeight(Math.min(HEIGHT, room.getHeight()));
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        stage.setOnHidden(_ -> {
            wiring.close();
            closed.countDown();
        });
        stage.show();
        wiring.open();
    }

    private static Image icon(int size) {
        var file = "haversack-" + size + ".png";
        return new Image(Objects.requireNonNull(ShellScreen.class.getResourceAsStream(file), file));
    }
}
