package org.haversack.domain.people;

import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

import java.time.LocalDate;
import java.time.ZoneId;
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

/// What the facilitators of this store work for: a programme with its practices and people. There is one in a
/// store.
///
/// @param id the programme
/// @param code the short name that files carry, such as LHH26
/// @param title its full name
/// @param startsOn its first day
/// @param endsOn its last day
/// @param zone the time zone of its visits, unless a practice has another
/// @param language the language of what it prints, unless a practice has another
/// @param closed whether it is over and only kept for reading
public record Programme(
        Ref<Programme> id,
        String code,
        String title,
        Optional<LocalDate> startsOn,
        Optional<LocalDate> endsOn,
        Optional<ZoneId> zone,
        Optional<Choice<Language>> language,
        boolean closed) {
    public static final Kind<Programme> KIND = new Kind<>(
            "programme",
            Set.of(SpaceKind.PROGRAMME),
            null,
            Programme::read,
            List.of(
                    Field.of("code", FieldType.TEXT, REQUIRED, SEARCHED),
                    Field.of("title", FieldType.TEXT, REQUIRED, LABEL, SEARCHED),
                    Field.of("startsOn", FieldType.DATE),
                    Field.of("endsOn", FieldType.DATE),
                    Field.of("zone", FieldType.ZONE),
                    Field.code("language", Language.class),
                    Field.of("closed", FieldType.FLAG)));

    private static Programme read(FieldValues values) {
        return new Programme(
                values.self(),
                values.words("code"),
                values.words("title"),
                values.date("startsOn"),
                values.date("endsOn"),
                values.zone("zone"),
                values.choice("language", Language.class),
                values.flag("closed"));
    }
}
