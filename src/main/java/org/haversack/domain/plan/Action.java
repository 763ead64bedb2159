package org.haversack.domain.plan;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.FieldValues;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.Rules;

/// A task somebody agreed to do by a day. What happens to it (progress, a slipped date and its reason) is
/// kept as [ActionUpdate]s, so that nothing anyone wrote is replaced.
///
/// @param id the action
/// @param practice whose action plan it is on
/// @param code the short name people use, such as A-17; empty if none
/// @param title what is to be done
/// @param visit the visit that agreed on it
/// @param item the agenda item it was agreed on under
/// @param due the day it is due now
/// @param status where it stands
/// @param doneOn the day it was done
/// @param notes more about it
/// @param pos its place in the action plan
/// @param owners who does it: people of the practice or of the programme
public record Action(
        Ref<Action> id,
        Ref<Practice> practice,
        String code,
        String title,
        Optional<Ref<Visit>> visit,
        Optional<Ref<AgendaItem>> item,
        Optional<LocalDate> due,
        Optional<Choice<ActionStatus>> status,
        Optional<LocalDate> doneOn,
        String notes,
        String pos,
        List<Ref<?>> owners) {
    public static final Kind<Action> KIND = new Kind<>(
            "action",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("practice", null),
            Action::read,
            List.of(
                    Field.of("code", FieldType.TEXT, SEARCHED),
                    Field.of("title", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.ref("visit", "visit", INDEXED),
                    Field.ref("item", "agenda-item"),
                    Field.of("due", FieldType.DATE, INDEXED),
                    Field.code("status", ActionStatus.class),
                    Field.of("doneOn", FieldType.DATE),
                    Field.of("notes", FieldType.NOTE, SEARCHED),
                    Field.of("pos", FieldType.ORDER),
                    Field.refs("owner", "staff", "person")));

    private static Action read(FieldValues values) {
        return new Action(
                values.self(),
                values.practice(),
                values.words("code"),
                values.words("title"),
                values.ref("visit"),
                values.ref("item"),
                values.date("due"),
                values.choice("status", ActionStatus.class),
                values.date("doneOn"),
                values.words("notes"),
                values.words("pos"),
                List.copyOf(values.refs("owner")));
    }
}
