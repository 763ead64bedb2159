package org.haversack.service.visiting;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Position;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.domain.plan.Question;
import org.haversack.domain.plan.QuestionState;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Barrier;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Note;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.plan.ActionCodes;
import org.jspecify.annotations.Nullable;

/// Finds what is to be saved for what is noted, agreed on or ticked during a visit. Used on the thread of the
/// store.
public final class Recording {
    private static final Pattern DECISION_CODE = Pattern.compile("D-(\\d{1,8})");

    private final Workplace workplace;

    public Recording(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The growing note of this store's person under an item, or on the visit as a whole. A note that is
    /// emptied stays, without words.
    ///
    /// @param now local time of the visit
    public List<Edit> note(RecordId visit, Optional<RecordId> item, String text, LocalDateTime now) {
        var me = workplace.identity().person();
        var notes = of(visit, Note.KIND);
        var mine = notes.stream()
                .filter(note -> note.author().filter(by -> by.id().equals(me)).isPresent())
                .filter(note -> note.item().map(of -> of.id()).equals(item))
                .min(Comparator.comparing(Note::pos));
        if (mine.isPresent()) {
            return List.of(Edit.put(Note.KIND, mine.get().id().id(), new FieldWrites().text("text", text)));
        }
        if (text.isBlank()) {
            return List.of();
        }
        return List.of(Edit.put(
                Note.KIND,
                fresh(),
                new FieldWrites()
                        .ref("visit", visit)
                        .ref("item", item.orElse(null))
                        .text("text", text)
                        .ref("author", me)
                        .time("at", now)
                        .value("pos", after(notes.stream().map(Note::pos)))));
    }

    /// A new action, with the next free code of this store.
    public List<Edit> action(
            VisitSheet sheet, @Nullable RecordId item, String title, List<RecordId> owners, @Nullable LocalDate due) {
        var practice = sheet.practice().id().id();
        var all = in(practice, Action.KIND);
        var writes = new FieldWrites()
                .text("code", new ActionCodes(workplace).next())
                .text("title", title)
                .ref("visit", sheet.visit().id().id())
                .ref("item", item)
                .day("due", due)
                .code("status", ActionStatus.OPEN)
                .value("pos", after(all.stream().map(Action::pos)));
        owners.forEach(owner -> writes.member("owner", owner));
        return List.of(Edit.put(Action.KIND, fresh(), practice, writes));
    }

    /// A new decision; its code counts the decisions of the practice.
    public List<Edit> decision(VisitSheet sheet, @Nullable RecordId item, String text, @Nullable LocalDate from) {
        var visit = sheet.visit().id().id();
        return List.of(Edit.put(
                Decision.KIND,
                fresh(),
                new FieldWrites()
                        .ref("visit", visit)
                        .ref("item", item)
                        .text(
                                "code",
                                next(in(sheet.practice().id().id(), Decision.KIND).stream()
                                        .map(Decision::code)))
                        .text("text", text)
                        .day("from", from)
                        .value("pos", after(of(visit, Decision.KIND).stream().map(Decision::pos)))));
    }

    /// A question for an expert, asked today.
    public List<Edit> question(VisitSheet sheet, String text, LocalDate today) {
        return List.of(Edit.put(
                Question.KIND,
                fresh(),
                sheet.practice().id().id(),
                new FieldWrites()
                        .text("text", text)
                        .code("state", QuestionState.ASKED)
                        .day("askedOn", today)
                        .ref("visit", sheet.visit().id().id())));
    }

    /// An action that was captured is changed; its owners become these.
    public List<Edit> changed(Action action, String title, List<RecordId> owners, @Nullable LocalDate due) {
        var writes = new FieldWrites()
                .text("title", title)
                .day("due", due)
                .members(
                        "owner",
                        action.owners().stream().map(owner -> owner.text()).toList(),
                        owners.stream().map(RecordId::text).toList());
        return List.of(Edit.put(Action.KIND, action.id().id(), writes));
    }

    /// A decision that was captured is changed.
    public List<Edit> changed(Decision decision, String text, @Nullable LocalDate from) {
        return List.of(Edit.put(
                Decision.KIND,
                decision.id().id(),
                new FieldWrites().text("text", text).day("from", from)));
    }

    /// A question that was captured is changed.
    public List<Edit> changed(Question question, String text) {
        return List.of(Edit.put(Question.KIND, question.id().id(), new FieldWrites().text("text", text)));
    }

    /// Something that stood in the way.
    public List<Edit> barrier(VisitSheet sheet, Barrier barrier) {
        return List.of(Edit.put(
                Visit.KIND, sheet.visit().id().id(), new FieldWrites().member("barrier", barrier.code(), true)));
    }

    /// A point for a later visit.
    public List<Edit> park(VisitSheet sheet, String title) {
        return List.of(Edit.put(
                AgendaItem.KIND,
                fresh(),
                new FieldWrites()
                        .ref("visit", sheet.visit().id().id())
                        .text("title", title)
                        .code("state", AgendaItemState.PARKED)
                        .value("pos", after(sheet.agenda().stream().map(AgendaItem::pos)))));
    }

    /// Somebody new in the practice, who is in the room.
    public List<Edit> newcomer(VisitSheet sheet, String name, String title, @Nullable RoleGroup group) {
        var id = fresh();
        return List.of(
                Edit.put(
                        Staff.KIND,
                        id,
                        sheet.practice().id().id(),
                        new FieldWrites()
                                .text("name", name)
                                .text("title", title)
                                .code("group", group)),
                Edit.put(Visit.KIND, sheet.visit().id().id(), new FieldWrites().member("attendee", id)));
    }

    /// Whether somebody of the practice is in the room.
    public List<Edit> present(VisitSheet sheet, RecordId staff, boolean is) {
        return List.of(
                Edit.put(Visit.KIND, sheet.visit().id().id(), new FieldWrites().member("attendee", staff.text(), is)));
    }

    /// An action of an earlier visit is done.
    public List<Edit> done(Action action, LocalDateTime now) {
        return List.of(
                Edit.put(
                        Action.KIND,
                        action.id().id(),
                        new FieldWrites().code("status", ActionStatus.DONE).day("doneOn", now.toLocalDate())),
                update(action, ActionUpdateKind.DONE, now, new FieldWrites()));
    }

    /// An action that was said to be done is not.
    public List<Edit> notDone(Action action, LocalDateTime now) {
        return List.of(
                Edit.put(
                        Action.KIND,
                        action.id().id(),
                        new FieldWrites().code("status", ActionStatus.OPEN).clear("doneOn")),
                update(action, ActionUpdateKind.REOPENED, now, new FieldWrites()));
    }

    /// An action is due later than it was. Both days and the reason are kept.
    public List<Edit> slipped(Action action, String reason, LocalDate due, LocalDateTime now) {
        return List.of(
                Edit.put(Action.KIND, action.id().id(), new FieldWrites().day("due", due)),
                update(
                        action,
                        ActionUpdateKind.SLIPPED,
                        now,
                        new FieldWrites()
                                .day("oldDue", action.due().orElse(null))
                                .day("newDue", due)
                                .text("reason", reason)));
    }

    private Edit update(Action action, ActionUpdateKind kind, LocalDateTime now, FieldWrites more) {
        return Edit.put(
                ActionUpdate.KIND,
                fresh(),
                more.ref("action", action.id().id())
                        .time("at", now)
                        .code("kind", kind)
                        .ref("author", workplace.identity().person()));
    }

    /// `D-3` after D-2; gaps are not filled.
    private static String next(Stream<String> codes) {
        int greatest = codes.map(DECISION_CODE::matcher)
                .filter(Matcher::matches)
                .mapToInt(found -> Integer.parseInt(found.group(1)))
                .max()
                .orElse(0);
        return "D-" + (greatest + 1);
    }

    private static Value after(Stream<String> places) {
        var last = places.filter(Position::isKey).max(Comparator.naturalOrder());
        return Value.of(Position.between(last.orElse(null), null));
    }

    private RecordId fresh() {
        return new RecordId(workplace.newId());
    }

    private <R> List<R> of(RecordId visit, Kind<R> kind) {
        return workplace.store().lookup().where(kind, "visit", visit.text()).stream()
                .map(record -> kind.read(record.fields()))
                .toList();
    }

    private <R> List<R> in(RecordId practice, Kind<R> kind) {
        return workplace.store().lookup().in(new SpaceId(practice.text()), kind).stream()
                .map(record -> kind.read(record.fields()))
                .toList();
    }
}
