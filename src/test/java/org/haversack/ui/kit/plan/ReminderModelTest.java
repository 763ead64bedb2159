package org.haversack.ui.kit.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Optional;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.plan.ReminderRule;
import org.haversack.service.plan.Reminders;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReminderModelTest {
    private static final ReminderRule WEEK_BEFORE = ReminderModel.OFFERED.get(4);

    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();

    @Test
    void what_she_chooses_while_the_store_is_busy_stays_when_the_old_choice_is_read(@TempDir Path folder) {
        try (var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")))) {
            var action = desk.actions().getFirst().id();
            new Reminders(desk.workplace()).ruleOf(action, Optional.of(WEEK_BEFORE));
            var model = new ReminderModel(new ModelKit(waiting::add).open(desk), action);
            model.choose(Optional.of(ReminderRule.NEVER));
            while (!waiting.isEmpty()) {
                waiting.poll().run();
            }
            assertEquals(Optional.of(ReminderRule.NEVER), model.rules().get().own());
            assertEquals(Optional.of(ReminderRule.NEVER), new Reminders(desk.workplace()).ruleOf(action));
        }
    }

    @Test
    void what_was_chosen_once_is_shown_as_soon_as_it_is_read(@TempDir Path folder) {
        try (var desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")))) {
            var action = desk.actions().getFirst().id();
            new Reminders(desk.workplace()).ruleOf(action, Optional.of(WEEK_BEFORE));
            var model = new ReminderModel(new ModelKit(waiting::add).open(desk), action);
            assertEquals(Optional.empty(), model.rules().get().own());
            while (!waiting.isEmpty()) {
                waiting.poll().run();
            }
            assertEquals(Optional.of(WEEK_BEFORE), model.rules().get().own());
        }
    }
}
