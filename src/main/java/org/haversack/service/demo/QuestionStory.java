package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.haversack.domain.plan.Question;
import org.haversack.domain.plan.QuestionState;
import org.haversack.merge.change.RecordId;

/// A question to the expert: asked after a visit, routed by the coordinator, answered, and read.
final class QuestionStory {
    private final Story story;
    private final Place place;
    private final RecordId expert;

    QuestionStory(Story story, Place place, RecordId expert) {
        this.story = story;
        this.place = place;
        this.expert = expert;
    }

    /// @param row strategy, question, answer
    void ask(List<String> row, LocalDate day) {
        var asked = Diary.workday(day).atTime(17, place.chance().from(0, 50));
        var question = new Entry(Question.KIND, story.id(asked))
                .text("text", row.get(1))
                .text("topic", row.getFirst())
                .flag("urgent", place.chance().happens(0.1))
                .code("state", QuestionState.ASKED)
                .date("askedOn", asked.toLocalDate());
        story.enter(asked, place.space(), question);
        var routed = later(asked, 1, 2);
        story.enter(
                routed,
                place.space(),
                on(question).code("state", QuestionState.ROUTED).date("routedOn", routed.toLocalDate()));
        var answered = later(routed, 1, 5);
        story.enter(
                answered,
                place.space(),
                on(question)
                        .code("state", QuestionState.ANSWERED)
                        .date("answeredOn", answered.toLocalDate())
                        .text("answer", row.get(2))
                        .ref("answeredBy", expert));
        var read = later(answered, 1, 6);
        story.enter(
                read,
                place.space(),
                on(question).code("state", QuestionState.READ).date("readOn", read.toLocalDate()));
    }

    private static Entry on(Entry question) {
        return new Entry(Question.KIND, question.id());
    }

    private LocalDateTime later(LocalDateTime than, int least, int most) {
        return Diary.workday(than.toLocalDate().plusDays(place.chance().from(least, most)))
                .atTime(place.chance().from(9, 16), place.chance().from(0, 59));
    }
}
