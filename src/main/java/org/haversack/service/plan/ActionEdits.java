package org.haversack.service.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.store.lookup.StoredRecord;
import org.jspecify.annotations.Nullable;

/// What is saved when something happens to actions: the action itself, and the [ActionUpdate] that keeps what
/// was before. Actions that are gone are passed over, and so is what would change nothing. Used on the thread
/// of the store.
public final class ActionEdits {
    private final Workplace workplace;

    public ActionEdits(Workplace workplace) {
        this.workplace = workplace;
    }

    /// A new action of a practice, open, with the next free code.
    ///
    /// @param id the new action
    /// @param owners people of the practice or of the programme
    public List<Edit> create(RecordId id, RecordId practice, FieldWrites fields, Collection<RecordId> owners) {
        if (fields.of("code").isEmpty()) {
            fields.text("code", new ActionCodes(workplace).next());
        }
        if (fields.of("status").isEmpty()) {
            fields.code("status", ActionStatus.OPEN);
        }
        owners.forEach(owner -> fields.member("owner", owner));
        return List.of(Edit.put(Action.KIND, id, practice, fields));
    }

    /// Actions come to stand elsewhere. Done ones get the day, reopened ones lose it.
    ///
    /// @param reason why they are dropped or taken up again; may be empty
    public List<Edit> status(Collection<RecordId> actions, ActionStatus to, String reason) {
        return edits(actions, action -> status(action, to, reason));
    }

    private List<Edit> status(Action action, ActionStatus to, String reason) {
        var from = action.status().flatMap(Choice::known).orElse(ActionStatus.OPEN);
        if (from == to && action.status().isPresent()) {
            return List.of();
        }
        var fields = new FieldWrites().code("status", to);
        if (to == ActionStatus.DONE) {
            fields.day("doneOn", action.doneOn().orElseGet(workplace::today));
        } else if (action.doneOn().isPresent()) {
            fields.clear("doneOn");
        }
        var put = Edit.put(Action.KIND, action.id().id(), fields);
        return kind(from, to)
                .map(kind -> List.of(put, update(action, kind, new FieldWrites().text("reason", reason))))
                .orElseGet(() -> List.of(put));
    }

    private static Optional<ActionUpdateKind> kind(ActionStatus from, ActionStatus to) {
        boolean finished = from == ActionStatus.DONE || from == ActionStatus.DROPPED;
        return switch (to) {
            case DONE -> Optional.of(ActionUpdateKind.DONE);
            case DROPPED -> Optional.of(ActionUpdateKind.DROPPED);
            case OPEN, IN_PROGRESS -> finished ? Optional.of(ActionUpdateKind.REOPENED) : Optional.empty();
        };
    }

    /// Actions are due on another day. The old day, the new one and the reason are kept. One that is due later
    /// for a reason has slipped; without one it was only planned anew.
    ///
    /// @param to null for no day at all
    /// @param reason why; may be empty
    public List<Edit> due(Collection<RecordId> actions, @Nullable LocalDate to, String reason) {
        return edits(actions, action -> due(action, to, reason));
    }

    private List<Edit> due(Action action, @Nullable LocalDate to, String reason) {
        var from = action.due();
        if (from.equals(Optional.ofNullable(to))) {
            return List.of();
        }
        var put = Edit.put(Action.KIND, action.id().id(), new FieldWrites().day("due", to));
        if (from.isEmpty()) {
            return List.of(put);
        }
        boolean later = to != null && to.isAfter(from.get()) && !reason.isBlank();
        var days = new FieldWrites().day("oldDue", from.get()).text("reason", reason);
        if (to != null) {
            days.day("newDue", to);
        }
        return List.of(put, update(action, later ? ActionUpdateKind.SLIPPED : ActionUpdateKind.PROGRESS, days));
    }

    /// These people do the actions, and nobody else.
    public List<Edit> owners(Collection<RecordId> actions, Collection<RecordId> should) {
        var wanted = texts(should);
        return edits(actions, action -> {
            var are = action.owners().stream().map(ref -> ref.id().text()).collect(Collectors.toSet());
            var fields = new FieldWrites().members("owner", are, wanted);
            return fields.isEmpty()
                    ? List.of()
                    : List.of(Edit.put(Action.KIND, action.id().id(), fields));
        });
    }

    private static Set<String> texts(Collection<RecordId> ids) {
        return ids.stream().map(RecordId::text).collect(Collectors.toSet());
    }

    /// Something to remember about an action.
    public List<Edit> progress(RecordId action, String text) {
        return edits(
                List.of(action),
                one -> List.of(update(one, ActionUpdateKind.PROGRESS, new FieldWrites().text("text", text))));
    }

    private Edit update(Action action, ActionUpdateKind kind, FieldWrites fields) {
        fields.ref("action", action.id().id())
                .code("kind", kind)
                .time("at", LocalDateTime.now(workplace.clock()))
                .ref("author", workplace.identity().person());
        return Edit.put(ActionUpdate.KIND, new RecordId(workplace.newId()), fields);
    }

    private List<Edit> edits(Collection<RecordId> ids, java.util.function.Function<Action, List<Edit>> each) {
        var all = new ArrayList<Edit>();
        ids.stream().flatMap(this::alive).forEach(action -> all.addAll(each.apply(action)));
        return all;
    }

    private Stream<Action> alive(RecordId id) {
        return workplace.store().lookup().find(Action.KIND, id).filter(StoredRecord::alive).stream()
                .map(record -> Action.KIND.read(record.fields()));
    }
}
