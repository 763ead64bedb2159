package org.haversack.ui.shell.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
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
public final class Exchanging {
    private final Consumer<Destination> go;
    private final IntConsumer arrived;
    private final String app;
    private boolean open;
    private @Nullable FolderModel folder;
    private volatile @Nullable ExchangeScreen screen;
    private List<Path> waiting = List.of();
    private Subscription watching = Subscription.EMPTY;

    /// @param go leads to another screen
    /// @param arrived hears how many files arrived in the exchange folder
    /// @param app name and version of this program
    public Exchanging(Consumer<Destination> go, IntConsumer arrived, String app) {
        this.go = go;
        this.arrived = arrived;
        this.app = app;
    }

    /// Another store is open, or none.
    public void opened(Optional<OpenStore> store) {
        if (folder != null) {
            folder.end();
        }
        screen = null;
        folder = store.map(FolderModel::new).orElse(null);
        open = store.isPresent();
        arrived.accept(0);
        if (folder != null) {
            folder.arrived().subscribe(files -> arrived.accept(files.size()));
            folder.look();
        }
    }

    /// The screen of the open store.
    public ExchangeScreen screen(OpenStore store) {
        var now = folder == null ? new FolderModel(store) : folder;
        folder = now;
        var made = new ExchangeScreen(store, app, now);
        screen = made;
        return made;
    }

    /// Looks into the exchange folder whenever the window gets the focus.
    public void watch(Scene scene) {
        watching.unsubscribe();
        watching = scene.windowProperty()
                .flatMap(window -> window.focusedProperty())
                .subscribe(focused -> {
                    if (Boolean.TRUE.equals(focused) && folder != null) {
                        folder.look();
                    }
                });
    }

    /// Shows what these files bring; once a store is open, if none is yet.
    public void receive(List<Path> files) {
        waiting = List.copyOf(files);
        if (open) {
            go.accept(Destination.of(Place.EXCHANGE));
            goOn();
        }
    }

    /// The program is being closed, on the thread of the store: files that were only looked at are let go of.
    ///
    /// @param then what else is to be done before
    public void closing(Runnable then) {
        var now = screen;
        if (now != null) {
            now.closing();
        }
        then.run();
    }

    /// Shows what there is to send.
    public void send() {
        go.accept(Destination.of(Place.EXCHANGE));
        if (screen != null) {
            screen.send();
            screen.focus();
        }
    }

    /// Shows the files that came before the store was open.
    public void goOn() {
        if (waiting.isEmpty()) {
            return;
        }
        var files = waiting;
        if (screen == null) {
            go.accept(Destination.of(Place.EXCHANGE));
        }
        if (screen != null) {
            waiting = List.of();
            screen.receive(files);
            screen.focus();
        }
    }
}
