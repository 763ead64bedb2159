package org.haversack.ui.actions;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Desk;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// The actions.
public final class ActionsScreen implements Screen {
    private final ActionsModel model;
    private final Kit kit;
    private @Nullable ActionsView view;

    public ActionsScreen(Desk desk, Kit kit) {
        this.model = new ActionsModel(desk, kit);
        this.kit = kit;
    }

    @Override
    public Parent node() {
        return view();
    }

    private ActionsView view() {
        var made = view;
        if (made == null) {
            made = new ActionsView(model, kit);
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
