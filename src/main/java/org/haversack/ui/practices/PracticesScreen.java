package org.haversack.ui.practices;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Desk;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// The practices.
public final class PracticesScreen implements Screen {
    private final PracticesModel model;
    private final Kit kit;
    private @Nullable PracticesView view;

    public PracticesScreen(Desk desk, Kit kit) {
        this.model = new PracticesModel(desk, kit);
        this.kit = kit;
    }

    @Override
    public Parent node() {
        return view();
    }

    private PracticesView view() {
        var made = view;
        if (made == null) {
            made = new PracticesView(model, kit);
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
        model.browse().show();
    }

    @Override
    public void show(RecordId record) {
        model.browse().choose(record);
    }

    @Override
    public void focus() {
        view().focusRows();
    }
}
