package org.haversack.ui.actions;

import java.util.List;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haversack.service.desk.PracticeRow;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.RecordEntry;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.window.Sheet;

/// Asks for a new action: in which practice, what, and until when.
final class NewAction {
    private final ActionEditing editing;

    NewAction(ActionEditing editing) {
        this.editing = editing;
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
        var label = new Label(words.get("actions.what"));
        var title = Controls.field("new-action-title", label);
        var due = new DayEntry("new-action-due", words.get("actions.due"), kit);
        var named = new VBox(label, title);
        named.getStyleClass().add("field-entry");
        var content = new VBox(practice, named, due);
        content.getStyleClass().add("sheet-form");
        var add = Controls.mainButton("add-action", words.get("actions.new.add"), () -> {
            var where = practice.value().get();
            if (where.isPresent() && !title.getText().isBlank()) {
                editing.store().sheets().close();
                editing.create(where.get(), title.getText(), due.value().get(), Set.of());
            } else {
                practice.problem(where.isEmpty() ? words.get("actions.new.where") : "");
            }
        });
        add.disableProperty().bind(title.textProperty().map(String::isBlank));
        editing.store()
                .sheets()
                .show(Sheet.of("new-action-sheet", words.get("actions.new"), content)
                        .with(add));
    }
}
