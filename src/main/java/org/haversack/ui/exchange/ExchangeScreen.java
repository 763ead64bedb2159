package org.haversack.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.exchange.folder.FolderModel;
import org.haversack.ui.exchange.parts.Folders;
import org.haversack.ui.exchange.receive.ReceiveModel;
import org.haversack.ui.exchange.send.SendModel;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// Sending and receiving.
public final class ExchangeScreen implements Screen {
    private final OpenStore store;
    private final ReceiveModel receiving;
    private final SendModel sending;
    private final FolderModel folder;
    private @Nullable ExchangeView view;

    /// @param app name and version of this program
    /// @param folder the exchange folder
    public ExchangeScreen(OpenStore store, String app, FolderModel folder) {
        this.folder = folder;
        this.store = store;
        this.sending = new SendModel(store, app, new Folders(store.kit().settings()));
        this.receiving = new ReceiveModel(store);
    }

    @Override
    public Parent node() {
        return view();
    }

    private ExchangeView view() {
        var made = view;
        if (made == null) {
            made = new ExchangeView(store, receiving, sending, folder);
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
        folder.look();
        view().show();
    }

    @Override
    public void show(RecordId record) {}

    @Override
    public void focus() {
        view().focus();
    }

    /// Looks at files that came by another way: dropped on the window, or given to the program.
    public void receive(List<Path> files) {
        view().receive(files);
    }

    /// The program is being closed, on the thread of the store: copies of files that were only looked at are deleted.
    public void closing() {
        receiving.closing();
    }

    /// Shows what there is to send.
    public void send() {
        view().send();
    }

    @Override
    public List<Command> commands() {
        var words = store.kit().words();
        return List.of(
                new Command("exchange-send", words.get("exchange.command.send"), "", this::send),
                new Command("exchange-undo", words.get("exchange.undo"), "", receiving.latest()::undo));
    }
}
