package org.haversack.ui.practices.page;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The page of one practice.
public final class PracticePageScreen implements Screen {
    private final PracticePageModel model;
    private @Nullable PracticePageView view;

    public PracticePageScreen(OpenStore store) {
        this.model = new PracticePageModel(store);
    }

    @Override
    public Parent node() {
        return view();
    }

    private PracticePageView view() {
        var made = view;
        if (made == null) {
            made = new PracticePageView(model);
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
        model.open(record);
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void focus() {
        view().focus();
    }
}
