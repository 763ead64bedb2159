package org.haversack.ui.programme;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The programme as a whole.
public final class ProgrammeScreen implements Screen {
    private final ProgrammeModel model;
    private final ClosingModel closing;
    private @Nullable ProgrammeView view;

    /// @param app name and version of this program
    public ProgrammeScreen(OpenStore store, String app) {
        model = new ProgrammeModel(store);
        closing = new ClosingModel(store, app);
    }

    @Override
    public Parent node() {
        var made = view;
        if (made == null) {
            made = new ProgrammeView(model, closing);
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
