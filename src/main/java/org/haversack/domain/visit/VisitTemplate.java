package org.haversack.domain.visit;

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
import org.haversack.merge.change.SpaceId;

/// A kind of visit that is prepared once and used often. Those of coordinators are the programme's, for
/// everyone; a facilitator's are her own.
///
/// @param id the template
/// @param space the programme or the person it belongs to
/// @param title the title of visits made from it
/// @param plannedMinutes how long such a visit is to take
/// @param mode how it takes place
/// @param archived whether it is kept, but no longer offered
public record VisitTemplate(
        Ref<VisitTemplate> id,
        SpaceId space,
        String title,
        OptionalInt plannedMinutes,
        Optional<Choice<VisitMode>> mode,
        boolean archived) {
    public static final Kind<VisitTemplate> KIND = new Kind<>(
            "visit-template",
            Set.of(SpaceKind.PROGRAMME, SpaceKind.PERSON),
            null,
            VisitTemplate::read,
            List.of(
                    Field.of("title", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.of("plannedMinutes", FieldType.MINUTES),
                    Field.code("mode", VisitMode.class),
                    Field.of("archived", FieldType.FLAG)));

    private static VisitTemplate read(FieldValues values) {
        return new VisitTemplate(
                values.self(),
                values.space(),
                values.words("title"),
                values.minutes("plannedMinutes"),
                values.choice("mode", VisitMode.class),
                values.flag("archived"));
    }
}
