package org.haversack.ui.shell;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.scene.Scene;
import javafx.util.Subscription;
import org.haversack.ui.exchange.ExchangeScreen;
import org.haversack.ui.exchange.folder.FolderModel;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// What of sending and receiving goes on whatever screen is shown: the exchange folder, and files that are dropped on
/// the window or given to the program.
final class Exchanging {
    private final ShellModel model;
    private final String app;
    private @Nullable FolderModel folder;
    private @Nullable ExchangeScreen screen;
    private List<Path> waiting = List.of();
    private Subscription watching = Subscription.EMPTY;

    /// @param app name and version of this program
    Exchanging(ShellModel model, String app) {
        this.model = model;
        this.app = app;
    }

    /// Another store is open, or none.
    void opened(Optional<OpenStore> store) {
        if (folder != null) {
            folder.end();
        }
        screen = null;
        folder = store.map(FolderModel::new).orElse(null);
        model.standing().arrived(0);
        if (folder != null) {
            folder.arrived().subscribe(files -> model.standing().arrived(files.size()));
            folder.look();
        }
    }

    /// The screen of the open store.
    ExchangeScreen screen(OpenStore store) {
        var now = folder == null ? new FolderModel(store) : folder;
        folder = now;
        var made = new ExchangeScreen(store, app, now);
        screen = made;
        return made;
    }

    /// Looks into the exchange folder whenever the window gets the focus.
    void watch(Scene scene) {
        watching.unsubscribe();
        watching = scene.windowProperty().flatMap(window -> window.focusedProperty()).subscribe(focused -> {
            if (Boolean.TRUE.equals(focused) && folder != null) {
                folder.look();
            }
        });
    }

    /// Shows what these files bring; once a store is open, if none is yet.
    void receive(List<Path> files) {
        waiting = List.copyOf(files);
        if (model.state().get() instanceof ShellModel.State.Open) {
            model.go(Destination.of(Place.EXCHANGE));
            goOn();
        }
    }

    /// Shows what there is to send.
    void send() {
        model.go(Destination.of(Place.EXCHANGE));
        if (screen != null) {
            screen.send();
            screen.focus();
        }
    }

    /// Shows the files that came before the store was open.
    void goOn() {
        if (waiting.isEmpty()) {
            return;
        }
        var files = waiting;
        if (screen == null) {
            model.go(Destination.of(Place.EXCHANGE));
        }
        if (screen != null) {
            waiting = List.of();
            screen.receive(files);
            screen.focus();
        }
    }
}
