package org.haversack.domain.visit;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.FieldValues;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Rules;

/// A point on the agenda of a visit.
///
/// @param id the item
/// @param visit whose agenda it is on
/// @param title what it is about
/// @param purpose what it is to lead to, on one line
/// @param pos its place on the agenda
/// @param plannedMinutes how long it should take
/// @param actualMinutes how long it took
/// @param state what became of it
/// @param notes more about it
/// @param carriedFrom the parked item of an earlier visit that it takes up again
public record AgendaItem(
        Ref<AgendaItem> id,
        Optional<Ref<Visit>> visit,
        String title,
        String purpose,
        String pos,
        OptionalInt plannedMinutes,
        OptionalInt actualMinutes,
        Optional<Choice<AgendaItemState>> state,
        String notes,
        Optional<Ref<AgendaItem>> carriedFrom) {
    public static final Kind<AgendaItem> KIND = new Kind<>(
            "agenda-item",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("visit", "visit"),
            AgendaItem::read,
            List.of(
                    Field.ref("visit", "visit", REQUIRED, INDEXED),
                    Field.of("title", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.of("purpose", FieldType.TEXT, SEARCHED),
                    Field.of("pos", FieldType.ORDER),
                    Field.of("plannedMinutes", FieldType.MINUTES),
                    Field.of("actualMinutes", FieldType.MINUTES),
                    Field.code("state", AgendaItemState.class),
                    Field.of("notes", FieldType.NOTE, SEARCHED),
                    Field.ref("carriedFrom", "agenda-item", INDEXED)));

    private static AgendaItem read(FieldValues values) {
        return new AgendaItem(
                values.self(),
                values.ref("visit"),
                values.words("title"),
                values.words("purpose"),
                values.words("pos"),
                values.minutes("plannedMinutes"),
                values.minutes("actualMinutes"),
                values.choice("state", AgendaItemState.class),
                values.words("notes"),
                values.ref("carriedFrom"));
    }
}
