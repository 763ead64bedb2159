package org.haversack.ui.kit.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.plan.ActionEdits;
import org.haversack.ui.kit.edit.OpenStore;

/// What one can do with actions: each is one operation, for one action or for many, and can be undone.
public final class ActionEditing {
    private final OpenStore store;

    public ActionEditing(OpenStore store) {
        this.store = store;
    }

    public OpenStore store() {
        return store;
    }

    /// @param reason why they are dropped or taken up again; may be empty
    public void status(List<ActionRow> rows, ActionStatus to, String reason) {
        var words = store.kit().words();
        run("kit.action.did.status", rows, words.of(to), (edits, ids) -> edits.status(ids, to, reason));
    }

    /// @param reason why they slipped; may be empty
    public void due(List<ActionRow> rows, Optional<LocalDate> to, String reason) {
        var day = to.map(store.kit().days()::calendar)
                .orElseGet(() -> store.kit().words().get("kit.no-day"));
        run("kit.action.did.due", rows, day, (edits, ids) -> edits.due(ids, to.orElse(null), reason));
    }

    /// One action comes to stand elsewhere; why it is dropped or taken up again is asked first.
    public void status(ActionRow row, ActionStatus to, ReasonModel why) {
        var question = to == ActionStatus.DROPPED
                ? "kit.action.reason.dropped"
                : !row.open() && to != ActionStatus.DONE ? "kit.action.reason.reopened" : "";
        if (question.isEmpty()) {
            status(List.of(row), to, "");
        } else {
            why.ask(store.kit().words().get(question), reason -> status(List.of(row), to, reason));
        }
    }

    /// One action is due on another day; why an open one is due later is asked first.
    public void due(ActionRow row, Optional<LocalDate> to, ReasonModel why) {
        boolean later = row.due().isPresent()
                && to.filter(day -> day.isAfter(row.due().get())).isPresent();
        if (row.open() && later) {
            why.ask(store.kit().words().get("kit.action.reason.slipped"), reason -> due(List.of(row), to, reason));
        } else {
            why.forget();
            due(List.of(row), to, "");
        }
    }

    public void owners(List<ActionRow> rows, Collection<RecordId> owners) {
        run("kit.action.did.owners", rows, "", (edits, ids) -> edits.owners(ids, owners));
    }

    /// Keeps a line about an action.
    public void progress(ActionRow row, String text) {
        run("kit.action.did.progress", List.of(row), text, (edits, _) -> edits.progress(row.id(), text));
    }

    /// A new action of a practice.
    public void create(RecordId practice, String title, Optional<LocalDate> due, Collection<RecordId> owners) {
        var desk = store.desk();
        var id = new RecordId(desk.workplace().newId());
        store.editing()
                .run(
                        Operation.of("kit.action.did.create", title.strip()),
                        _ -> new ActionEdits(desk.workplace())
                                .create(
                                        id,
                                        practice,
                                        new FieldWrites()
                                                .text("title", title.strip())
                                                .day("due", due.orElse(null)),
                                        owners),
                        _ -> {});
    }

    private interface Act {
        List<Edit> edits(ActionEdits edits, List<RecordId> ids);
    }

    private void run(String key, List<ActionRow> rows, String about, Act act) {
        if (rows.isEmpty()) {
            return;
        }
        var ids = rows.stream().map(ActionRow::id).toList();
        var what = Operation.of(key, name(rows), about);
        Function<org.haversack.service.edit.Edits, List<Edit>> all =
                _ -> act.edits(new ActionEdits(store.desk().workplace()), ids);
        store.editing().run(what, all, edited -> {
            if (edited instanceof Edited.Saved && rows.size() > 1) {
                store.notices()
                        .say(
                                store.editing().words(what),
                                store.kit().words().get("kit.edit.undo"),
                                store.editing()::undo);
            }
        });
    }

    private String name(List<ActionRow> rows) {
        return rows.size() == 1 ? rows.getFirst().title() : store.kit().words().get("kit.action.many", rows.size());
    }
}
