package org.haversack.ui.conflicts;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// What waits for a decision.
public final class ConflictsScreen implements Screen {
    private final ConflictsModel model;
    private @Nullable ConflictsView view;

    public ConflictsScreen(OpenStore store) {
        this.model = new ConflictsModel(store);
    }

    @Override
    public Parent node() {
        return view();
    }

    private ConflictsView view() {
        var made = view;
        if (made == null) {
            made = new ConflictsView(model);
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
        model.show();
    }

    @Override
    public void show(RecordId record) {
        model.choose(record);
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void focus() {
        view().focusList();
    }
}
