package org.haversack.ui.kit.plan;

import java.util.LinkedHashSet;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.service.desk.ActionRow;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.choices.RecordsEntry;
import org.haversack.ui.kit.fields.DayEntry;

/// The fields of an action, the same on every screen. Each saves itself; one that slips, is dropped or is taken
/// up again asks for the reason right below.
public final class ActionFields {
    private final ActionEditing editing;
    private final Kit kit;
    private final ActionRow row;
    private final String id;

    /// @param id what the ids of the fields begin with
    public ActionFields(ActionEditing editing, ActionRow row, String id) {
        this.editing = editing;
        this.kit = editing.store().kit();
        this.row = row;
        this.id = id;
    }

    private ReasonModel why() {
        return new ReasonModel(editing.store().texts().guarding("action-reason"));
    }

    /// How it stands.
    public Node status() {
        var words = kit.words();
        var status = new ChoiceEntry<>(
                id + "-status", words.get("kit.action.status"), kit, List.of(ActionStatus.values()), false);
        status.show(row.status());
        var why = why();
        status.onChosen(now -> now.flatMap(one -> one.known()).ifPresent(one -> editing.status(row, one, why)));
        return asking(status, new ReasonBox(id + "-status-reason", why, "", words, () -> {
            status.show(row.status());
            status.focus();
        }));
    }

    private static Node asking(Node entry, ReasonBox why) {
        var both = new VBox(entry, why);
        both.getStyleClass().add("asks-why");
        return both;
    }

    /// When it is due.
    public Node due() {
        var words = kit.words();
        var due = new DayEntry(id + "-due", words.get("kit.action.due"), kit);
        due.show(row.due());
        var why = why();
        due.onChosen(day -> editing.due(row, day, why));
        return asking(due, new ReasonBox(id + "-reason", why, words.get("kit.action.slipped.hint"), words, () -> {
            due.show(row.due());
            due.focus();
        }));
    }

    /// Who does it.
    ///
    /// @param people who can
    public Node owners(List<Candidate> people) {
        var owners = new RecordsEntry(id + "-owners", kit.words().get("kit.action.owners"), kit);
        owners.candidates(people);
        owners.show(new LinkedHashSet<>(row.ownerIds()));
        owners.onChosen(chosen -> editing.owners(List.of(row), chosen));
        return owners;
    }

    /// When this person is reminded of it.
    public Node reminder() {
        return new ReminderEntry(id + "-reminder", new ReminderModel(editing.store(), row.id()), kit.words());
    }
}
