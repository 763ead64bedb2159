package org.haversack.ui.today;

import java.util.List;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The first screen of the day.
public final class TodayScreen implements Screen {
    private final OpenStore store;
    private final TodayModel model;
    private @Nullable TodayView view;

    public TodayScreen(OpenStore store) {
        this.store = store;
        this.model = new TodayModel(store);
    }

    @Override
    public Parent node() {
        return view();
    }

    private TodayView view() {
        var made = view;
        if (made == null) {
            made = new TodayView(model, store);
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
        model.show();
    }

    @Override
    public void focus() {
        view().focusFirst();
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public List<Command> commands() {
        var words = store.kit().words();
        return model.next()
                .map(next -> List.of(new Command(
                        "start-next-visit", words.get("today.command.start"), "Ctrl+Enter", model::startNext)))
                .orElse(List.of());
    }
}
