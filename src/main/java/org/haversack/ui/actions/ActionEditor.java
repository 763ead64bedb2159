package org.haversack.ui.actions;

import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.service.desk.ActionPage;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.RecordsEntry;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.TextEntry;
import org.haversack.ui.kit.plan.ActionEditing;
import org.haversack.ui.kit.plan.ActionFields;

/// The chosen action, edited in its place. Every field saves itself.
final class ActionEditor {
    private static final int NOTE_LINES = 2;
    private static final int MOST_NOTE_LINES = 10;

    private final ActionEditing editing;
    private final Kit kit;

    ActionEditor(ActionEditing editing) {
        this.editing = editing;
        this.kit = editing.store().kit();
    }

    /// @param people who can do it
    Node of(ActionPage page, List<Candidate> people) {
        var fields = new ActionFields(editing, page.row(), "action");
        return new Form()
                .wide(text(page, "title", page.action().title(), 1))
                .add(fields.status(), fields.due())
                .wide(fields.owners(people))
                .wide(fields.reminder())
                .wide(text(page, "notes", page.action().notes(), NOTE_LINES));
    }

    private Node text(ActionPage page, String field, String now, int lines) {
        var id = page.row().id();
        var words = kit.words();
        var name = words.get(field.equals("title") ? "actions.what" : "actions.section.notes");
        var model = editing.store()
                .texts()
                .field(
                        Action.KIND,
                        id,
                        field,
                        now,
                        Operation.of("kit.action.did.text", page.row().title(), name));
        return lines == 1
                ? TextEntry.line("action-" + field, name, model, words)
                : TextEntry.area("action-" + field, name, model, words, lines, MOST_NOTE_LINES);
    }

    /// What can be done with several at once.
    ///
    /// @param people who can do all of them
    Node many(List<ActionRow> rows, List<Candidate> people) {
        var words = kit.words();
        var box = new VBox(Controls.text(words.get("kit.action.many", rows.size()), "section-title"));
        var buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        for (var status : ActionStatus.values()) {
            buttons.getChildren()
                    .add(Controls.button(
                            "many-" + status.code(), words.of(status), () -> editing.status(rows, status, "")));
        }
        var due = new DayEntry("many-due", words.get("actions.due"), kit);
        due.onChosen(day -> day.ifPresent(one -> editing.due(rows, day, "")));
        var owners = new RecordsEntry("many-owners", words.get("actions.who"), kit);
        owners.candidates(people);
        var give = Controls.button(
                "many-owners-save",
                words.get("actions.many.owners"),
                () -> editing.owners(rows, owners.value().get()));
        give.getStyleClass().add("small");
        give.disableProperty().bind(owners.value().map(java.util.Set::isEmpty));
        box.getChildren()
                .addAll(
                        Controls.text(words.get("actions.many.status"), "muted"),
                        buttons,
                        due,
                        owners,
                        new FlowPane(give));
        box.getStyleClass().addAll("facts");
        return Objects.requireNonNull(box);
    }
}
