package org.haversack.domain.visit;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.FieldValues;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Rules;

/// Something agreed on at a visit that is not a task: from now on we do it so.
///
/// @param id the decision
/// @param visit the visit that agreed on it
/// @param item the agenda item it was agreed on under
/// @param code the short name people use, such as D-1; empty if none
/// @param text what was agreed
/// @param from the day it holds from
/// @param pos its place among the decisions of the visit
public record Decision(
        Ref<Decision> id,
        Optional<Ref<Visit>> visit,
        Optional<Ref<AgendaItem>> item,
        String code,
        String text,
        Optional<LocalDate> from,
        String pos) {
    public static final Kind<Decision> KIND = new Kind<>(
            "decision",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("visit", "visit"),
            Decision::read,
            List.of(
                    Field.ref("visit", "visit", REQUIRED, INDEXED),
                    Field.ref("item", "agenda-item"),
                    Field.of("code", FieldType.TEXT, SEARCHED),
                    Field.of("text", FieldType.NOTE, REQUIRED, LABEL, SEARCHED),
                    Field.of("from", FieldType.DATE),
                    Field.of("pos", FieldType.ORDER)));

    private static Decision read(FieldValues values) {
        return new Decision(
                values.self(),
                values.ref("visit"),
                values.ref("item"),
                values.words("code"),
                values.words("text"),
                values.date("from"),
                values.words("pos"));
    }
}
