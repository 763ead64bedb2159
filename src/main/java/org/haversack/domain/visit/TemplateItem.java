package org.haversack.domain.visit;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.FieldValues;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Rules;

/// An agenda item that every visit made from a template begins with.
///
/// @param id the item
/// @param template whose item it is
/// @param title what it is about
/// @param purpose what it is to lead to, on one line
/// @param plannedMinutes how long it should take
/// @param pos its place on the agenda
public record TemplateItem(
        Ref<TemplateItem> id,
        Optional<Ref<VisitTemplate>> template,
        String title,
        String purpose,
        OptionalInt plannedMinutes,
        String pos) {
    public static final Kind<TemplateItem> KIND = new Kind<>(
            "template-item",
            Set.of(SpaceKind.PROGRAMME, SpaceKind.PERSON),
            new Rules.Parent("visit-template", "template"),
            TemplateItem::read,
            List.of(
                    Field.ref("template", "visit-template", REQUIRED, INDEXED),
                    Field.of("title", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.of("purpose", FieldType.TEXT, SEARCHED),
                    Field.of("plannedMinutes", FieldType.MINUTES),
                    Field.of("pos", FieldType.ORDER)));

    private static TemplateItem read(FieldValues values) {
        return new TemplateItem(
                values.self(),
                values.ref("template"),
                values.words("title"),
                values.words("purpose"),
                values.minutes("plannedMinutes"),
                values.words("pos"));
    }
}
