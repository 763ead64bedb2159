package org.haversack.domain.practice;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;

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

/// That a practice was started afresh, without something that must not be kept. What was written of it before is
/// removed from every computer that receives this, and is taken by none afterwards.
///
/// @param id this record
/// @param old the id of the practice and space that is given up
/// @param fresh the practice as it goes on
/// @param day when
/// @param reason why, without what was removed
/// @param known the newest changes of the old space that whoever did this had, with blanks between
/// @param without what was left out: the id of a record, or of a record and, after a hyphen, one of its fields
public record Afresh(
        Ref<Afresh> id,
        String old,
        Optional<Ref<Practice>> fresh,
        Optional<LocalDate> day,
        String reason,
        String known,
        List<String> without) {
    public static final Kind<Afresh> KIND = new Kind<>(
            "afresh",
            Set.of(SpaceKind.PROGRAMME),
            null,
            Afresh::read,
            List.of(
                    Field.of("old", FieldType.TEXT, REQUIRED, INDEXED),
                    Field.ref("fresh", "practice", REQUIRED),
                    Field.of("day", FieldType.DATE),
                    Field.of("reason", FieldType.TEXT, LABEL),
                    Field.of("known", FieldType.NOTE),
                    Field.set("without")));

    private static Afresh read(FieldValues values) {
        return new Afresh(
                values.self(),
                values.words("old"),
                values.ref("fresh"),
                values.date("day"),
                values.words("reason"),
                values.words("known"),
                values.members("without"));
    }
}
