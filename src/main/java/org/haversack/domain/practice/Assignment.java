package org.haversack.domain.practice;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;

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
import org.haversack.domain.people.Person;

/// Who works with which practice. What somebody is sent follows from an assignment that has not ended; its
/// dates are labels for dose and display and decide nothing.
///
/// @param id the assignment
/// @param practice the practice, whose name is in its own space only
/// @param person who is assigned
/// @param as in which role
/// @param from its first day
/// @param until its last day
/// @param ended whether a coordinator ended it
public record Assignment(
        Ref<Assignment> id,
        Optional<Ref<Practice>> practice,
        Optional<Ref<Person>> person,
        Optional<Choice<AssignmentRole>> as,
        Optional<LocalDate> from,
        Optional<LocalDate> until,
        boolean ended) {
    public static final Kind<Assignment> KIND = new Kind<>(
            "assignment",
            Set.of(SpaceKind.PROGRAMME),
            null,
            Assignment::read,
            List.of(
                    Field.ref("practice", "practice", REQUIRED, INDEXED),
                    Field.ref("person", "person", REQUIRED, INDEXED),
                    Field.code("as", AssignmentRole.class, REQUIRED, LABEL),
                    Field.of("from", FieldType.DATE),
                    Field.of("until", FieldType.DATE),
                    Field.of("ended", FieldType.FLAG)));

    private static Assignment read(FieldValues values) {
        return new Assignment(
                values.self(),
                values.ref("practice"),
                values.ref("person"),
                values.choice("as", AssignmentRole.class),
                values.date("from"),
                values.date("until"),
                values.flag("ended"));
    }
}
