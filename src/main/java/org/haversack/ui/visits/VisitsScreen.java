package org.haversack.ui.visits;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Desk;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// The visits.
public final class VisitsScreen implements Screen {
    private final VisitsModel model;
    private final Kit kit;
    private @Nullable VisitsView view;

    public VisitsScreen(Desk desk, Kit kit) {
        this.model = new VisitsModel(desk, kit);
        this.kit = kit;
    }

    @Override
    public Parent node() {
        return view();
    }

    private VisitsView view() {
        var made = view;
        if (made == null) {
            made = new VisitsView(model, kit);
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
