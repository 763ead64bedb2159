package org.haversack.report.visit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.haversack.report.ReadBack;
import org.haversack.report.paper.PaperSize;
import org.junit.jupiter.api.Test;

class BriefPaperTest {
    @Test
    void the_brief_of_birchwood_says_what_ana_must_know() throws IOException {
        assertEquals("""
                Birchwood Family Practice
                Tuesday 10 March 2026, 09:00–10:30 · Monthly follow-up
                Where On site, 14 Birchwood Lane, Lakeshore
                Leader Dr Signe Lund · 555 0101
                Champion Kim Parker, MA lead · kim@birchwood.example
                Agenda · 90 of 90 min
                Time Item Purpose Minutes
                09:00 Welcome and wins 5
                09:05 Open actions A-14, A-17 15
                09:20 Data review BP control, statin use 15
                09:35 PDSA cycle 3 – study 2-week test of repeat BP 20
                09:55 Workflow: repeat BP Strategy B2 20
                10:15 Next steps and owners 10
                10:25 Expectation check agreed 13 Jan, re-check due 5
                Open actions
                • A-14 EHR repeat-BP field · Dr Lund ·
                12 days overdue
                • A-17 Huddle list · Kim · due 20 Mar
                Decided last time
                • D-1 Both MAs take the second reading after five
                minutes of rest
                Know before you go
                • Visits held 3 of 3 due
                • BP control 71 % (was 68 %)
                • Leader wants teaching, you agreed on coaching
                • Billing system changed 20 Feb
                Bring
                □ BP technique poster
                □ Recheck card draft
                □ Quitline fax form
                Parked
                • Who calls patients that miss their recheck?
                Visit brief for Ana Ruiz Page 1 of 1
                """, print(Birchwood.brief()).text());
    }

    @Test
    void days_overdue_are_counted_to_the_day_of_the_visit() throws IOException {
        var text = print(actions(
                        action("A-1", Optional.of(LocalDate.of(2026, 3, 9))),
                        action("A-2", Optional.of(LocalDate.of(2026, 3, 10))),
                        action("A-3", Optional.empty()),
                        action("A-4", Optional.of(LocalDate.of(2025, 12, 31))),
                        action("A-5", Optional.of(LocalDate.of(2027, 1, 4)))))
                .text();
        assertTrue(text.contains("""
                        • A-4 Do · 69 days overdue
                        • A-1 Do · 1 day overdue
                        • A-2 Do · due 10 Mar
                        • A-5 Do · due 4 Jan 2027
                        • A-3 Do · no day set
                        """), text);
    }

    @Test
    void an_agenda_that_is_too_long_for_the_slot_says_by_how_much() throws IOException {
        var text = print(agenda(60, Birchwood.agenda())).text();
        assertTrue(text.contains("Agenda · 90 of 60 min: 30 too many\n"), text);
        assertTrue(text.contains("Tuesday 10 March 2026, 09:00–10:00"), text);
        var open = print(agenda(0, List.of(new AgendaLine("Talk", "", OptionalInt.empty()))))
                .text();
        assertTrue(open.contains("Agenda · 0 min\n") && open.contains("09:00 Talk –\n"), open);
        assertTrue(open.contains("Tuesday 10 March 2026, 09:00 · Monthly"), open);
    }

    @Test
    void what_is_empty_is_left_out_but_open_actions_and_agenda_are_said_to_be_none() throws IOException {
        var brief = new Brief(
                PaperSize.LETTER,
                "",
                "Harbour Street Surgery",
                "",
                Birchwood.START,
                60,
                "",
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        assertEquals("""
                Harbour Street Surgery
                Tuesday 10 March 2026, 09:00–10:00
                Agenda · 0 of 60 min
                Nothing on the agenda yet.
                Open actions
                No open actions.
                Visit brief Page 1 of 1
                """, print(brief).text());
    }

    @Test
    void however_much_there_is_it_stays_one_page_and_says_what_is_not_shown() throws IOException {
        for (var size : PaperSize.values()) {
            for (int count : List.of(6, 25, 300)) {
                for (var text :
                        List.of("short", "a longer sentence, as people write them ".repeat(8), "W".repeat(5000))) {
                    var read = print(full(size, count, text));
                    assertEquals(1, read.pages(), size + ", " + count);
                    int more = Pattern.compile("and ([\\d,]+) more")
                            .matcher(read.text())
                            .results()
                            .mapToInt(found -> Integer.parseInt(found.group(1).replace(",", "")))
                            .sum();
                    int shown = (int) Pattern.compile("#\\d")
                            .matcher(read.text())
                            .results()
                            .count();
                    assertEquals(7 * count, shown + more, read.text());
                    assertTrue(shown >= 7, read.text());
                }
            }
        }
    }

    @Test
    void nothing_is_hidden_while_it_fits() throws IOException {
        assertFalse(print(full(PaperSize.A4, 6, "short")).text().contains("more"));
    }

    private static Brief full(PaperSize size, int count, String text) {
        var texts = IntStream.range(0, count)
                .mapToObj(n -> "#" + n % 10 + " " + text)
                .toList();
        return new Brief(
                size,
                text,
                text,
                text,
                Birchwood.START,
                90,
                text,
                texts.stream().map(name -> new Brief.Who(text, name, text)).toList(),
                texts.stream()
                        .map(title -> new AgendaLine(title, text, OptionalInt.of(5)))
                        .toList(),
                texts.stream()
                        .map(title -> new Brief.OpenAction("A-1", title, text, Optional.of(LocalDate.of(2026, 1, 2))))
                        .toList(),
                texts,
                texts,
                texts,
                texts.stream().map(decided -> new DecisionLine("D-1", decided)).toList());
    }

    private static Brief.OpenAction action(String code, Optional<LocalDate> due) {
        return new Brief.OpenAction(code, "Do", "", due);
    }

    private static Brief actions(Brief.OpenAction... actions) {
        return with(90, Birchwood.agenda(), List.of(actions));
    }

    private static Brief agenda(int minutes, List<AgendaLine> agenda) {
        return with(minutes, agenda, Collections.emptyList());
    }

    private static Brief with(int minutes, List<AgendaLine> agenda, List<Brief.OpenAction> actions) {
        var brief = Birchwood.brief();
        return new Brief(
                brief.size(),
                brief.facilitator(),
                brief.practice(),
                brief.title(),
                brief.start(),
                minutes,
                brief.place(),
                brief.people(),
                agenda,
                actions,
                brief.parked(),
                brief.bring(),
                brief.know(),
                brief.decided());
    }

    private static ReadBack print(Brief brief) throws IOException {
        return ReadBack.of(out -> BriefPaper.write(brief, out));
    }
}
