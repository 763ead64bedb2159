package org.haversack.domain.practice;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.FieldValues;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Person;
import org.haversack.merge.Rules;

/// That the alert about a quiet practice was put aside, and why. It ends by itself, on its day or with the
/// next contact.
///
/// @param id the snooze
/// @param practice whose alert was put aside
/// @param until the day the alert may come back
/// @param reason why it can wait
/// @param by who put it aside
/// @param at when
public record Snooze(
        Ref<Snooze> id,
        Ref<Practice> practice,
        Optional<LocalDate> until,
        String reason,
        Optional<Ref<Person>> by,
        Optional<LocalDateTime> at) {
    public static final Kind<Snooze> KIND = new Kind<>(
            "snooze",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("practice", null),
            Snooze::read,
            List.of(
                    Field.of("until", FieldType.DATE, REQUIRED, INDEXED),
                    Field.of("reason", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.ref("by", "person"),
                    Field.of("at", FieldType.TIME)));

    private static Snooze read(FieldValues values) {
        return new Snooze(
                values.self(),
                values.practice(),
                values.date("until"),
                values.words("reason"),
                values.ref("by"),
                values.time("at"));
    }
}
