package org.haversack.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.exchange.receive.ReceiveModel;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// Sending and receiving.
public final class ExchangeScreen implements Screen {
    private final OpenStore store;
    private final ReceiveModel receiving;
    private @Nullable ExchangeView view;

    public ExchangeScreen(OpenStore store) {
        this.store = store;
        this.receiving = new ReceiveModel(store);
    }

    @Override
    public Parent node() {
        return view();
    }

    private ExchangeView view() {
        var made = view;
        if (made == null) {
            made = new ExchangeView(store, receiving);
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
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
}
