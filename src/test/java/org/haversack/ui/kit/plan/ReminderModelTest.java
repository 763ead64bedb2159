package org.haversack.ui.kit.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.plan.ReminderRule;
import org.haversack.service.plan.Reminders;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.edit.OpenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReminderModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private OpenStore store;
    private Reminders reminders;
    private RecordId action;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        store = kit.open(desk);
        reminders = new Reminders(desk.workplace());
        action = reminders.today().getFirst().action().id();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private boolean reminded() {
        return reminders.today().stream().anyMatch(one -> one.action().id().equals(action));
    }

    @Test
    void an_action_follows_the_rule_for_all_until_it_is_given_its_own_and_may_go_back() {
        var model = new ReminderModel(store, action);
        assertEquals(Optional.empty(), model.rules().get().own());
        assertTrue(reminded());
        model.choose(Optional.of(ReminderRule.NEVER));
        assertFalse(reminded());
        assertEquals(
                Optional.of(ReminderRule.NEVER),
                new ReminderModel(store, action).rules().get().own());
        model.choose(Optional.empty());
        assertTrue(reminded());
    }

    @Test
    void a_rule_that_is_not_offered_stays_and_is_shown() {
        var rule = new ReminderRule(List.of(10, 2), false, 3);
        reminders.ruleOf(action, Optional.of(rule));
        var model = new ReminderModel(store, action);
        assertEquals(Optional.of(rule), model.offered().getLast());
        assertEquals("10 days before, 2 days before, every 3 days until it is done", words(rule));
    }

    @Test
    void rules_are_told_in_words() {
        assertEquals("Never", words(ReminderRule.NEVER));
        assertEquals("On the day", words(ReminderModel.OFFERED.get(1)));
        assertEquals("The day before, on the day", words(ReminderModel.OFFERED.get(2)));
        assertEquals("A week before, on the day", words(ReminderModel.OFFERED.get(4)));
        assertEquals("On the day, every week until it is done", words(ReminderModel.OFFERED.get(5)));
        var words = new ReminderWords(kit.words);
        assertEquals("As in Settings", words.of(Optional.empty()));
        var rules = new ReminderModel.Rules(Optional.empty(), ReminderRule.USUAL);
        assertEquals("3 days before, on the day, every week until it is done", words.below(rules));
    }

    private String words(ReminderRule rule) {
        return new ReminderWords(kit.words).of(rule);
    }
}
