package org.haversack.report.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Language;
import org.haversack.report.paper.PaperSize;

/// The visit of 10 March 2026 to Birchwood Family Practice, before and after.
final class Birchwood {
    static final LocalDateTime START = LocalDateTime.of(2026, 3, 10, 9, 0);

    private Birchwood() {}

    static Brief brief() {
        return new Brief(
                PaperSize.A4,
                "Ana Ruiz",
                "Birchwood Family Practice",
                "Monthly follow-up",
                START,
                90,
                "On site, 14 Birchwood Lane, Lakeshore",
                List.of(
                        new Brief.Who("Leader", "Dr Signe Lund", "555 0101"),
                        new Brief.Who("Champion", "Kim Parker, MA lead", "kim@birchwood.example")),
                agenda(),
                List.of(
                        new Brief.OpenAction("A-17", "Huddle list", "Kim", Optional.of(LocalDate.of(2026, 3, 20))),
                        new Brief.OpenAction(
                                "A-14", "EHR repeat-BP field", "Dr Lund", Optional.of(LocalDate.of(2026, 2, 26)))),
                List.of("Who calls patients that miss their recheck?"),
                List.of("BP technique poster", "Recheck card draft", "Quitline fax form"),
                List.of(
                        "Visits held 3 of 3 due",
                        "BP control 71 % (was 68 %)",
                        "Leader wants teaching, you agreed on coaching",
                        "Billing system changed 20 Feb"),
                List.of(new DecisionLine("D-1", "Both MAs take the second reading after five minutes of rest")));
    }

    static List<AgendaLine> agenda() {
        return List.of(
                line("Welcome and wins", "", 5),
                line("Open actions", "A-14, A-17", 15),
                line("Data review", "BP control, statin use", 15),
                line("PDSA cycle 3 – study", "2-week test of repeat BP", 20),
                line("Workflow: repeat BP", "Strategy B2", 20),
                line("Next steps and owners", "", 10),
                line("Expectation check", "agreed 13 Jan, re-check due", 5));
    }

    static AgendaLine line(String title, String purpose, int minutes) {
        return new AgendaLine(title, purpose, OptionalInt.of(minutes));
    }

    static LeaveBehind leaveBehind(Language language) {
        return new LeaveBehind(
                PaperSize.A4,
                language,
                "Birchwood Family Practice",
                "Lakeshore Heart Health 2026",
                START,
                87,
                List.of("Dr Signe Lund", "Kim Parker (MA lead)", "Jo Meyer (nurse)", "Ana Ruiz (facilitator)"),
                agenda().stream().map(AgendaLine::title).toList(),
                List.of(new DecisionLine(
                        "D-1",
                        "Recheck BP when first reading ≥140/90, both MAs",
                        Optional.of(LocalDate.of(2026, 3, 16)))),
                List.of(
                        agreed(
                                "A-14",
                                "EHR repeat-BP field",
                                "Dr Lund",
                                "2026-03-24",
                                Optional.of("2026-02-26"),
                                false),
                        agreed("A-18", "Laminate recheck card", "Kim", "2026-03-13", Optional.empty(), false),
                        agreed("A-19", "Send quitline fax form", "Ana", "2026-03-11", Optional.empty(), false),
                        agreed("A-17", "Huddle list", "Kim", "2026-03-20", Optional.empty(), true)),
                Optional.of(new LeaveBehind.NextVisit(LocalDateTime.of(2026, 4, 14, 9, 0), 90, "14 Birchwood Lane")),
                new LeaveBehind.Contact("Ana Ruiz", "555 0177", "ana.ruiz@lakeshore.example"));
    }

    private static LeaveBehind.AgreedAction agreed(
            String code, String title, String owner, String due, Optional<String> before, boolean done) {
        return new LeaveBehind.AgreedAction(
                code, title, owner, Optional.of(LocalDate.parse(due)), before.map(LocalDate::parse), done);
    }

    static VisitEvent event() {
        return new VisitEvent(
                Ref.of("0190a3c1-7b2e-7c11-8d00-1f2e3d4c5b6a"),
                0,
                Instant.parse("2026-03-09T14:05:00Z"),
                START,
                90,
                ZoneId.of("America/Chicago"),
                "Birchwood Family Practice: Monthly follow-up",
                "14 Birchwood Lane, Lakeshore",
                agenda(),
                false);
    }
}
