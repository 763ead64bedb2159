package org.haversack.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.visit.VisitMode;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.Test;

class DaysTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);

    private final Words words = Words.of(Locale.UK);
    private final Days days = new Days(words, SampleStore.CLOCK);

    @Test
    void days_near_today_have_names() {
        assertEquals("today", days.day(TODAY));
        assertEquals("tomorrow", days.day(TODAY.plusDays(1)));
        assertEquals("yesterday", days.day(TODAY.minusDays(1)));
    }

    @Test
    void other_days_are_written_as_on_a_wall_calendar() {
        assertEquals("Fri 13 Mar", days.day(LocalDate.of(2026, 3, 13)));
        assertEquals("12 Dec 2025", days.day(LocalDate.of(2025, 12, 12)));
        assertEquals("Tue 10 Mar", days.calendar(TODAY));
    }

    @Test
    void moments_have_a_day_and_a_time() {
        assertEquals("today 09:00", days.moment(TODAY.atTime(9, 0)));
        assertEquals("Fri 13 Mar, 13:30", days.moment(LocalDate.of(2026, 3, 13).atTime(13, 30)));
    }

    @Test
    void what_is_late_says_how_late() {
        assertEquals("12 days overdue", days.due(LocalDate.of(2026, 2, 26)));
        assertEquals("1 day overdue", days.due(LocalDate.of(2026, 3, 9)));
        assertEquals("today", days.due(TODAY));
        assertEquals("Fri 13 Mar", days.due(LocalDate.of(2026, 3, 13)));
    }

    @Test
    void minutes_are_minutes() {
        assertEquals("90 min", days.minutes(90));
    }

    @Test
    void a_code_this_version_does_not_know_is_shown_as_it_is() {
        assertEquals("on site", words.of(VisitMode.IN_PERSON));
        assertEquals("other (hologram)", words.of(Choice.read(VisitMode.class, "hologram")));
    }
}
