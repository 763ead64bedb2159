package org.haversack.ui.reflections;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;

/// The private notes of the open store.
public final class ReflectionsScreen implements Screen {
    private final ReflectionsModel model;
    private final ReflectionsView view;

    public ReflectionsScreen(OpenStore store) {
        this.model = new ReflectionsModel(store);
        this.view = new ReflectionsView(model);
    }

    @Override
    public Parent node() {
        return view;
    }

    @Override
    public void show() {
        model.show();
    }

    @Override
    public void show(RecordId record) {}

    @Override
    public void focus() {
        view.focusFirst();
    }

    @Override
    public void leave() {
        model.keep();
    }
}
