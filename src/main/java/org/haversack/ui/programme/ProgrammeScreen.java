package org.haversack.ui.programme;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The programme as a whole.
public final class ProgrammeScreen implements Screen {
    private final ProgrammeModel model;
    private @Nullable ProgrammeView view;

    public ProgrammeScreen(OpenStore store) {
        model = new ProgrammeModel(store);
    }

    @Override
    public Parent node() {
        var made = view;
        if (made == null) {
            made = new ProgrammeView(model);
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
        show();
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void focus() {
        if (view != null) {
            view.focus();
        }
    }
}
