package org.haversack.ui.kit.fields;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.haversack.ui.ModelKit;
import org.haversack.ui.kit.fields.Saver.Saved;
import org.haversack.ui.kit.fields.TextModel.State;
import org.haversack.ui.kit.work.HandPause;
import org.junit.jupiter.api.Test;

class TextModelTest {
    private static final Saved DONE = new Saved.Done();

    private final HandPause time = new HandPause();
    private final List<String> sent = new ArrayList<>();
    private final List<Consumer<Saved>> answers = new ArrayList<>();
    private final Map<String, String> held = new HashMap<>();
    private final List<String> kept = new ArrayList<>();
    private final Remembered remembered = remembered();
    private final TextModel model = model("before");

    private Remembered remembered() {
        var inner = Remembered.forNow("salt");
        return new Remembered() {
            @Override
            public String salt() {
                return inner.salt();
            }

            @Override
            public boolean kept(String field, String fingerprint) {
                return inner.kept(field, fingerprint);
            }

            @Override
            public void keep(String field, String fingerprint) {
                kept.add(field + ": " + fingerprint);
                inner.keep(field, fingerprint);
            }
        };
    }

    private TextModel model(String text) {
        return new TextModel(
                text,
                time,
                (one, done) -> {
                    sent.add(one);
                    answers.add(done);
                },
                guarding("note"));
    }

    private Guarding guarding(String field) {
        Guard guard = text -> Pattern.compile("\\d{6}-?\\d{4}")
                .matcher(text)
                .results()
                .map(found -> new Guard.Finding("cpr", found.start(), found.end()))
                .toList();
        var holding = new Holding() {
            @Override
            public void hold(String key, String text) {
                held.put(key, text);
            }

            @Override
            public void release(String key) {
                held.remove(key);
            }
        };
        return new Guarding(field, guard, remembered, holding, new ModelKit().words);
    }

    private void answer(Saved saved) {
        answers.removeFirst().accept(saved);
    }

    private void type(String text) {
        model.text().set(text);
    }

    @Test
    void it_is_saved_when_the_person_pauses() {
        type("a");
        assertEquals(State.TYPING, model.state().get());
        time.pass(799);
        assertEquals(List.of(), sent);
        time.pass(1);
        assertEquals(List.of("a"), sent);
        assertEquals(State.SAVING, model.state().get());
        answer(DONE);
        assertEquals(State.SAVED, model.state().get());
        time.pass(5000);
        assertEquals(List.of("a"), sent);
    }

    @Test
    void who_types_without_a_pause_is_saved_after_a_second_and_a_half() {
        for (int i = 0; i < 15; i++) {
            type("a".repeat(i + 1));
            time.pass(100);
        }
        assertEquals(List.of("a".repeat(15)), sent);
    }

    @Test
    void leaving_the_field_saves_at_once_and_only_what_changed() {
        model.leave();
        assertEquals(List.of(), sent);
        type("a");
        model.leave();
        assertEquals(List.of("a"), sent);
        answer(DONE);
        model.leave();
        assertEquals(List.of("a"), sent);
    }

    @Test
    void what_is_typed_while_saving_waits_for_that_save() {
        type("a");
        model.leave();
        type("ab");
        time.pass(2000);
        type("abc");
        time.pass(2000);
        assertEquals(List.of("a"), sent);
        answer(DONE);
        assertEquals(List.of("a", "abc"), sent);
        answer(DONE);
        assertEquals(State.SAVED, model.state().get());
    }

    @Test
    void what_is_typed_shortly_before_a_save_ends_has_its_own_pause() {
        type("a");
        model.leave();
        type("ab");
        answer(DONE);
        assertEquals(State.TYPING, model.state().get());
        assertEquals(List.of("a"), sent);
        time.pass(800);
        assertEquals(List.of("a", "ab"), sent);
    }

    @Test
    void a_text_that_goes_back_while_it_is_saved_is_saved_back() {
        type("a");
        model.leave();
        type("before");
        answer(DONE);
        time.pass(800);
        assertEquals(List.of("a", "before"), sent);
    }

    @Test
    void going_back_to_what_is_saved_saves_nothing() {
        type("a");
        type("before");
        time.pass(5000);
        assertEquals(List.of(), sent);
        assertEquals(State.SAVED, model.state().get());
    }

    @Test
    void a_refusal_is_said_keeps_the_text_and_is_tried_again() {
        type("a");
        model.leave();
        answer(new Saved.Refused("The disk is full."));
        assertEquals(State.FAILED, model.state().get());
        assertEquals("The disk is full.", model.problem().get());
        assertEquals("a", held.get("note"));
        time.pass(5000);
        assertEquals(List.of("a"), sent);
        model.leave();
        answer(DONE);
        assertEquals("", model.problem().get());
        assertEquals(State.SAVED, model.state().get());
        assertEquals(Map.of(), held);
    }

    @Test
    void the_record_changing_elsewhere_is_followed_unless_somebody_types() {
        model.show("elsewhere");
        assertEquals("elsewhere", model.text().get());
        assertEquals(State.SAVED, model.state().get());
        type("mine");
        model.show("again elsewhere");
        assertEquals("mine", model.text().get());
        time.pass(800);
        assertEquals(List.of("mine"), sent);
    }

    @Test
    void what_looks_like_a_patient_is_held_here_and_not_saved() {
        type("about 070761-4285");
        time.pass(5000);
        assertEquals(List.of(), sent);
        assertEquals(State.HELD, model.state().get());
        assertTrue(
                model.problem().get().contains("Danish CPR number"),
                model.problem().get());
        assertEquals(Map.of("note", "about 070761-4285"), held);
        assertEquals(List.of(new Guard.Finding("cpr", 6, 17)), model.found());
    }

    @Test
    void changing_it_looks_again_and_lets_it_go_when_saved() {
        type("about 070761-4285");
        model.leave();
        type("about 070761-4285 x");
        assertEquals(State.HELD, model.state().get());
        time.pass(1500);
        assertEquals("about 070761-4285 x", held.get("note"));
        type("about somebody");
        assertEquals(State.TYPING, model.state().get());
        assertEquals("", model.problem().get());
        time.pass(800);
        assertEquals("about 070761-4285 x", held.get("note"));
        answer(DONE);
        assertEquals(Map.of(), held);
        assertEquals(List.of("about somebody"), sent);
    }

    @Test
    void keeping_it_saves_it_and_is_remembered_for_this_field_and_this_number() {
        type("part 070761-4285");
        model.leave();
        model.keep();
        answer(DONE);
        assertEquals(List.of("part 070761-4285"), sent);
        assertEquals(Map.of(), held);
        type("part 0707614285 again");
        time.pass(800);
        answer(DONE);
        assertEquals(2, sent.size());
        type("part 010203-1234");
        time.pass(800);
        assertEquals(State.HELD, model.state().get());
        assertFalse(guarding("other").look("070761-4285").isEmpty());
    }

    @Test
    void what_is_remembered_does_not_tell_the_number() {
        type("part 070761-4285");
        model.leave();
        model.keep();
        assertEquals(1, kept.size());
        assertTrue(kept.getFirst().matches("note: [0-9a-f]{5}"), kept.getFirst());
    }

    @Test
    void a_text_held_when_the_program_ended_is_held_again_or_saved() {
        model.takeUp("about 070761-4285");
        assertEquals(State.HELD, model.state().get());
        held.put("note", "unsaved");
        var other = model("");
        other.takeUp("unsaved");
        assertEquals(List.of("unsaved"), sent);
        answer(DONE);
        assertEquals(Map.of(), held);
    }
}
