package org.haversack.domain.people;

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

/// A store that somebody of the programme works with, under the id of that store. Its public keys let others
/// check what it sends and seal what it is sent.
///
/// @param id the computer
/// @param person who works with it
/// @param name what people call it, such as "Ana's laptop"
/// @param signKey its public Ed25519 key: 32 bytes in base64url
/// @param sealKey its public age recipient; empty if nothing can be sealed for it
/// @param revoked whether what it sends is refused, because it was stolen or given away
/// @param revokedOn since when
public record Computer(
        Ref<Computer> id,
        Optional<Ref<Person>> person,
        String name,
        String signKey,
        String sealKey,
        boolean revoked,
        Optional<LocalDate> revokedOn) {
    public static final Kind<Computer> KIND = new Kind<>(
            "computer",
            Set.of(SpaceKind.PROGRAMME),
            null,
            Computer::read,
            List.of(
                    Field.ref("person", "person", REQUIRED, INDEXED),
                    Field.of("name", FieldType.TEXT, LABEL),
                    Field.of("signKey", FieldType.TEXT, REQUIRED),
                    Field.of("sealKey", FieldType.TEXT),
                    Field.of("revoked", FieldType.FLAG),
                    Field.of("revokedOn", FieldType.DATE)));

    private static Computer read(FieldValues values) {
        return new Computer(
                values.self(),
                values.ref("person"),
                values.words("name"),
                values.words("signKey"),
                values.words("sealKey"),
                values.flag("revoked"),
                values.date("revokedOn"));
    }
}
