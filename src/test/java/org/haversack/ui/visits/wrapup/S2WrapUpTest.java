package org.haversack.ui.visits.wrapup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.haversack.domain.people.Language;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Momentum;
import org.haversack.domain.visit.VisitState;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.Recording;
import org.haversack.service.visiting.RunningVisit;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.service.visiting.Visiting;
import org.haversack.service.visiting.WrappingUp;
import org.haversack.service.visits.Preparing;
import org.haversack.ui.ModelKit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.edit.Texts;
import org.haversack.ui.kit.files.SavedFiles;
import org.haversack.ui.visits.live.Birchwood;
import org.haversack.ui.visits.live.HandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The wrap-up of S2, through its model.
class S2WrapUpTest {
    private static final int[] MINUTES = {7, 18, 15, 12, 22, 9, 4};
    private static final LocalDateTime NOW = LocalDateTime.parse("2026-03-10T10:00");

    @TempDir
    Path folder;

    private final HandClock clock = new HandClock(Instant.parse("2026-03-10T08:00:00Z"), Birchwood.ZONE);
    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private Birchwood birchwood;
    private OpenStore open;
    private WrapUpModel model;

    @BeforeEach
    void hold() {
        desk = new StoreDesk(Birchwood.make(folder.resolve("own.db"), clock));
        birchwood = new Birchwood(desk);
        var visiting = new Visiting(desk.workplace());
        var recording = new Recording(desk.workplace());
        save(visiting.begin(sheet(), clock.instant(), Birchwood.ZONE, org.haversack.domain.visit.VisitMode.IN_PERSON));
        var running = RunningVisit.begin(
                birchwood.visit, Optional.of(sheet().agenda().getFirst().id().id()), clock.instant());
        for (int i = 0; i < MINUTES.length; i++) {
            clock.pass(Duration.ofMinutes(MINUTES[i]));
            if (i + 1 < MINUTES.length) {
                running = running.at(sheet().agenda().get(i + 1).id().id(), clock.instant());
            }
        }
        visiting.keep(running.pause(clock.instant()));
        save(recording.note(birchwood.visit, Optional.empty(), "Private thoughts of the facilitator", NOW));
        save(recording.decision(
                sheet(), null, "Recheck BP when first reading ≥140/90, both MAs", LocalDate.of(2026, 3, 16)));
        var a14 = sheet().before().getFirst().line().action();
        save(recording.slipped(a14, "waiting for EHR vendor", LocalDate.of(2026, 3, 24), NOW));
        save(recording.action(
                sheet(), null, "Laminate recheck card", List.of(birchwood.kim), LocalDate.of(2026, 3, 13)));
        save(recording.action(sheet(), null, "Send quitline fax form", List.of(), null));
        for (var staff : List.of(birchwood.lund, birchwood.kim, birchwood.jo)) {
            save(recording.present(sheet(), staff, true));
        }
        save(visiting.timed(sheet(), running, clock.instant()));
        open = kit.open(desk);
        model = new WrapUpModel(open);
        model.open(birchwood.visit);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private VisitSheet sheet() {
        return new Visiting(desk.workplace()).sheet(birchwood.visit).orElseThrow();
    }

    private void save(List<Edit> edits) {
        desk.edits().run(Operation.of("live.did.changed", ""), edits);
    }

    private void giveA19ToAna() {
        var a19 = sheet().actions().getLast().action();
        model.save(List.of(Edit.put(
                org.haversack.domain.plan.Action.KIND,
                a19.id().id(),
                new FieldWrites().member("owner", sheet().me()).day("due", LocalDate.of(2026, 3, 11)))));
    }

    @Test
    void a_visit_without_owner_and_day_of_a_new_action_is_not_completed() {
        model.complete();
        assertEquals(
                List.of("A-19: nobody does it yet.", "A-19: it has no day yet."), new ArrayList<>(model.missing()));
        assertFalse(model.over());
        giveA19ToAna();
        model.complete();
        assertEquals(List.of(), new ArrayList<>(model.missing()));
        assertTrue(model.over());
    }

    @Test
    void the_log_has_the_minutes_the_people_and_the_travel_of_last_time() {
        giveA19ToAna();
        model.put(new FieldWrites().number("preparationMinutes", 45));
        model.complete();
        var visit = sheet().visit();
        assertTrue(visit.state().orElseThrow().is(VisitState.HELD));
        assertEquals(87, visit.time().contactMinutes().orElseThrow());
        assertEquals(130, visit.time().travelMinutes().orElseThrow());
        assertEquals(45, visit.time().preparationMinutes().orElseThrow());
        assertEquals(1, visit.people().headcount().get(RoleGroup.CLINICIAN));
        assertEquals(2, visit.people().headcount().get(RoleGroup.NURSE_MA));
        assertEquals(
                List.of(7, 18, 15, 12, 22, 9, 4),
                sheet().agenda().stream()
                        .map(one -> one.actualMinutes().orElseThrow())
                        .toList());
        assertEquals(Optional.empty(), new Visiting(desk.workplace()).running());
    }

    @Test
    void completing_is_undone_at_once() {
        giveA19ToAna();
        model.complete();
        desk.edits().undo();
        assertFalse(model.over());
        assertEquals(
                birchwood.visit,
                new Visiting(desk.workplace()).running().orElseThrow().visit());
    }

    @Test
    void a_shortened_visit_says_why_and_who_set_the_pace() {
        giveA19ToAna();
        model.ending().set(VisitState.SHORTENED);
        model.complete();
        assertEquals(2, model.missing().size());
        model.reason().text().set("Flu season");
        model.pace().set(Optional.of(PaceSetter.PRACTICE_LEADER));
        model.complete();
        var visit = sheet().visit();
        assertTrue(visit.state().orElseThrow().is(VisitState.SHORTENED));
        assertEquals("Flu season", visit.reason());
        assertTrue(visit.paceSetter().orElseThrow().is(PaceSetter.PRACTICE_LEADER));
    }

    @Test
    void a_reason_with_a_patients_number_is_held_back_until_she_keeps_it_and_not_asked_again() {
        kit.guard = Texts.patients(kit.kit.days());
        model = new WrapUpModel(kit.open(desk));
        model.open(birchwood.visit);
        giveA19ToAna();
        model.ending().set(VisitState.SHORTENED);
        model.pace().set(Optional.of(PaceSetter.PRACTICE_LEADER));
        model.reason().text().set("Talked about 010170-1234");
        model.complete();
        assertTrue(model.reason().problem().get().contains("CPR"));
        assertFalse(model.over());
        model.reason().keep();
        assertTrue(model.over());
        assertEquals("Talked about 010170-1234", sheet().visit().reason());
        desk.edits().undo();
        model = new WrapUpModel(kit.open(desk));
        model.open(birchwood.visit);
        model.ending().set(VisitState.SHORTENED);
        model.pace().set(Optional.of(PaceSetter.PRACTICE_LEADER));
        model.reason().text().set("Again about 010170-1234");
        model.complete();
        assertTrue(model.over());
    }

    @Test
    void the_next_visit_is_proposed_for_the_same_weekday_in_a_month() {
        assertEquals(LocalDateTime.parse("2026-04-14T09:00"), model.shown().proposal());
        model.next(model.shown().proposal());
        var next = model.shown().next().orElseThrow();
        assertEquals(Optional.of(LocalDateTime.parse("2026-04-14T09:00")), next.start());
        assertEquals("Monthly follow-up", next.title());
        model.next(LocalDateTime.parse("2026-04-15T09:30"));
        assertEquals(next.id(), model.shown().next().orElseThrow().id());
        assertEquals(
                Optional.of(LocalDateTime.parse("2026-04-15T09:30")),
                model.shown().next().orElseThrow().start());
    }

    @Test
    void what_is_left_behind_lists_what_was_agreed_and_nothing_private() {
        giveA19ToAna();
        model.put(new FieldWrites().text("summary", "Secret summary").member("barrier", "workload", true));
        var text = model.leftText();
        for (var part : List.of("D-1", "A-14", "A-18", "A-19", "Kim", "Ana Ruiz", "Birchwood")) {
            assertTrue(text.contains(part), () -> part + " in " + text);
        }
        for (var part : List.of("Private", "Secret", "workload", "130", "EHR vendor ")) {
            assertFalse(text.contains(part), () -> part + " in " + text);
        }
    }

    @Test
    void people_are_counted_from_those_who_were_ticked_until_somebody_counts_them() {
        assertEquals(Optional.of(2), WrappingUp.met(sheet(), RoleGroup.NURSE_MA));
        model.make(one -> WrappingUp.met(one.sheet(), RoleGroup.CLINICIAN, Optional.of(4)));
        giveA19ToAna();
        model.complete();
        assertEquals(
                Map.of(RoleGroup.CLINICIAN, 4, RoleGroup.NURSE_MA, 2),
                sheet().visit().people().headcount());
    }

    @Test
    void what_was_not_reached_is_on_the_next_agenda_unless_it_is_skipped() {
        var last = sheet().agenda().getLast();
        var before = sheet().agenda().get(MINUTES.length - 2);
        for (var item : List.of(before, last)) {
            model.save(List.of(Edit.put(
                    AgendaItem.KIND,
                    item.id().id(),
                    new FieldWrites().clear("actualMinutes").clear("state"))));
        }
        model.save(List.of(
                Edit.put(AgendaItem.KIND, before.id().id(), new FieldWrites().code("state", AgendaItemState.SKIPPED))));
        giveA19ToAna();
        model.complete();
        assertTrue(sheet().agenda().getLast().state().orElseThrow().is(AgendaItemState.PARKED));
        model.next(model.shown().proposal());
        var next = new Preparing(desk.workplace())
                .of(model.shown().next().orElseThrow().id().id())
                .orElseThrow();
        assertEquals(
                List.of("Expectation check"),
                next.parked().stream().map(AgendaItem::title).toList());
    }

    @Test
    void actions_of_last_time_are_ticked_and_put_off_after_the_visit_too() {
        var before = new BeforeModel(model, open);
        clock.pass(Duration.ofMinutes(30));
        var a17 = sheet().before().getLast().line().action();
        assertEquals(Optional.of("Say why it slipped."), before.slip(a17, " ", Optional.of(LocalDate.of(2026, 4, 1))));
        assertEquals(Optional.of("Say by when it will be done now."), before.slip(a17, "printer", Optional.empty()));
        assertEquals(Optional.empty(), before.slip(a17, "printer", Optional.of(LocalDate.of(2026, 4, 1))));
        before.done(sheet().before().getFirst().line().action(), true);
        giveA19ToAna();
        model.complete();
        var text = model.leftText();
        assertTrue(text.contains("A-17 Huddle list printed (Kim, by: Wed 1 Apr, new date, was Fri 20 Mar)"), text);
        assertTrue(text.contains("Done\n- A-14"), text);
        assertTrue(text.contains("both MAs, from Mon 16 Mar"), text);
    }

    @Test
    void a_complete_visit_is_changed_only_with_a_reason() {
        assertFalse(model.locked().get());
        giveA19ToAna();
        model.complete();
        assertTrue(model.locked().get());
        assertFalse(model.amend("  "));
        assertTrue(model.locked().get());
        assertTrue(model.amend("Travel was longer"));
        assertFalse(model.locked().get());
        model.put(new FieldWrites().number("travelMinutes", 150));
        assertEquals("Travel was longer", sheet().visit().amendReason());
        assertEquals(150, sheet().visit().time().travelMinutes().orElseThrow());
        model.open(birchwood.visit);
        assertTrue(model.locked().get());
    }

    @Test
    void the_paper_is_saved_in_the_folder_of_the_last_one_in_the_language_of_the_practice_without_anything_private()
            throws IOException {
        save(List.of(Edit.put(Practice.KIND, birchwood.practice, new FieldWrites().code("language", Language.DA))));
        var recording = new Recording(desk.workplace());
        var item = sheet().agenda().getFirst().id().id();
        save(recording.note(birchwood.visit, Optional.of(item), "SENTINELNOTE under an item", NOW));
        giveA19ToAna();
        model.put(new FieldWrites()
                .text("summary", "SENTINELSUMMARY for herself")
                .number("engagement", 2)
                .code("momentum", Momentum.DOWN)
                .number("preparationMinutes", 47)
                .member("barrier", "workload", true));
        model.complete();
        model.amend("SENTINELREASON");
        var away = Files.createDirectory(folder.resolve("papers"));
        var folders = new ArrayList<Path>();
        var files = new SavedFiles(
                kit.kit,
                kit.notices,
                (where, name) -> {
                    folders.add(where);
                    return Optional.of(away.resolve(name));
                },
                _ -> {});
        var wrap = new WrapUpModel(open, files);
        wrap.open(birchwood.visit);
        wrap.savePdf();
        wrap.savePdf();
        assertEquals(away, folders.getLast());
        try (var pdf = Loader.loadPDF(
                away.resolve("Birchwood Family Practice 2026-03-10.pdf").toFile())) {
            var text = new PDFTextStripper().getText(pdf);
            for (var part : List.of("D-1", "A-14", "A-18", "A-19", "Det besluttede vi", "fra man. 16. mar.")) {
                assertTrue(text.contains(part), () -> part + " in " + text);
            }
            for (var part : List.of("SENTINEL", "Private", "waiting for", "workload", "down", "130", "47", "45")) {
                assertFalse(text.contains(part), () -> part + " in " + text);
            }
            assertEquals("da", pdf.getDocumentCatalog().getLanguage());
        }
    }
}
