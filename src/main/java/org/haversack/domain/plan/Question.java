package org.haversack.domain.plan;

import static org.haversack.domain.kind.Field.Use.INDEXED;
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
import org.haversack.domain.people.Person;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.Rules;
import org.haversack.merge.change.SpaceId;

/// A question to an expert, asked for a practice or, in the space of a person, for none. The expert never
/// sees the practice.
///
/// @param id the question
/// @param space the practice or the person it belongs to
/// @param text what is asked, without anything that identifies a patient
/// @param topic a code or word it is found by
/// @param urgent whether it cannot wait
/// @param state how far it has come
/// @param askedOn the day it was asked
/// @param visit the visit at which it came up
/// @param answer the answer
/// @param answeredBy the expert who answered
/// @param routedOn the day a coordinator sent it on
/// @param answeredOn the day it was answered
/// @param readOn the day whoever asked read the answer
public record Question(
        Ref<Question> id,
        SpaceId space,
        String text,
        String topic,
        boolean urgent,
        Optional<Choice<QuestionState>> state,
        Optional<LocalDate> askedOn,
        Optional<Ref<Visit>> visit,
        String answer,
        Optional<Ref<Person>> answeredBy,
        Optional<LocalDate> routedOn,
        Optional<LocalDate> answeredOn,
        Optional<LocalDate> readOn) {
    public static final Kind<Question> KIND = new Kind<>(
            "question",
            Set.of(SpaceKind.PRACTICE, SpaceKind.PERSON),
            new Rules.Parent("practice", null),
            Question::read,
            List.of(
                    Field.of("text", FieldType.NOTE, REQUIRED, LABEL, SEARCHED),
                    Field.of("topic", FieldType.TEXT, SEARCHED),
                    Field.of("urgent", FieldType.FLAG),
                    Field.code("state", QuestionState.class, INDEXED),
                    Field.of("askedOn", FieldType.DATE),
                    Field.ref("visit", "visit"),
                    Field.of("answer", FieldType.NOTE, SEARCHED),
                    Field.ref("answeredBy", "person"),
                    Field.of("routedOn", FieldType.DATE),
                    Field.of("answeredOn", FieldType.DATE),
                    Field.of("readOn", FieldType.DATE)));

    private static Question read(FieldValues values) {
        return new Question(
                values.self(),
                values.space(),
                values.words("text"),
                values.words("topic"),
                values.flag("urgent"),
                values.choice("state", QuestionState.class),
                values.date("askedOn"),
                values.ref("visit"),
                values.words("answer"),
                values.ref("answeredBy"),
                values.date("routedOn"),
                values.date("answeredOn"),
                values.date("readOn"));
    }
}
