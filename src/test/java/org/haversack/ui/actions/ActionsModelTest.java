package org.haversack.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private ActionsModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        model = new ActionsModel(kit.open(desk));
        model.browse().show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ActionRow first() {
        return model.browse().list().rows().getFirst();
    }

    @Test
    void what_is_overdue_comes_first_and_says_so_in_words() {
        var due = model.columns().get(1).cell().apply(first());
        assertEquals("12 days overdue", due.words());
        assertEquals(Tone.BAD, due.tone());
        assertEquals("41 actions · 9 overdue", model.summary().getValue());
    }

    @Test
    void finished_actions_are_not_overdue() {
        var list = model.browse().list();
        list.span().set(list.spans().get(2));
        assertTrue(list.rows().stream().noneMatch(row -> model.tone(row) == Tone.BAD));
        assertTrue(list.rows().stream().allMatch(row -> model.status(row).equals("Done")));
        assertTrue(!list.rows().isEmpty());
    }

    @Test
    void an_action_is_found_by_who_does_it() {
        var list = model.browse().list();
        list.filter().set("kim birchwood");
        assertEquals(1, list.rows().size());
        assertEquals("Kim", model.owners(first()));
    }

    @Test
    void the_chosen_action_comes_with_the_visit_that_agreed_on_it_and_what_happened_since() {
        model.browse().list().chosen().set(first());
        var page = model.browse().page().get();
        assertTrue(page.visit().isPresent());
        assertEquals(
                List.of("Waiting for the EHR vendor"),
                page.updates().stream().map(update -> update.reason()).toList());
    }
}
