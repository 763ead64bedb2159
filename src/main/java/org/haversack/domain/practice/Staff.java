package org.haversack.domain.practice;

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
import org.haversack.merge.Rules;

/// Somebody who works in a practice.
///
/// @param id the person
/// @param practice where she works
/// @param name as people call her
/// @param title her job, as the practice calls it
/// @param group the role group she is counted in
/// @param leader whether she leads the practice
/// @param champion whether she champions the improvement work
/// @param phone telephone number
/// @param email e-mail address
/// @param leftOn the day she left the practice
/// @param notes more about her
public record Staff(
        Ref<Staff> id,
        Ref<Practice> practice,
        String name,
        String title,
        Optional<Choice<RoleGroup>> group,
        boolean leader,
        boolean champion,
        String phone,
        String email,
        Optional<LocalDate> leftOn,
        String notes) {
    public static final Kind<Staff> KIND = new Kind<>(
            "staff",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("practice", null),
            Staff::read,
            List.of(
                    Field.of("name", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.of("title", FieldType.TEXT, SEARCHED),
                    Field.code("group", RoleGroup.class),
                    Field.of("leader", FieldType.FLAG),
                    Field.of("champion", FieldType.FLAG),
                    Field.of("phone", FieldType.TEXT),
                    Field.of("email", FieldType.TEXT, SEARCHED),
                    Field.of("leftOn", FieldType.DATE),
                    Field.of("notes", FieldType.NOTE, SEARCHED)));

    private static Staff read(FieldValues values) {
        return new Staff(
                values.self(),
                values.practice(),
                values.words("name"),
                values.words("title"),
                values.choice("group", RoleGroup.class),
                values.flag("leader"),
                values.flag("champion"),
                values.words("phone"),
                values.words("email"),
                values.date("leftOn"),
                values.words("notes"));
    }
}
