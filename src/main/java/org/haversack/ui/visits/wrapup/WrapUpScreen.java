package org.haversack.ui.visits.wrapup;

import java.util.List;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The wrap-up of a visit.
public final class WrapUpScreen implements Screen {
    private final OpenStore store;
    private final WrapUpModel model;
    private @Nullable WrapUpView view;
    private boolean reading;
    private boolean wished;

    public WrapUpScreen(OpenStore store) {
        this.store = store;
        this.model = new WrapUpModel(store);
    }

    @Override
    public Parent node() {
        return view();
    }

    private WrapUpView view() {
        var made = view;
        if (made == null) {
            made = new WrapUpView(model, store);
            view = made;
        }
        return made;
    }

    @Override
    public void show() {}

    @Override
    public void show(RecordId record) {
        reading = true;
        model.open(record, this::read);
    }

    /// The visit is there now; the keyboard goes to it, if that was asked for meanwhile.
    private void read() {
        reading = false;
        if (wished) {
            wished = false;
            view().focus();
        }
    }

    @Override
    public void leave() {
        view().leave();
        wished = false;
    }

    @Override
    public void focus() {
        wished = reading;
        view().focus();
    }

    @Override
    public List<Command> commands() {
        if (model.wrap().get().isEmpty() || model.over()) {
            return List.of();
        }
        var words = store.kit().words();
        return List.of(
                new Command(
                        "wrap-up-complete",
                        words.get("wrapup.complete"),
                        words.get("wrapup.keys.complete"),
                        model::complete),
                new Command("wrap-up-back", words.get("wrapup.back"), "", model::back));
    }
}
