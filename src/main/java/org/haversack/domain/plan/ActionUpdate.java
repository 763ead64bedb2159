package org.haversack.domain.plan;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.time.LocalDate;
import java.time.LocalDateTime;
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
import org.haversack.domain.people.Person;
import org.haversack.merge.Rules;

/// Something that happened to an action. A slip keeps the old due date, the new one and the reason.
///
/// @param id the update
/// @param action the action it is about
/// @param at when, by the clock of whoever wrote it
/// @param kind what it says
/// @param oldDue when the action had been due, if that moved
/// @param newDue when it is due now, if that moved
/// @param reason why it slipped, was dropped or taken up again
/// @param text what there is to say
/// @param author who wrote it
public record ActionUpdate(
        Ref<ActionUpdate> id,
        Optional<Ref<Action>> action,
        Optional<LocalDateTime> at,
        Optional<Choice<ActionUpdateKind>> kind,
        Optional<LocalDate> oldDue,
        Optional<LocalDate> newDue,
        String reason,
        String text,
        Optional<Ref<Person>> author) {
    public static final Kind<ActionUpdate> KIND = new Kind<>(
            "action-update",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("action", "action"),
            ActionUpdate::read,
            List.of(
                    Field.ref("action", "action", REQUIRED, INDEXED),
                    Field.of("at", FieldType.TIME),
                    Field.code("kind", ActionUpdateKind.class),
                    Field.of("oldDue", FieldType.DATE),
                    Field.of("newDue", FieldType.DATE),
                    Field.of("reason", FieldType.TEXT, SEARCHED),
                    Field.of("text", FieldType.NOTE, LABEL, SEARCHED),
                    Field.ref("author", "person")));

    private static ActionUpdate read(FieldValues values) {
        return new ActionUpdate(
                values.self(),
                values.ref("action"),
                values.time("at"),
                values.choice("kind", ActionUpdateKind.class),
                values.date("oldDue"),
                values.date("newDue"),
                values.words("reason"),
                values.words("text"),
                values.ref("author"));
    }
}
