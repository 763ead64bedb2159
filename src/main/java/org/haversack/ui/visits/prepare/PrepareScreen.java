package org.haversack.ui.visits.prepare;

import java.util.List;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// One visit being prepared.
public final class PrepareScreen implements Screen {
    private final OpenStore store;
    private final PrepareModel model;
    private final PrepareActions actions;
    private @Nullable PrepareView view;

    public PrepareScreen(OpenStore store) {
        this.store = store;
        this.model = new PrepareModel(store);
        this.actions = new PrepareActions(model, store);
    }

    @Override
    public Parent node() {
        return view();
    }

    private PrepareView view() {
        var made = view;
        if (made == null) {
            made = new PrepareView(model, actions, store.kit());
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
        model.show();
    }

    @Override
    public void show(RecordId visit) {
        if (view != null) {
            view.leave();
        }
        model.show(visit);
    }

    @Override
    public void leave() {
        view().leave();
        model.leave();
    }

    @Override
    public void focus() {
        view().focusFirst();
    }

    @Override
    public List<Command> commands() {
        var words = store.kit().words();
        return List.of(
                new Command("prepare-ready", words.get("visits.prepare.ready"), "", model::ready),
                new Command("prepare-brief", words.get("visits.prepare.brief"), "", actions::brief),
                new Command("prepare-calendar", words.get("visits.prepare.calendar"), "", actions::calendar));
    }
}
