package org.haversack.ui.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.plan.Away;
import org.haversack.service.plan.Reminder;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RemindersModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private TodayModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        model = new TodayModel(kit.open(desk));
        model.show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Reminder> shown() {
        return Objects.requireNonNull(model.today().get()).reminders();
    }

    @Test
    void the_first_look_of_a_day_says_how_many_reminders_there_are_and_no_other_does() {
        var sentence = shown().size() + " reminders for today";
        assertEquals(List.of(sentence), kit.said);
        var again = new TodayModel(model.reminders().store());
        again.show();
        assertEquals(List.of(sentence), kit.said);
    }

    @Test
    void one_that_is_put_away_is_gone_at_once_and_so_are_all() {
        var before = shown();
        model.reminders().putAway(before.getFirst(), Away.NEXT_TIME);
        assertEquals(before.subList(1, before.size()), shown());
        assertFalse(shown().isEmpty());
        model.reminders().putAwayAll();
        assertEquals(List.of(), shown());
    }

    @Test
    void what_is_put_away_is_said_and_taken_back_by_the_answer() {
        var before = shown();
        var first = before.getFirst();
        model.reminders().putAway(first, Away.NEXT_WEEK);
        assertEquals(before.subList(1, before.size()), shown());
        var said = "Reminder of “" + first.action().title() + "” comes again Mon 16 Mar.";
        assertEquals(said, kit.said.getLast());
        Objects.requireNonNull(kit.answers.get(said)).run();
        assertEquals(before, shown());
        model.reminders().putAwayAll();
        assertEquals(List.of(), shown());
        Objects.requireNonNull(kit.answers.get(kit.said.getLast())).run();
        assertEquals(before, shown());
    }

    @Test
    void what_comes_again_later_today_is_looked_for_then() {
        var before = Objects.requireNonNull(model.today().get());
        model.reminders().putAway(before.reminders().getFirst(), Away.LATER_TODAY);
        var now = model.today().get();
        kit.time.pass(Away.LATER.toMillis());
        assertNotSame(now, model.today().get());
    }

    @Test
    void a_reminder_leads_to_its_action() {
        var first = shown().getFirst();
        model.reminders().open(first);
        assertEquals(List.of(Destination.of(Place.ACTIONS, first.action().id())), kit.went);
    }
}
