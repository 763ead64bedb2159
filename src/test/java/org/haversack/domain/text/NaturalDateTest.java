package org.haversack.domain.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalDateTest {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 3, 10);

    private static Optional<LocalDate> read(String text) {
        return NaturalDate.read(text, TUESDAY);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "today | 2026-03-10",
                "  Today | 2026-03-10",
                "tomorrow | 2026-03-11",
                "tmrw | 2026-03-11",
                "yesterday | 2026-03-09",
                "fri | 2026-03-13",
                "Fri. | 2026-03-13",
                "friday | 2026-03-13",
                "on friday | 2026-03-13",
                "tue | 2026-03-17",
                "mon | 2026-03-16",
                "thurs | 2026-03-12",
                "next fri | 2026-03-20",
                "next tuesday | 2026-03-17",
                "next  mon | 2026-03-16",
                "next week | 2026-03-17",
                "next month | 2026-04-10",
                "in 2 weeks | 2026-03-24",
                "in a week | 2026-03-17",
                "in two weeks | 2026-03-24",
                "2 weeks | 2026-03-24",
                "2w | 2026-03-24",
                "+3d | 2026-03-13",
                "+3 days | 2026-03-13",
                "in 1 month | 2026-04-10",
                "1y | 2027-03-10",
                "13 mar | 2026-03-13",
                "13 March | 2026-03-13",
                "13th of march | 2026-03-13",
                "13mar | 2026-03-13",
                "13. mar. | 2026-03-13",
                "March 13 | 2026-03-13",
                "March 13th, 2027 | 2027-03-13",
                "13 march 2027 | 2027-03-13",
                "Fri 13 Mar | 2026-03-13",
                "Friday, 13 March 2026 | 2026-03-13",
                "13.3. | 2026-03-13",
                "13.3 | 2026-03-13",
                "13/3 | 2026-03-13",
                "13-3 | 2026-03-13",
                "13/3/27 | 2027-03-13",
                "13.03.2027 | 2027-03-13",
                "2026-03-13 | 2026-03-13",
                "2025-1-2 | 2025-01-02",
                "end of month | 2026-03-31",
                "end of the month | 2026-03-31",
                "eom | 2026-03-31",
                "end of april | 2026-04-30",
                "end of february | 2027-02-28",
                "end of year | 2026-12-31",
            })
    void a_day_is_read_as_people_write_it(String text, LocalDate day) {
        assertEquals(Optional.of(day), read(text));
    }

    @ParameterizedTest
    @CsvSource({
        "mandag, 2026-03-16",
        "lørdag, 2026-03-14",
        "lordag, 2026-03-14",
        "søn, 2026-03-15",
        "Tor., 2026-03-12",
        "vrijdag, 2026-03-13",
        "wo, 2026-03-11",
        "donderdag, 2026-03-12",
        "zat, 2026-03-14",
        "vendredi, 2026-03-13",
        "jeu., 2026-03-12",
        "next mardi, 2026-03-17",
        "13. marts, 2026-03-13",
        "1 maj, 2026-05-01",
        "13. okt., 2026-10-13",
        "13 maart, 2026-03-13",
        "1 mei, 2026-05-01",
        "13 mrt, 2026-03-13",
        "13 mars, 2026-03-13",
        "1er avril, 2026-04-01",
        "14 août, 2026-08-14",
        "14 aout, 2026-08-14",
        "3 févr. 2027, 2027-02-03",
        "3 fevrier, 2026-02-03",
        "ven. 13 mars, 2026-03-13",
        "20 juil, 2026-07-20",
    })
    void days_and_months_are_known_in_danish_dutch_and_french_with_and_without_accents(String text, LocalDate day) {
        assertEquals(Optional.of(day), read(text));
    }

    @Test
    void accents_may_be_written_as_marks_of_their_own() {
        assertEquals(Optional.of(LocalDate.of(2026, 8, 14)), read("14 aou\u0302t"));
    }

    @ParameterizedTest
    @CsvSource({"10 jan, 2026-01-10", "9 jan, 2027-01-09", "31 dec, 2026-12-31", "1 feb, 2026-02-01"})
    void a_day_more_than_two_months_past_is_next_years(String text, LocalDate day) {
        assertEquals(Optional.of(day), read(text));
    }

    @Test
    void the_29th_of_february_is_that_of_the_leap_year_if_it_is_this_or_the_next() {
        assertEquals(Optional.empty(), read("29 feb"));
        assertEquals(Optional.of(LocalDate.of(2028, 2, 29)), NaturalDate.read("29 feb", LocalDate.of(2027, 11, 1)));
        assertEquals(Optional.of(LocalDate.of(2028, 2, 29)), read("29/2/28"));
        assertEquals(Optional.of(LocalDate.of(2028, 2, 29)), NaturalDate.read("end of feb", LocalDate.of(2027, 3, 10)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", " ", "31 feb", "31.2.", "2026-02-30", "13/13", "3/13", "0.1.", "99999999999999999999d", "soon",
                "friday the 13th", "thu 13 mar", "13", "140/90", "2026", "13 mar 26", "jui 3", "ju", "t", "in",
                "in weeks", "next", "end of", "20 juli extra", "10:30", "1/2/3/4", "13/3-26", "fri fri"
            })
    void what_is_no_day_is_not_guessed(String text) {
        assertEquals(Optional.empty(), read(text));
    }

    @Test
    void nothing_that_is_typed_makes_it_fail() {
        var random = new Random(5);
        var pieces = new String[] {
            "in ", "next ", "fri", "+", "999", "31", ".", "/", "-", " ", "feb", "w", "y", "end of ", "\uD83D", "é", "0"
        };
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(7); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            NaturalDate.read(text.toString(), random.nextBoolean() ? TUESDAY : LocalDate.MAX);
            NaturalDate.mayBegin(text.toString());
        }
    }

    @Test
    void what_can_become_a_day_is_told_while_it_is_typed() {
        for (var text : new String[] {"", "f", "fr", "24", "24 m", "in", "in 2 w", "next t", "end o", "end of mo"}) {
            assertTrue(NaturalDate.mayBegin(text), text);
        }
        for (var text : new String[] {"fri laminate", "24 patients", "xyz", "fr 3"}) {
            assertFalse(NaturalDate.mayBegin(text), text);
        }
    }
}
