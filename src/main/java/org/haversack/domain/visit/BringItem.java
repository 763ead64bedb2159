package org.haversack.domain.visit;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

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

/// Something to take along to a visit.
///
/// @param id the thing
/// @param visit the visit it is needed at
/// @param title what it is
/// @param packed whether it is in the bag
/// @param pos its place on the list
public record BringItem(Ref<BringItem> id, Optional<Ref<Visit>> visit, String title, boolean packed, String pos) {
    public static final Kind<BringItem> KIND = new Kind<>(
            "bring-item",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("visit", "visit"),
            BringItem::read,
            List.of(
                    Field.ref("visit", "visit", REQUIRED, INDEXED),
                    Field.of("title", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.of("packed", FieldType.FLAG),
                    Field.of("pos", FieldType.ORDER)));

    private static BringItem read(FieldValues values) {
        return new BringItem(
                values.self(), values.ref("visit"), values.words("title"), values.flag("packed"), values.words("pos"));
    }
}
