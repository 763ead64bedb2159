package org.haversack.ui.practices;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.haversack.service.desk.PracticeRow;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticesModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private PracticesModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        model = new PracticesModel(kit.open(desk));
        model.browse().show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void practices_that_left_are_in_a_part_of_their_own() {
        var list = model.browse().list();
        assertEquals(19, list.rows().size());
        assertEquals("19 practices", model.summary().getValue());
        list.span().set(list.spans().get(2));
        assertEquals(
                List.of("Dr Lindqvist"),
                list.rows().stream().map(PracticeRow::name).toList());
        assertEquals("1 practice", model.summary().getValue());
    }

    @Test
    void a_row_says_when_the_next_visit_is_what_is_open_and_what_is_overdue() {
        var birchwood = row("birchwood");
        assertEquals("Birchwood Family Practice", cell("name", birchwood).words());
        assertEquals("today 09:00", cell("next", birchwood).words());
        assertEquals("1 overdue", cell("open", birchwood).words());
        assertEquals(Tone.BAD, cell("open", birchwood).tone());
        assertEquals("Tue 10 Feb", cell("last", birchwood).words());
        assertEquals("Prepare & launch", cell("stage", birchwood).words());
        var quiet = row("clover");
        assertEquals("none planned", cell("next", quiet).words());
        assertEquals("never", cell("last", quiet).words());
        assertEquals("none", cell("open", quiet).words());
    }

    private PracticeRow row(String typed) {
        model.browse().list().filter().set(typed);
        return model.browse().list().rows().getFirst();
    }

    private org.haversack.ui.kit.lists.Column.Cell cell(String column, PracticeRow row) {
        return model.columns().stream()
                .filter(one -> one.id().equals(column))
                .findFirst()
                .orElseThrow()
                .cell()
                .apply(row);
    }

    @Test
    void sorted_by_next_visit_those_without_one_come_last() {
        var next = model.columns().get(1).order();
        var sorted = model.browse().list().rows().stream().sorted(next).toList();
        assertEquals("Birchwood Family Practice", sorted.getFirst().name());
        assertTrue(sorted.getLast().next().isEmpty());
    }

    @Test
    void the_chosen_practice_comes_with_its_people_visits_and_actions() {
        model.browse().list().chosen().set(row("birchwood"));
        var page = model.browse().page().get();
        assertEquals(
                List.of("Dr Lund", "Kim", "Sam"),
                page.staff().stream().map(one -> one.name()).toList());
        assertEquals(4, page.visits().size());
        assertEquals(1, page.actions().size());
        assertEquals(List.of("Kim"), page.actions().getFirst().owners());
        model.goToVisit(page.visits().getFirst().id());
        model.goToAction(page.actions().getFirst().id());
        assertEquals(
                List.of(
                        Destination.of(Place.VISITS, page.visits().getFirst().id()),
                        Destination.of(Place.ACTIONS, page.actions().getFirst().id())),
                kit.went);
    }
}
