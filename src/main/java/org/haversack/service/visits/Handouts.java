package org.haversack.service.visits;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.report.paper.PaperSize;
import org.haversack.report.visit.AgendaLine;
import org.haversack.report.visit.Brief;
import org.haversack.report.visit.DecisionLine;
import org.haversack.report.visit.VisitEvent;
import org.haversack.service.Workplace;

/// What goes on the brief of a visit, and into a calendar.
public final class Handouts {
    private static final int USUAL_MINUTES = 60;

    private final Workplace workplace;

    public Handouts(Workplace workplace) {
        this.workplace = workplace;
    }

    /// What is said in words on the brief.
    ///
    /// @param mode how the visit takes place; empty if that is not decided
    /// @param leader what a leader of a practice is called
    /// @param champion what a champion is called
    /// @param know what to know, a line each
    public record Spoken(String mode, String leader, String champion, List<String> know) {
        public Spoken {
            know = List.copyOf(know);
        }
    }

    /// The brief of a visit; empty while it has no day.
    ///
    /// @param agenda as it stands, ready or not
    public Optional<Brief> brief(Preparation prepared, AgendaDraft agenda, Spoken spoken, Locale locale) {
        return prepared.visit()
                .start()
                .map(start -> new Brief(
                        PaperSize.usualIn(locale),
                        prepared.facilitator(),
                        prepared.practice().map(Practice::name).orElse(""),
                        prepared.visit().title(),
                        start,
                        prepared.visit().plannedMinutes().orElse(0),
                        where(prepared, spoken.mode()),
                        prepared.know().people().stream()
                                .map(staff -> who(staff, spoken))
                                .toList(),
                        lines(agenda),
                        prepared.actions().stream()
                                .map(action -> new Brief.OpenAction(
                                        action.code(),
                                        action.title(),
                                        String.join(", ", action.owners()),
                                        action.due()))
                                .toList(),
                        prepared.parked().stream().map(AgendaItem::title).toList(),
                        agenda.bring().stream().map(AgendaDraft.Thing::title).toList(),
                        spoken.know(),
                        prepared.know().decisions().stream()
                                .map(decision -> new DecisionLine(decision.code(), decision.text(), decision.from()))
                                .toList()));
    }

    private static Brief.Who who(Staff staff, Spoken spoken) {
        var role = staff.leader() ? spoken.leader() : spoken.champion();
        return new Brief.Who(role, staff.name(), "");
    }

    private static List<AgendaLine> lines(AgendaDraft agenda) {
        return agenda.items().stream()
                .filter(item -> !item.title().isBlank())
                .map(item -> new AgendaLine(item.title(), item.purpose(), item.minutes()))
                .toList();
    }

    /// How and where: a remote visit has no address.
    private static String where(Preparation prepared, String mode) {
        return Stream.concat(Stream.of(mode), onSite(prepared.visit()) ? address(prepared) : Stream.of())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static boolean onSite(Visit visit) {
        return visit.mode().filter(mode -> mode.is(VisitMode.IN_PERSON)).isPresent();
    }

    private static Stream<String> address(Preparation prepared) {
        return prepared.practice().stream()
                .map(Practice::contact)
                .flatMap(contact -> Stream.of(contact.address(), contact.postcode(), contact.city()));
    }

    /// The visit as a calendar has it; empty while it has no day.
    public Optional<VisitEvent> event(Preparation prepared, AgendaDraft agenda, String mode) {
        var visit = prepared.visit();
        return visit.start().map(start -> event(prepared, start, lines(agenda), mode));
    }

    private VisitEvent event(Preparation prepared, LocalDateTime start, List<AgendaLine> agenda, String mode) {
        var visit = prepared.visit();
        var title = Stream.of(prepared.practice().map(Practice::name).orElse(""), visit.title())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        return new VisitEvent(
                visit.id(),
                CalendarSequence.of(workplace.store(), visit.id().id()),
                workplace.clock().instant(),
                start,
                Math.max(1, visit.plannedMinutes().orElse(USUAL_MINUTES)),
                zone(prepared),
                title,
                where(prepared, mode),
                agenda,
                visit.state()
                        .flatMap(state -> state.known())
                        .filter(Planning.NotHeld.STATES::contains)
                        .isPresent());
    }

    private ZoneId zone(Preparation prepared) {
        return prepared.visit()
                .zone()
                .or(() -> prepared.practice()
                        .flatMap(practice -> practice.contact().zone()))
                .orElseGet(() -> workplace.clock().getZone());
    }
}
