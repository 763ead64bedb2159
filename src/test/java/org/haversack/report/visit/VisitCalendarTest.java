package org.haversack.report.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisitCalendarTest {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    @Test
    void one_event_says_when_where_and_what() throws Exception {
        var calendar = read(Birchwood.event());
        assertFalse(calendar.validate(true).hasErrors());
        assertEquals(1, calendar.getComponents(Component.VEVENT).size());
        var event = event(calendar);
        assertEquals("0190a3c1-7b2e-7c11-8d00-1f2e3d4c5b6a@haversack", value(event, Property.UID));
        assertEquals("20260309T140500Z", value(event, Property.DTSTAMP));
        assertEquals("0", value(event, Property.SEQUENCE));
        assertEquals("20260310T090000", value(event, Property.DTSTART));
        assertEquals("20260310T103000", value(event, Property.DTEND));
        assertEquals("Birchwood Family Practice: Monthly follow-up", value(event, Property.SUMMARY));
        assertEquals("14 Birchwood Lane, Lakeshore", value(event, Property.LOCATION));
        assertEquals("CONFIRMED", value(event, Property.STATUS));
        assertEquals("""
                Welcome and wins (5 min)
                Open actions (15 min)
                Data review (15 min)
                PDSA cycle 3 – study (20 min)
                Workflow: repeat BP (20 min)
                Next steps and owners (10 min)
                Expectation check (5 min)""", value(event, Property.DESCRIPTION));
    }

    @Test
    void an_alarm_rings_a_quarter_of_an_hour_before() throws Exception {
        List<VAlarm> alarms = event(read(Birchwood.event())).getAlarms();
        assertEquals(1, alarms.size());
        assertEquals(
                Duration.ofMinutes(-15),
                alarms.getFirst().getTrigger().orElseThrow().getDuration());
    }

    @Test
    void moving_the_visit_keeps_its_uid_and_raises_its_sequence() throws Exception {
        var first = event(read(Birchwood.event()));
        var moved = event(read(at(Birchwood.START.withMinute(30), "America/Chicago", 1, false)));
        assertEquals(value(first, Property.UID), value(moved, Property.UID));
        assertEquals("1", value(moved, Property.SEQUENCE));
        assertEquals("20260310T093000", value(moved, Property.DTSTART));
    }

    @Test
    void a_cancelled_visit_says_so_and_does_not_ring() throws Exception {
        var calendar = read(at(Birchwood.START, "America/Chicago", 2, true));
        assertFalse(calendar.validate(true).hasErrors());
        var event = event(calendar);
        assertEquals("CANCELLED", value(event, Property.STATUS));
        assertEquals("2", value(event, Property.SEQUENCE));
        assertEquals(List.of(), event.getAlarms());
    }

    /// What a calendar makes of the file with nothing but the file: local time and the offset described in it.
    @ParameterizedTest
    @CsvSource({
        "2026-03-27T09:00, Europe/Copenhagen, 2026-03-27T09:00+01:00",
        "2026-03-30T09:00, Europe/Copenhagen, 2026-03-30T09:00+02:00",
        "2026-03-29T01:59, Europe/Copenhagen, 2026-03-29T01:59+01:00",
        "2026-03-29T03:00, Europe/Copenhagen, 2026-03-29T03:00+02:00",
        "2026-10-26T09:00, Europe/Copenhagen, 2026-10-26T09:00+01:00",
        "2026-03-06T09:00, America/Chicago, 2026-03-06T09:00-06:00",
        "2026-03-09T09:00, America/Chicago, 2026-03-09T09:00-05:00",
        "2026-11-02T09:00, America/Chicago, 2026-11-02T09:00-06:00",
        "2026-07-01T09:00, America/Sao_Paulo, 2026-07-01T09:00-03:00",
        "2026-05-12T09:00, Australia/Sydney, 2026-05-12T09:00+10:00",
        "2026-12-01T09:00, Australia/Lord_Howe, 2026-12-01T09:00+11:00",
        "2026-05-12T09:00, America/Nuuk, 2026-05-12T09:00-01:00",
        "2026-05-12T09:00, Africa/Casablanca, 2026-05-12T09:00+01:00"
    })
    void a_visit_is_at_its_local_time_before_and_after_the_clocks_change(
            LocalDateTime start, String zone, OffsetDateTime expected) throws Exception {
        var event = at(start, zone, 0, false);
        var calendar = read(event);
        assertFalse(calendar.validate(true).hasErrors());
        var written = event(calendar).getProperty(Property.DTSTART).orElseThrow();
        assertTrue(written.toString().startsWith("DTSTART;TZID=" + zone + ":"), written.toString());
        assertEquals(start, LocalDateTime.parse(written.getValue(), BASIC));
        var described = calendar.<VTimeZone>getComponent(Component.VTIMEZONE).orElseThrow();
        var offset = described
                .getApplicableObservance(expected)
                .getProperty(Property.TZOFFSETTO)
                .orElseThrow();
        assertEquals(expected.getOffset(), ZoneOffset.of(offset.getValue()));
        assertEquals(ZoneId.of(zone).getRules().getOffset(start), expected.getOffset());
    }

    @Test
    void clocks_that_change_every_year_are_written_as_a_yearly_rule() throws IOException {
        var text = write(at(LocalDateTime.of(2026, 5, 12, 9, 0), "Europe/Copenhagen", 0, false));
        assertTrue(text.contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r\n"), text);
        assertTrue(text.contains("RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r\n"), text);
        var moon = write(at(LocalDateTime.of(2026, 5, 12, 9, 0), "Africa/Casablanca", 0, false));
        assertFalse(moon.contains("RRULE"), moon);
    }

    @Test
    void where_clocks_never_change_the_time_is_given_as_world_time() throws IOException {
        var text = write(at(LocalDateTime.of(2026, 5, 12, 9, 0), "+05:30", 0, false));
        assertTrue(text.contains("DTSTART:20260512T033000Z\r\n") && !text.contains("VTIMEZONE"), text);
    }

    @Test
    void a_visit_over_the_change_ends_after_its_minutes() throws IOException {
        var text = write(new VisitEvent(
                Birchwood.event().visit(),
                0,
                Instant.EPOCH,
                LocalDateTime.of(2026, 3, 29, 1, 30),
                60,
                ZoneId.of("Europe/Copenhagen"),
                "x",
                "",
                List.of(),
                false));
        assertTrue(text.contains("DTEND;TZID=Europe/Copenhagen:20260329T033000\r\n"), text);
        assertFalse(text.contains("LOCATION") || text.contains("DESCRIPTION:Wel"), text);
    }

    @Test
    void nothing_is_asked_over_the_network() throws Exception {
        assertEquals(
                "false",
                Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled")
                        .orElseThrow());
        var asked = new ArrayList<URI>();
        var usual = ProxySelector.getDefault();
        ProxySelector.setDefault(new ProxySelector() {
            @Override
            public List<Proxy> select(URI uri) {
                asked.add(uri);
                return List.of(Proxy.NO_PROXY);
            }

            @Override
            public void connectFailed(URI uri, SocketAddress address, IOException e) {
                // asked says it all
            }
        });
        try {
            var usualZone = read(at(Birchwood.START, "Pacific/Auckland", 0, false));
            assertEquals(1, usualZone.getComponents(Component.VEVENT).size());
        } finally {
            ProxySelector.setDefault(usual);
        }
        assertEquals(List.of(), asked);
    }

    @Test
    void a_visit_without_a_length_is_no_event() {
        var event = Birchwood.event();
        assertThrows(
                IllegalArgumentException.class,
                () -> new VisitEvent(
                        event.visit(), 0, event.written(), event.start(), 0, event.zone(), "x", "", List.of(), false));
    }

    private static VisitEvent at(LocalDateTime start, String zone, int sequence, boolean cancelled) {
        var event = Birchwood.event();
        return new VisitEvent(
                event.visit(),
                sequence,
                event.written(),
                start,
                event.minutes(),
                ZoneId.of(zone),
                event.title(),
                event.place(),
                event.agenda(),
                cancelled);
    }

    private static String write(VisitEvent event) throws IOException {
        var out = new ByteArrayOutputStream();
        VisitCalendar.write(event, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Calendar read(VisitEvent event) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(write(event)));
    }

    private static VEvent event(Calendar calendar) {
        return calendar.<VEvent>getComponent(Component.VEVENT).orElseThrow();
    }

    private static String value(Component component, String property) {
        return component.getProperty(property).orElseThrow().getValue();
    }
}
