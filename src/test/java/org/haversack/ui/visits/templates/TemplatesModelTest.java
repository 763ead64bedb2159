package org.haversack.ui.visits.templates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.visits.Template;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.edit.OpenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private OpenStore store;
    private TemplatesModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.empty(folder.resolve("own.db")));
        store = kit.open(desk);
        model = new TemplatesModel(store);
        model.read();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private Template chosen() {
        return model.chosen().get().template();
    }

    private List<String> titles() {
        return chosen().items().stream().map(Template.Item::title).toList();
    }

    @Test
    void what_comes_with_the_program_is_read_and_copied_but_not_changed() {
        assertEquals("Monthly follow-up", chosen().title());
        assertEquals(
                "Comes with the program · 90 min", model.about(model.chosen().get()));
        model.addItem();
        assertEquals(7, chosen().items().size());
        model.copy();
        assertEquals("Monthly follow-up (copy)", chosen().title());
        assertEquals("90 of 90 min", model.total(chosen()));
        assertTrue(model.chosen().get().changeable());
    }

    @Test
    void a_copy_is_renamed_gets_items_in_another_order_and_all_of_it_can_be_undone() {
        model.copy();
        model.title("Follow-up with cake", _ -> {});
        model.addItem();
        var added = chosen().items().getLast().id().orElseThrow();
        model.item(added, new FieldWrites().text("title", "Cake").number("plannedMinutes", 5));
        model.moveItem(added, -7);
        assertEquals("Cake", titles().getFirst());
        model.moveItem(added, -1);
        assertEquals("Cake", titles().getFirst());
        model.minutes(OptionalInt.of(95));
        assertEquals("95 of 95 min", model.total(chosen()));
        model.removeItem(added);
        assertFalse(titles().contains("Cake"));
        for (int i = 0; i < 3; i++) {
            store.editing().undo();
        }
        assertEquals("Cake", titles().getLast());
        assertEquals("Follow-up with cake", chosen().title());
    }

    @Test
    void an_item_that_is_drawn_to_another_place_stays_there() {
        model.copy();
        var before = titles();
        model.moveItemTo(chosen().items().getFirst().id().orElseThrow(), 2);
        assertEquals(List.of(before.get(1), before.get(2), before.get(0)), titles().subList(0, 3));
        model.moveItemTo(chosen().items().getFirst().id().orElseThrow(), 99);
        store.editing().undo();
        assertEquals(before, titles());
    }

    @Test
    void a_new_one_is_chosen_at_once_and_may_be_archived_or_deleted() {
        model.create();
        assertEquals("New template", chosen().title());
        assertEquals(List.of(), chosen().items());
        model.archive(true);
        assertTrue(chosen().archived());
        assertEquals(chosen(), model.rows().get().getLast().template());
        model.delete();
        assertEquals(4, model.rows().get().size());
        store.editing().undo();
        assertEquals(5, model.rows().get().size());
    }
}
