package org.haversack.ui.visits.templates;

import java.util.List;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The templates of visits.
public final class TemplatesScreen implements Screen {
    private final OpenStore store;
    private final TemplatesModel model;
    private @Nullable TemplatesView view;

    public TemplatesScreen(OpenStore store) {
        this.store = store;
        this.model = new TemplatesModel(store);
    }

    @Override
    public Parent node() {
        return view();
    }

    private TemplatesView view() {
        var made = view;
        if (made == null) {
            made = new TemplatesView(model, store.kit());
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
        model.read();
    }

    @Override
    public void show(RecordId template) {
        model.rows().get().stream()
                .filter(row -> row.key().equals(template.text()))
                .findFirst()
                .ifPresent(model::choose);
    }

    @Override
    public void focus() {
        view().focusList();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("new-template", store.kit().words().get("visits.templates.new"), "", model::create));
    }
}
