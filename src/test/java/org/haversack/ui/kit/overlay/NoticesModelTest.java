package org.haversack.ui.kit.overlay;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.haversack.ui.kit.overlay.NoticesModel.Notice;
import org.haversack.ui.kit.work.HandPause;
import org.junit.jupiter.api.Test;

class NoticesModelTest {
    private final HandPause time = new HandPause();
    private final NoticesModel model = new NoticesModel(time);

    private List<String> shown() {
        return model.shown().stream().map(Notice::sentence).toList();
    }

    @Test
    void a_notice_stays_eight_seconds() {
        model.say("Saved.");
        time.pass(7999);
        assertEquals(List.of("Saved."), shown());
        time.pass(1);
        assertEquals(List.of(), shown());
    }

    @Test
    void it_stays_while_the_person_is_at_it() {
        model.say("Saved.");
        var notice = model.shown().getFirst();
        time.pass(7000);
        model.stay(notice);
        time.pass(60_000);
        assertEquals(List.of("Saved."), shown());
        model.goOn(notice);
        time.pass(8000);
        assertEquals(List.of(), shown());
    }

    @Test
    void the_fourth_waits_for_the_first_to_go() {
        List.of("1", "2", "3", "4").forEach(model::say);
        assertEquals(List.of("1", "2", "3"), shown());
        model.close(model.shown().getFirst());
        assertEquals(List.of("2", "3", "4"), shown());
    }

    @Test
    void an_answer_is_given_once_and_the_notice_goes() {
        var answers = new ArrayList<String>();
        model.say("Done.", "Undo", () -> answers.add("undone"));
        var notice = model.shown().getFirst();
        model.answer(notice);
        model.answer(notice);
        assertEquals(List.of("undone"), answers);
        assertEquals(List.of(), shown());
    }
}
