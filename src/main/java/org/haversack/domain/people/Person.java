package org.haversack.domain.people;

import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

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

/// Somebody of the programme. People who work in a practice are [Staff].
///
/// @param id the person
/// @param name as people call her
/// @param role what she does in the programme
/// @param organisation the partner organisation she works for
/// @param email e-mail address
/// @param phone telephone number
/// @param mentors the people she mentors, whose own records she therefore sees
/// @param archived whether she has left the programme; people are never deleted
public record Person(
        Ref<Person> id,
        String name,
        Optional<Choice<PersonRole>> role,
        String organisation,
        String email,
        String phone,
        List<Ref<Person>> mentors,
        boolean archived) {
    public static final Kind<Person> KIND = new Kind<>(
            "person",
            Set.of(SpaceKind.PROGRAMME),
            null,
            Person::read,
            List.of(
                    Field.of("name", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.code("role", PersonRole.class, REQUIRED),
                    Field.of("organisation", FieldType.TEXT, SEARCHED),
                    Field.of("email", FieldType.TEXT, SEARCHED),
                    Field.of("phone", FieldType.TEXT),
                    Field.refs("mentors", "person"),
                    Field.of("archived", FieldType.FLAG)));

    private static Person read(FieldValues values) {
        return new Person(
                values.self(),
                values.words("name"),
                values.choice("role", PersonRole.class),
                values.words("organisation"),
                values.words("email"),
                values.words("phone"),
                values.refs("mentors"),
                values.flag("archived"));
    }
}
