package org.haversack.domain.visit;

import static org.haversack.domain.kind.Field.Use.INDEXED;
import static org.haversack.domain.kind.Field.Use.LABEL;
import static org.haversack.domain.kind.Field.Use.REQUIRED;
import static org.haversack.domain.kind.Field.Use.SEARCHED;

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

/// A signed paragraph on a visit. Notes grow by further records, so that two people who write at once both
/// keep their words.
///
/// @param id the note
/// @param visit the visit it is about
/// @param item the agenda item it was written under
/// @param text what it says
/// @param author who wrote it
/// @param at when, by the clock of the visit
/// @param pos its place among the notes of the visit
public record Note(
        Ref<Note> id,
        Optional<Ref<Visit>> visit,
        Optional<Ref<AgendaItem>> item,
        String text,
        Optional<Ref<Person>> author,
        Optional<LocalDateTime> at,
        String pos) {
    public static final Kind<Note> KIND = new Kind<>(
            "note",
            Set.of(SpaceKind.PRACTICE),
            new Rules.Parent("visit", "visit"),
            Note::read,
            List.of(
                    Field.ref("visit", "visit", REQUIRED, INDEXED),
                    Field.ref("item", "agenda-item"),
                    Field.of("text", FieldType.NOTE, REQUIRED, LABEL, SEARCHED),
                    Field.ref("author", "person"),
                    Field.of("at", FieldType.TIME),
                    Field.of("pos", FieldType.ORDER)));

    private static Note read(FieldValues values) {
        return new Note(
                values.self(),
                values.ref("visit"),
                values.ref("item"),
                values.words("text"),
                values.ref("author"),
                values.time("at"),
                values.words("pos"));
    }
}
