package org.haversack.ui.visits.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import org.haversack.domain.visit.VisitMode;
import org.haversack.report.ReadBack;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.visits.Birchwood;
import org.haversack.service.visits.VisitPlan;
import org.haversack.ui.ModelKit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.files.SavedFiles;
import org.haversack.ui.visits.planning.VisitMoves;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What Ana takes with her to Birchwood, as other programs read it.
class S1HandoutsTest {
    private static final String NAME = "Birchwood Family Practice ";

    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private OpenStore store;
    private Birchwood birchwood;
    private PrepareModel model;
    private PrepareActions actions;

    @BeforeEach
    void open() {
        desk = new StoreDesk(Birchwood.empty(folder.resolve("own.db")));
        birchwood = new Birchwood(desk.workplace(), desk.edits());
        store = kit.open(desk);
        model = new PrepareModel(store);
        model.show(birchwood.visit);
        actions = new PrepareActions(
                model,
                store,
                new SavedFiles(kit.kit, store.notices(), (_, name) -> Optional.of(folder.resolve(name)), _ -> {}));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void the_brief_is_one_page_with_the_agenda_both_open_actions_and_no_finished_one() throws Exception {
        actions.brief();
        var bytes = Files.readAllBytes(folder.resolve(NAME + "2026-03-10 brief.pdf"));
        var paper = ReadBack.of(out -> out.write(bytes));
        assertEquals(1, paper.pages());
        var text = paper.text().replaceAll("\\s+", " ");
        inOrder(
                text,
                "Birchwood Family Practice",
                "Tuesday 10 March 2026, 09:00–10:30",
                "Monthly follow-up",
                "Dr Lund",
                "Kim",
                "Welcome & wins",
                "A-14 (12 days overdue), A-17",
                "Data review",
                "Expectation check",
                "A-14",
                "EHR repeat-BP field",
                "A-17",
                "Huddle list",
                "3 visits held so far, last Tue 10 Feb");
        for (var finished : List.of("A-11", "A-12", "A-13", "A-15")) {
            assertFalse(text.contains(finished), text);
        }
    }

    @Test
    void in_the_calendar_it_is_at_nine_local_time_and_moved_at_half_past_nine_with_the_same_uid() throws Exception {
        var first = written("2026-03-10");
        assertTime("2026-03-10T09:00+01:00", "2026-03-10T10:30+01:00", "0", first);
        new VisitMoves(store).move(birchwood.visit, "Birchwood", LocalDateTime.of(2026, 3, 10, 9, 30));
        var moved = written("2026-03-10");
        assertTime("2026-03-10T09:30+01:00", "2026-03-10T11:00+01:00", "1", moved);
        assertEquals(value(first, Property.UID), value(moved, Property.UID));
    }

    @Test
    void planned_for_a_day_of_summer_time_it_is_at_nine_by_summer_time() throws Exception {
        plan("2026-04-14T09:00", "Europe/Copenhagen");
        assertTime("2026-04-14T09:00+02:00", "2026-04-14T10:30+02:00", "0", written("2026-04-14"));
    }

    @Test
    void moved_over_the_night_the_clocks_change_it_stays_at_nine() throws Exception {
        var uid = value(written("2026-03-10"), Property.UID);
        new VisitMoves(store).move(birchwood.visit, "Birchwood", LocalDateTime.of(2026, 3, 30, 9, 0));
        var moved = written("2026-03-30");
        assertTime("2026-03-30T09:00+02:00", "2026-03-30T10:30+02:00", "1", moved);
        assertEquals(uid, value(moved, Property.UID));
    }

    @Test
    void where_the_clocks_change_three_weeks_earlier_summer_time_begins_earlier() throws Exception {
        plan("2026-03-10T09:00", "America/Chicago");
        assertTime("2026-03-10T09:00-05:00", "2026-03-10T10:30-05:00", "0", written("2026-03-10"));
    }

    private void plan(String start, String zone) {
        new VisitMoves(store)
                .plan(
                        new VisitPlan(
                                birchwood.practice,
                                "Monthly follow-up",
                                LocalDateTime.parse(start),
                                ZoneId.of(zone),
                                90,
                                Optional.of(VisitMode.IN_PERSON)),
                        "Birchwood",
                        model::show);
    }

    private Calendar written(String day) throws Exception {
        actions.calendar();
        var text = Files.readString(folder.resolve(NAME + day + " visit.ics"));
        var calendar = new CalendarBuilder().build(new StringReader(text));
        assertFalse(calendar.validate(true).hasErrors(), text);
        assertEquals(1, calendar.getComponents(Component.VEVENT).size());
        assertEquals(1, event(calendar).getAlarms().size());
        return calendar;
    }

    /// The moments a calendar finds with nothing but the file.
    private static void assertTime(String start, String end, String sequence, Calendar calendar) {
        assertEquals(OffsetDateTime.parse(start), moment(calendar, Property.DTSTART, start));
        assertEquals(OffsetDateTime.parse(end), moment(calendar, Property.DTEND, end));
        assertEquals(sequence, value(calendar, Property.SEQUENCE));
    }

    private static OffsetDateTime moment(Calendar calendar, String property, String about) {
        var local = LocalDateTime.parse(
                value(calendar, property), java.time.format.DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss"));
        var offset = calendar.<VTimeZone>getComponent(Component.VTIMEZONE)
                .orElseThrow()
                .getApplicableObservance(OffsetDateTime.parse(about))
                .getProperty(Property.TZOFFSETTO)
                .orElseThrow()
                .getValue();
        return local.atOffset(java.time.ZoneOffset.of(offset));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(Calendar calendar, String property) {
        return event(calendar).getProperty(property).orElseThrow().getValue();
    }

    private static void inOrder(String text, String... parts) {
        int at = 0;
        for (var part : parts) {
            int found = text.indexOf(part, at);
            assertTrue(found >= 0, () -> "“" + part + "” in its place in " + text);
            at = found;
        }
    }
}
