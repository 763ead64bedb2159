package org.haversack.ui.actions;

import java.util.List;
import java.util.Set;
import javafx.scene.layout.VBox;
import org.haversack.service.desk.PracticeRow;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.RecordEntry;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.plan.ActionEditing;
import org.haversack.ui.kit.window.Sheet;

/// Asks for a new action: in which practice, what, and until when.
public final class NewAction {
    private final ActionEditing editing;

    NewAction(ActionEditing editing) {
        this.editing = editing;
    }

    /// Opens it from anywhere, by name.
    public static Command command(OpenStore store) {
        var editing = new ActionEditing(store);
        return new Command(
                "new-action", store.kit().words().get("actions.new"), "", () -> new NewAction(editing).show());
    }

    void show() {
        var kit = editing.store().kit();
        kit.work()
                .job(
                        kit.words().get("actions.reading"),
                        _ -> editing.store().desk().practices())
                .then(this::show)
                .start();
    }

    private void show(List<PracticeRow> practices) {
        var kit = editing.store().kit();
        var words = kit.words();
        var practice = new RecordEntry("new-action-practice", words.get("actions.practice"), kit);
        practice.candidates(practices.stream()
                .filter(row -> !row.archived())
                .map(row -> new Candidate(row.id(), row.name(), row.code()))
                .toList());
        var title = new GuardedEntry(
                "new-action-title",
                words.get("actions.what"),
                editing.store().texts().guarding("new-action"));
        var due = new DayEntry("new-action-due", words.get("actions.due"), kit);
        var content = new VBox(practice, title, due);
        content.getStyleClass().add("sheet-form");
        var add = Controls.mainButton("add-action", words.get("actions.new.add"), () -> create(practice, title, due));
        add.disableProperty().bind(title.input().textProperty().map(String::isBlank));
        editing.store()
                .sheets()
                .show(Sheet.of("new-action-sheet", words.get("actions.new"), content)
                        .with(add));
    }

    private void create(RecordEntry practice, GuardedEntry title, DayEntry due) {
        var what = title.taken(() -> create(practice, title, due)).filter(text -> !text.isEmpty());
        var where = practice.value().get();
        practice.problem(where.isEmpty() ? editing.store().kit().words().get("actions.new.where") : "");
        if (what.isPresent() && where.isPresent()) {
            editing.store().sheets().close();
            editing.create(where.get(), what.get(), due.value().get(), Set.of());
        }
    }
}
