package org.haversack.report.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.domain.people.Language;
import org.haversack.report.ReadBack;
import org.haversack.report.paper.PaperSize;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LeaveBehindTest {
    /// No-break space, which French puts before colons and around the h of hours.
    private static final String NB = "\u00a0";

    @Test
    void what_birchwood_keeps_lists_the_decision_and_the_three_actions() throws IOException {
        assertEquals("""
                Birchwood Family Practice
                Our visit on Tuesday 10 March 2026, 09:00–10:27
                Present Dr Signe Lund, Kim Parker (MA lead), Jo Meyer (nurse), Ana Ruiz (facilitator)
                What we discussed
                • Welcome and wins
                • Open actions
                • Data review
                • PDSA cycle 3 – study
                • Workflow: repeat BP
                • Next steps and owners
                • Expectation check
                What we decided
                • D-1 Recheck BP when first reading ≥140/90, both MAs, from Mon 16 Mar
                Who does what
                Action Who By
                A-14 EHR repeat-BP field Dr Lund Tue 24 Mar
                new date, was Thu 26 Feb
                A-18 Laminate recheck card Kim Fri 13 Mar
                A-19 Send quitline fax form Ana Wed 11 Mar
                Done
                • A-17 Huddle list
                Next visit
                Tuesday 14 April 2026, 09:00–10:30. 14 Birchwood Lane
                Questions?
                Ana Ruiz · 555 0177 · ana.ruiz@lakeshore.example
                Lakeshore Heart Health 2026 Page 1 of 1
                """, print(Birchwood.leaveBehind(Language.EN)).text());
    }

    @Test
    void the_e_mail_says_the_same() {
        var visit = Birchwood.leaveBehind(Language.EN);
        assertEquals("Birchwood Family Practice: our visit on Tuesday 10 March 2026", LeaveBehindText.subject(visit));
        assertEquals("""
                Birchwood Family Practice
                Our visit on Tuesday 10 March 2026, 09:00–10:27
                Present: Dr Signe Lund, Kim Parker (MA lead), Jo Meyer (nurse), Ana Ruiz (facilitator)

                What we discussed
                - Welcome and wins
                - Open actions
                - Data review
                - PDSA cycle 3 – study
                - Workflow: repeat BP
                - Next steps and owners
                - Expectation check

                What we decided
                - D-1 Recheck BP when first reading ≥140/90, both MAs, from Mon 16 Mar

                Who does what
                - A-14 EHR repeat-BP field (Dr Lund, by: Tue 24 Mar, new date, was Thu 26 Feb)
                - A-18 Laminate recheck card (Kim, by: Fri 13 Mar)
                - A-19 Send quitline fax form (Ana, by: Wed 11 Mar)

                Done
                - A-17 Huddle list

                Next visit
                Tuesday 14 April 2026, 09:00–10:30. 14 Birchwood Lane

                Questions?
                Ana Ruiz · 555 0177 · ana.ruiz@lakeshore.example
                """, LeaveBehindText.body(visit));
    }

    @Test
    void days_and_times_are_written_as_each_language_does() {
        assertEquals(
                Map.of(
                        Language.EN, "Our visit on Tuesday 10 March 2026, 09:00–10:27",
                        Language.DA, "Vores besøg tirsdag den 10. marts 2026 kl. 09.00–10.27",
                        Language.NL, "Ons bezoek op dinsdag 10 maart 2026, 09:00–10:27 uur",
                        Language.FR, "Notre visite du mardi 10 mars 2026, de 9_h_00 à 10_h_27".replace("_", NB)),
                all(language -> line(language, 1)));
        assertEquals(
                Map.of(
                        Language.EN, "Tuesday 14 April 2026, 09:00–10:30. 14 Birchwood Lane",
                        Language.DA, "Tirsdag den 14. april 2026 kl. 09.00–10.30. 14 Birchwood Lane",
                        Language.NL, "Dinsdag 14 april 2026, 09:00–10:30 uur. 14 Birchwood Lane",
                        Language.FR, "Mardi 14 avril 2026, de 9_h_00 à 10_h_30. 14 Birchwood Lane".replace("_", NB)),
                all(language -> line(language, 25)));
        assertEquals(
                Map.of(
                        Language.EN, "- A-18 Laminate recheck card (Kim, by: Fri 13 Mar)",
                        Language.DA, "- A-18 Laminate recheck card (Kim, frist: fre. 13. mar.)",
                        Language.NL, "- A-18 Laminate recheck card (Kim, uiterlijk: vr 13 mrt)",
                        Language.FR, "- A-18 Laminate recheck card (Kim, échéance_: ven. 13 mars)".replace("_", NB)),
                all(language -> line(language, 18)));
        var decided = "- D-1 Recheck BP when first reading ≥140/90, both MAs, ";
        assertEquals(
                Map.of(
                        Language.EN, decided + "from Mon 16 Mar",
                        Language.DA, decided + "fra man. 16. mar.",
                        Language.NL, decided + "vanaf ma 16 mrt",
                        Language.FR, decided + "à partir du lun. 16 mars"),
                all(language -> line(language, 14)));
    }

    @Test
    void the_first_of_a_month_has_its_own_form_in_french() {
        var french = PaperWords.ofLeaveBehind(Language.FR);
        assertEquals("dimanche 1er mars 2026", french.longDay(LocalDate.of(2026, 3, 1)));
        assertEquals("ven. 1er janv. 2027", french.shortDay(LocalDate.of(2027, 1, 1), LocalDate.of(2026, 12, 30)));
        assertEquals("lun. 2 mars", french.shortDay(LocalDate.of(2026, 3, 2), LocalDate.of(2026, 12, 30)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void paper_and_e_mail_have_the_same_words_in_every_language(Language language) throws IOException {
        var visit = Birchwood.leaveBehind(language);
        var paper = new TreeSet<>(words(print(visit).text()));
        var mail = new TreeSet<>(words(LeaveBehindText.body(visit)));
        var missing = new TreeSet<>(mail);
        missing.removeAll(paper);
        assertEquals(Set.of(), missing);
        assertEquals(
                language.code(),
                print(visit).with(pdf -> pdf.getDocumentCatalog().getLanguage()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_the_keys_of_english_and_a_text_of_its_own_for_each(Language language) {
        /// What is written alike in another language, and rightly so.
        var alike = Map.of(
                Language.EN, Set.<String>of(),
                Language.DA, Set.of("action.moved", "next.place"),
                Language.NL,
                        Set.of(
                                "action.moved",
                                "next.place",
                                "day.long",
                                "day.long.first",
                                "day.short",
                                "day.short.first",
                                "day.short.year",
                                "day.short.year.first",
                                "time"),
                Language.FR, Set.of("action.moved", "next.place", "day.long", "day.short", "day.short.year"));
        var english = PaperWords.read("leave-behind-en.properties");
        var other = PaperWords.read("leave-behind-" + language.code() + ".properties");
        assertEquals(new TreeSet<>(english.stringPropertyNames()), new TreeSet<>(other.stringPropertyNames()));
        if (language != Language.EN) {
            var same = english.stringPropertyNames().stream()
                    .filter(key -> english.getProperty(key).equals(other.getProperty(key)))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(new TreeSet<>(alike.get(language)), same);
        }
        for (var key : english.stringPropertyNames()) {
            assertEquals(places(english.getProperty(key)), places(other.getProperty(key)), key);
            assertFalse(other.getProperty(key).isBlank(), key);
            assertTrue(isDayOrTime(key) || !other.getProperty(key).contains("'"), key + " has a straight apostrophe");
        }
    }

    @Test
    void what_nobody_said_is_left_out() throws IOException {
        var visit = new LeaveBehind(
                PaperSize.LETTER,
                Language.EN,
                "Dr Okafor",
                "",
                LocalDateTime.of(2026, 6, 1, 13, 5),
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(new LeaveBehind.AgreedAction(
                        "", "Ask the vendor", "", Optional.empty(), Optional.empty(), false)),
                Optional.empty(),
                new LeaveBehind.Contact("Ana Ruiz", "", ""));
        assertEquals("""
                Dr Okafor
                Our visit on Monday 1 June 2026, 13:05

                Who does what
                - Ask the vendor (nobody yet, by: no day set)

                Questions?
                Ana Ruiz
                """, LeaveBehindText.body(visit));
        assertEquals("""
                Dr Okafor
                Our visit on Monday 1 June 2026, 13:05
                Who does what
                Action Who By
                Ask the vendor nobody yet no day set
                Questions?
                Ana Ruiz
                Page 1 of 1
                """, print(visit).text());
    }

    @Test
    void a_full_visit_takes_two_pages_and_nothing_is_cut() throws IOException {
        var visit = Birchwood.leaveBehind(Language.DA);
        var action = visit.actions().getFirst();
        var full = new LeaveBehind(
                PaperSize.LETTER,
                visit.language(),
                visit.practice(),
                visit.programme(),
                visit.start(),
                visit.minutes(),
                visit.present(),
                visit.discussed(),
                Collections.nCopies(
                        8, new DecisionLine("D-9", "Blodtryk måles to gange, når det første er højt. ".repeat(3))),
                Collections.nCopies(12, action),
                visit.next(),
                visit.contact());
        var read = print(full);
        assertEquals(2, read.pages());
        assertEquals(8, read.text().split("D-9", -1).length - 1);
        assertEquals(12, read.text().split("A-14", -1).length - 1);
        assertTrue(read.text().contains("Side 2 af 2"));
    }

    private static Map<Language, String> all(java.util.function.Function<Language, String> text) {
        return Stream.of(Language.values()).collect(Collectors.toMap(language -> language, text));
    }

    private static String line(Language language, int number) {
        return LeaveBehindText.body(Birchwood.leaveBehind(language))
                .lines()
                .toList()
                .get(number);
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(java.util.Locale.ROOT).split("[\\s\u00a0:;,()•-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isDayOrTime(String key) {
        return key.startsWith("day.") || key.equals("time");
    }

    private static Set<String> places(String text) {
        return Stream.of("{0}", "{1}", "{2}").filter(text::contains).collect(Collectors.toSet());
    }

    private static ReadBack print(LeaveBehind visit) throws IOException {
        return ReadBack.of(out -> LeaveBehindPaper.write(visit, out));
    }
}
