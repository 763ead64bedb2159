package org.haversack.ui.practices.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.practices.Dossier;
import org.haversack.service.practices.HistoryLine;
import org.haversack.service.today.TodayService;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PracticePageModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private PracticePageModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        model = new PracticePageModel(kit.open(desk));
        model.show();
        model.open(practice("Birchwood Family Practice"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private RecordId practice(String name) {
        return desk.practices().stream()
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Dossier dossier() {
        return Objects.requireNonNull(model.dossier().get());
    }

    @Test
    void the_next_visit_is_prepared_and_without_one_the_visits_are_shown() {
        assertEquals(
                "2026-03-10T09:00",
                model.next().orElseThrow().start().orElseThrow().toString());
        model.prepareNext();
        assertEquals(Destination.of(Place.PREPARE, model.next().orElseThrow().id()), kit.went.getLast());
        model.open(practice("Clover Street Practice"));
        assertEquals(Optional.empty(), model.next());
        model.prepareNext();
        assertEquals(Destination.of(Place.VISITS, practice("Clover Street Practice")), kit.went.getLast());
    }

    @Test
    void its_momentum_is_the_one_that_today_sorts_by() {
        var id = practice("Ash Lane Practice");
        model.open(id);
        var today = new TodayService(desk.workplace()).read(DayOfWeek.MONDAY);
        var attention = today.practices().stream()
                .filter(one -> one.practice().equals(id))
                .findFirst()
                .orElseThrow();
        assertEquals(Optional.of(attention.momentum()), model.momentum());
    }

    @Test
    void a_visit_on_the_timeline_says_how_many_actions_it_brought() {
        assertEquals(4, dossier().contacts().size());
        assertEquals(1, dossier().contacts().get(1).actions());
        assertEquals(0, dossier().contacts().get(2).actions());
    }

    @Test
    void people_and_actions_are_added_and_the_page_follows() {
        model.addPerson("Joan ");
        assertTrue(
                dossier().people().stream().anyMatch(one -> one.staff().name().equals("Joan")));
        model.addAction("Order second cuff");
        var action = dossier().actions().stream()
                .filter(row -> row.title().equals("Order second cuff"))
                .findFirst()
                .orElseThrow();
        assertTrue(action.code().startsWith("A-"));
        model.editing().status(List.of(action), ActionStatus.DONE, "");
        assertTrue(dossier().actions().stream()
                .filter(row -> row.id().equals(action.id()))
                .allMatch(row -> row.done()));
        model.store().editing().undo();
        model.store().editing().undo();
        assertEquals(1, dossier().actions().size());
    }

    @Test
    void the_history_is_told_in_words_and_an_earlier_value_comes_back() {
        model.history().show();
        var first = line("clinicians");
        assertEquals(
                "Practice “Birchwood Family Practice”, clinicians: 1",
                model.history().words(first));
        model.history().restore(first);
        assertEquals("It has this value already.", kit.said.getLast());
        var fields = new org.haversack.service.edit.FieldWrites().number("clinicians", 4);
        model.store()
                .editing()
                .run(
                        org.haversack.service.edit.Operation.of("practices.did.field", "x", "y"),
                        List.of(org.haversack.service.edit.Edit.put(
                                Practice.KIND, dossier().practice().id().id(), fields)));
        model.history()
                .restore(model.history().changes().stream()
                        .flatMap(change -> change.lines().stream())
                        .filter(line -> line.written().equals("clinicians") && line.restorable())
                        .findFirst()
                        .orElseThrow());
        assertEquals(1, dossier().practice().profile().clinicians().orElseThrow());
    }

    private HistoryLine line(String written) {
        return model.history().changes().stream()
                .flatMap(change -> change.lines().stream())
                .filter(line -> line.written().equals(written))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void numbers_are_read_as_people_write_them_and_anything_else_is_not_saved() {
        var panel = Practice.KIND.field("panelSize").orElseThrow();
        var fte = Practice.KIND.field("staffFte").orElseThrow();
        assertEquals(
                Optional.of(Value.of(4200L)),
                Texting.NUMBER.write(panel, "4 200", Map.of()).orElseThrow().of("panelSize"));
        assertEquals(
                Optional.of(Value.of("3.5")),
                Texting.NUMBER.write(fte, "3,50", Map.of()).orElseThrow().of("staffFte"));
        assertEquals(Optional.empty(), Texting.NUMBER.write(panel, "many", Map.of()));
        assertEquals(Optional.empty(), Texting.NUMBER.write(panel, "3.5", Map.of()));
    }

    @Test
    void a_set_is_written_with_commas_and_only_the_difference_is_saved() {
        var topics = Practice.KIND.field("topicOffered:bp").orElseThrow();
        Map<String, Value> has = Map.of("topicOffered:bp", Value.TRUE, "topicOffered:smoking", Value.TRUE);
        assertEquals("bp, smoking", Texting.MEMBERS.read(has, topics));
        assertEquals(
                Map.of("topicOffered:smoking", Value.FALSE, "topicOffered:aspirin", Value.TRUE),
                Texting.MEMBERS.write(topics, "bp, aspirin", has).orElseThrow().all());
    }
}
