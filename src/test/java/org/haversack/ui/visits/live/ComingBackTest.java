package org.haversack.ui.visits.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.RunningVisit;
import org.haversack.service.visiting.Visiting;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.service.visits.AgendaDrafts;
import org.haversack.ui.ModelKit;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a visit begins from, and how the program comes back to one that goes on.
class ComingBackTest {
    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-10T08:00:00Z"), Birchwood.ZONE);
    private StoreDesk desk;
    private Birchwood birchwood;

    @BeforeEach
    void open() {
        desk = new StoreDesk(Birchwood.make(folder.resolve("own.db"), clock));
        birchwood = new Birchwood(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void a_draft_becomes_the_agenda_when_the_visit_begins() {
        var none = new Visiting(desk.workplace())
                .sheet(birchwood.visit).orElseThrow().agenda().stream()
                        .map(one -> Edit.delete(AgendaItem.KIND, one.id().id()))
                        .toList();
        desk.edits().run(Operation.of("made"), none);
        var drafts = new AgendaDrafts(desk.workplace().store());
        drafts.keep(
                birchwood.visit,
                new AgendaDraft("", List.of(item("Look at the numbers", 25), item("Who does what", 10)), List.of()));
        var model = new VisitModel(new ModelKit().open(desk), clock);
        model.open(birchwood.visit);
        assertEquals(
                List.of("Look at the numbers", "Who does what"),
                model.shown().agenda().stream().map(one -> one.title()).toList());
        assertEquals("Look at the numbers", model.current().orElseThrow().title());
        assertEquals(Optional.empty(), drafts.find(birchwood.visit));
        clock.pass(Duration.ofMinutes(12));
        model.wrapUp();
        assertEquals(12, model.shown().agenda().getFirst().actualMinutes().orElseThrow());
    }

    private AgendaDraft.Item item(String title, int minutes) {
        return new AgendaDraft.Item(
                new RecordId(desk.workplace().newId()), title, "", OptionalInt.of(minutes), Optional.empty());
    }

    @Test
    void the_program_comes_back_in_the_running_visit_with_the_true_time() throws Exception {
        new Visiting(desk.workplace()).keep(RunningVisit.begin(birchwood.visit, Optional.empty(), clock.instant()));
        clock.pass(Duration.ofMinutes(50).plusSeconds(7));
        var seen = Screens.onScreen(() -> {
            var screens = new Screens(Screens.doors(new Opening.Opened(desk)));
            var window = new Stage();
            window.setScene(screens.scene(1000, 700));
            window.show();
            screens.model.open();
            Screens.settle(window.getScene());
            var said = List.of(
                    text(window.getScene(), "#timer"),
                    window.getScene().getFocusOwner().getId());
            window.close();
            return said;
        });
        assertEquals(List.of("00:50", "note"), seen);
    }

    @Test
    void a_visit_begun_on_another_computer_is_read_here_and_goes_on_here_only_when_asked_to() {
        var begun = LocalDateTime.parse("2026-03-10T08:58");
        desk.edits()
                .run(
                        Operation.of("made"),
                        List.of(Edit.put(Visit.KIND, birchwood.visit, new FieldWrites().time("startedAt", begun))));
        var kit = new ModelKit();
        var model = new VisitModel(kit.open(desk), clock);
        model.open(birchwood.visit);
        assertEquals(LiveState.ELSEWHERE, model.state().get());
        assertEquals(Optional.empty(), new Visiting(desk.workplace()).running());
        assertEquals("today 08:58", model.since());
        model.read();
        assertEquals(Destination.of(Place.VISITS, birchwood.visit), kit.went.getLast());
        model.begin(VisitMode.IN_PERSON);
        assertEquals(LiveState.RUNNING, model.state().get());
        assertEquals(Optional.of(begun), model.shown().visit().time().startedAt());
        assertEquals(
                clock.instant(),
                new Visiting(desk.workplace()).running().orElseThrow().begun());
    }

    private static String text(Scene scene, String id) {
        return ((Label) scene.lookup(id)).getText();
    }
}
