package org.haversack.ui.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Tone;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VisitsModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private VisitsModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        model = new VisitsModel(kit.open(desk));
        model.browse().show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void visits_ahead_come_first_and_the_next_one_is_at_the_top() {
        var first = model.browse().list().rows().getFirst();
        assertEquals("Birchwood Family Practice", model.practice(first));
        assertEquals("today 09:00", model.when(first));
        assertEquals("Planned", model.state(first));
        assertEquals("on site", model.mode(first));
    }

    @Test
    void a_visit_whose_day_has_passed_in_silence_says_so() {
        var list = model.browse().list();
        list.span().set(list.spans().get(1));
        assertEquals(1, list.rows().size());
        assertEquals("Not logged yet", model.state(list.rows().getFirst()));
        assertEquals(Tone.WARN, model.tone(list.rows().getFirst()));
        assertEquals("yesterday 13:30", model.when(list.rows().getFirst()));
    }

    @Test
    void past_visits_are_listed_with_the_latest_at_the_top_and_what_became_of_them() {
        var list = model.browse().list();
        list.span().set(list.spans().get(2));
        var starts = list.rows().stream().map(row -> row.start().orElseThrow()).toList();
        assertEquals(starts.stream().sorted(java.util.Comparator.reverseOrder()).toList(), starts);
        assertEquals(54, list.rows().size());
        assertEquals("54 visits and contacts", model.summary().getValue());
        list.filter().set("cancelled");
        assertTrue(list.rows().stream().allMatch(row -> model.state(row).equals("Cancelled by practice")));
    }

    @Test
    void a_visit_is_found_by_its_month() {
        var list = model.browse().list();
        list.filter().set("apr");
        assertTrue(
                list.rows().stream().allMatch(row -> row.start().orElseThrow().getMonthValue() == 4));
        assertTrue(list.rows().size() > 3);
    }

    @Test
    void the_chosen_visit_comes_with_its_agenda() {
        model.browse().list().chosen().set(model.browse().list().rows().getFirst());
        var page = model.browse().page().get();
        assertEquals(
                List.of("Welcome and wins", "Open actions"),
                page.agenda().stream().map(item -> item.title()).toList());
    }
}
