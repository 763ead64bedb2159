package org.haversack.ui.shell.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Predicate;
import org.haversack.domain.visit.Decision;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.desk.VisitRow;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.work.Work;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaletteModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private final List<String> done = new ArrayList<>();
    private final List<Command> commands = List.of(
            new Command("log", "Log a contact", "Ctrl+L", () -> done.add("logged")),
            new Command("harvest", "Harvest", "", () -> done.add("harvested")));
    private StoreDesk desk;
    private Recent recent;
    private PaletteModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        recent = new Recent(kit.kit.settings());
        model = new PaletteModel(kit.open(desk), recent, () -> commands, () -> done.add("closed"));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> shown() {
        return model.rows().stream()
                .map(row -> switch (row) {
                    case Row.Heading(var words) -> "# " + words;
                    case Row.Hit hit -> hit.name();
                })
                .toList();
    }

    private String chosen() {
        return model.chosen().get().map(Row.Hit::name).orElse("");
    }

    @Test
    void before_typing_it_shows_what_was_opened_last_and_what_can_be_done() {
        assertEquals(List.of("# What you can do", "Log a contact", "Harvest"), shown());

        var practices = desk.practices();
        recent.went(Destination.of(Place.PRACTICE, practices.get(3).id()));
        recent.went(Destination.of(Place.ACTIONS, desk.actions().getFirst().id()));
        recent.went(Destination.of(Place.PRACTICES, practices.get(5).id()));
        recent.went(Destination.of(Place.PRACTICE, practices.get(3).id()));
        recent.went(Destination.of(Place.TODAY));
        model.typed().set(" ");

        assertEquals(
                List.of(
                        "# Opened last",
                        practices.get(3).name(),
                        practices.get(5).name(),
                        desk.actions().getFirst().title(),
                        "# What you can do",
                        "Log a contact",
                        "Harvest"),
                shown());
        assertEquals(practices.get(3).name(), chosen());
    }

    @Test
    void what_is_remembered_and_gone_is_left_out() {
        kit.kit.settings().set("recent-records", "practice/nobody nonsense visit/");
        model.typed().set(" ");
        assertEquals(List.of("# What you can do", "Log a contact", "Harvest"), shown());
    }

    @Test
    void the_best_hit_is_chosen_and_enter_opens_it() {
        model.typed().set("harb");
        assertEquals("# Practices", shown().getFirst());
        assertEquals("Harbour Street Surgery", chosen());
        model.open();
        var practice = desk.practices().stream()
                .filter(row -> row.name().equals("Harbour Street Surgery"))
                .findFirst()
                .orElseThrow();
        assertEquals(List.of("closed"), done);
        assertEquals(List.of(Destination.of(Place.PRACTICE, practice.id())), kit.went);
    }

    @Test
    void commands_are_found_by_the_beginnings_of_their_words() {
        model.typed().set("cont log");
        assertEquals(List.of("# What you can do", "Log a contact"), shown());
        model.open();
        assertEquals(List.of("closed", "logged"), done);
    }

    @Test
    void a_command_comes_after_records_that_fit_as_well_and_before_those_that_fit_less() {
        model.typed().set("har");
        var shown = shown();
        assertTrue(shown.indexOf("Harvest") > shown.indexOf("Harbour Street Surgery"), shown.toString());
    }

    @Test
    void an_action_says_its_code_practice_and_day_and_leads_to_the_actions() {
        model.typed().set("quitline");
        assertEquals("# Actions", shown().getFirst());
        var hit = model.chosen().get().orElseThrow();
        assertTrue(hit.about().contains(" · "), hit.about());
        model.open();
        assertEquals(Place.ACTIONS, kit.went.getLast().place());
        assertTrue(kit.went.getLast().record().isPresent());
    }

    @Test
    void arrows_go_round_over_headings_and_pages_stop_at_the_ends() {
        model.typed().set("s");
        var hits = shown().stream().filter(name -> !name.startsWith("# ")).toList();
        assertTrue(hits.size() > 8, hits.toString());
        model.step(1);
        assertEquals(hits.get(1), chosen());
        model.step(-2);
        assertEquals(hits.getLast(), chosen());
        model.step(1);
        model.page(1);
        assertEquals(hits.get(6), chosen());
        model.page(1);
        model.page(1);
        model.page(1);
        model.page(1);
        model.page(1);
        model.page(1);
        assertEquals(hits.getLast(), chosen());
    }

    @Test
    void nothing_found_chooses_nothing_and_opens_nothing() {
        model.typed().set("xyzzy");
        assertEquals(List.of(), shown());
        model.open();
        assertEquals(List.of(), done);
    }

    @Test
    void what_was_typed_over_before_its_turn_is_not_looked_for() {
        Queue<Runnable> waiting = new ArrayDeque<>();
        var slow = new Work(waiting::add, Runnable::run, (what, error) -> {
            throw new AssertionError(what, error);
        });
        var words = kit.words;
        var slowKit = new Kit(words, kit.kit.days(), slow, kit.went::add, kit.kit.settings(), kit.kit.pause());
        var open = kit.open(desk);
        var behind = new PaletteModel(
                new OpenStore(desk, open.editing(), slowKit, kit.sheets, kit.notices, open.texts(), open.log()),
                recent,
                () -> commands,
                () -> {});
        var states = new ArrayList<Integer>();
        behind.rows().addListener((javafx.collections.ListChangeListener<Row>)
                change -> states.add(change.getList().size()));
        behind.typed().set("h");
        behind.typed().set("ha");
        behind.typed().set("harb");
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
        assertEquals(1, states.size());
        assertEquals(
                "Harbour Street Surgery", behind.chosen().get().orElseThrow().name());
    }

    private void chooseVisit(RecordId visit, String typed) {
        model.typed().set(typed);
        var day = desk.visit(visit).orElseThrow().row().start().orElseThrow();
        var words = kit.kit.days().moment(day);
        var hit = model.rows().stream()
                .filter(row -> row instanceof Row.Hit one && one.about().contains(words))
                .map(Row.Hit.class::cast)
                .findFirst()
                .orElseThrow();
        model.choose(hit);
        model.open();
    }

    private VisitRow visit(Predicate<VisitRow> which) {
        return desk.visits().stream()
                .filter(row -> !row.isNever() && row.practiceName().startsWith("Birchwood") && which.test(row))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_visit_leads_to_where_its_state_says() {
        var planned = visit(VisitRow::planned);
        chooseVisit(planned.id(), "birchwood");
        assertEquals(Destination.of(Place.PREPARE, planned.id()), kit.went.getLast());

        var held = visit(VisitRow::held);
        chooseVisit(held.id(), "birchwood");
        assertEquals(Destination.of(Place.VISITS, held.id()), kit.went.getLast());

        kit.open(desk)
                .editing()
                .run(
                        Operation.of("shell.undo", ""),
                        List.of(Edit.put(
                                Visit.KIND,
                                planned.id(),
                                new FieldWrites()
                                        .time(
                                                "startedAt",
                                                desk.workplace().today().atTime(9, 0)))));
        chooseVisit(planned.id(), "birchwood");
        assertEquals(Destination.of(Place.VISIT, planned.id()), kit.went.getLast());
    }

    @Test
    void a_decision_leads_to_its_visit() {
        var held = visit(VisitRow::held);
        kit.open(desk)
                .editing()
                .run(
                        Operation.of("shell.undo", ""),
                        List.of(Edit.put(
                                Decision.KIND,
                                new RecordId(desk.workplace().newId()),
                                new FieldWrites()
                                        .ref("visit", held.id())
                                        .text("text", "Second readings are logged on the wall chart"))));
        model.typed().set("wall cha");
        assertEquals("# Decisions", shown().getFirst());
        model.open();
        assertEquals(Destination.of(Place.VISITS, held.id()), kit.went.getLast());
    }
}
