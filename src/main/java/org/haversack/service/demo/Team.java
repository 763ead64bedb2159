package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.haversack.domain.people.Language;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.people.Programme;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;

/// The programme, its people, and who works with which practice.
final class Team {
    private static final int MONTHS = 18;
    private static final int EACH = 4;

    /// Who leads a practice from one day on.
    private record Lead(RecordId person, LocalDate from) {}

    private final Story story;
    private final SpaceId programme;
    private final RecordId coordinator;
    private final YearMonth start;
    private final Map<String, RecordId> people = new LinkedHashMap<>();
    private final List<RecordId> facilitators = new ArrayList<>();
    private final Map<RecordId, List<Lead>> leads = new LinkedHashMap<>();

    Team(Story story, Workplace.Identity identity, YearMonth start) {
        this.story = story;
        this.programme = identity.programme();
        this.coordinator = identity.person();
        this.start = start;
    }

    private LocalDateTime before(int days) {
        return start.atDay(1).minusDays(days).atTime(10, 0);
    }

    /// The programme's dates and its people.
    void begin(DemoTexts texts) {
        story.enter(
                before(30),
                programme,
                new Entry(Programme.KIND, new RecordId(programme.text()))
                        .date("startsOn", start.atDay(1))
                        .date("endsOn", start.plusMonths(MONTHS).atDay(1).minusDays(1))
                        .text("zone", story.zone().getId())
                        .code("language", Language.EN));
        story.enter(
                before(30),
                programme,
                new Entry(Person.KIND, coordinator).text("organisation", "Lakeshore Improvement Network"));
        for (var row : texts.people()) {
            boolean novice = row.getFirst().startsWith("Jonas");
            var at = novice
                    ? story.today().minusDays(40).atTime(9, 30)
                    : before(28).plusMinutes(people.size() * 7L);
            var role = PersonRole.valueOf(row.get(1).toUpperCase(Locale.ROOT));
            var person = new Entry(Person.KIND, story.id(at))
                    .text("name", row.getFirst())
                    .code("role", role)
                    .text("organisation", row.get(2))
                    .text("email", mail(row.getFirst()));
            story.enter(at, programme, person);
            people.put(row.getFirst(), person.id());
            if (role == PersonRole.FACILITATOR && !novice) {
                facilitators.add(person.id());
            }
        }
        var mentor = new Entry(Person.KIND, person("Ingrid Solberg"))
                .member("mentors", person("Jonas Tveit").text())
                .member("mentors", person("Noor Castellan").text());
        story.enter(story.today().minusDays(39).atTime(9, 0), programme, mentor);
    }

    private static String mail(String name) {
        return name.toLowerCase(Locale.ROOT).replace("dr ", "").replace(' ', '.') + "@lakeshore.example";
    }

    RecordId person(String name) {
        return Objects.requireNonNull(people.get(name), name);
    }

    /// People of the programme, the coordinator among them.
    int size() {
        return people.size() + 1;
    }

    /// Assigns practices in order, so many to each facilitator; one changes hands, one is covered, and a
    /// novice looks on.
    void assign(List<RecordId> practices) {
        for (int i = 0; i < practices.size(); i++) {
            lead(practices.get(i), facilitators.get(i / EACH % facilitators.size()), start.atDay(1));
        }
        var elsewhere = practices.get(11);
        var from = start.plusMonths(5).atDay(11);
        var first = facilitators.get(1);
        leads.put(elsewhere, new ArrayList<>(List.of(new Lead(first, start.atDay(1)))));
        lead(elsewhere, facilitators.get(2), from);
        leads.forEach((practice, of) -> of.forEach(lead -> assigned(practice, lead)));
        var joined = story.today().minusDays(36);
        for (int i = 0; i < 2; i++) {
            var looksOn = as(practices.get(i), person("Jonas Tveit"), AssignmentRole.SHADOW, joined);
            story.enter(joined.atTime(10, i), programme, looksOn);
        }
        var cover = as(
                practices.get(1),
                facilitators.getLast(),
                AssignmentRole.COVER,
                start.plusMonths(6).atDay(3));
        story.enter(start.plusMonths(6).atDay(1).atTime(11, 0), programme, cover);
        story.enter(
                start.plusMonths(6).atDay(24).atTime(11, 0),
                programme,
                new Entry(Assignment.KIND, cover.id())
                        .flag("ended", true)
                        .date("until", start.plusMonths(6).atDay(24)));
    }

    private void lead(RecordId practice, RecordId person, LocalDate from) {
        leads.computeIfAbsent(practice, none -> new ArrayList<>()).add(new Lead(person, from));
    }

    private void assigned(RecordId practice, Lead lead) {
        boolean begins = lead.from().equals(start.atDay(1));
        var at = begins ? before(20) : lead.from().minusDays(3).atTime(15, 0);
        var assignment = as(practice, lead.person(), AssignmentRole.LEAD, lead.from());
        story.enter(at, programme, assignment);
        var after = leads.getOrDefault(practice, List.of()).stream()
                .filter(other -> other.from().isAfter(lead.from()))
                .findFirst();
        after.ifPresent(next -> story.enter(
                next.from().minusDays(3).atTime(15, 1),
                programme,
                new Entry(Assignment.KIND, assignment.id()).flag("ended", true).date("until", next.from())));
    }

    private Entry as(RecordId practice, RecordId person, AssignmentRole as, LocalDate from) {
        return new Entry(Assignment.KIND, story.id(from.atTime(9, 0)))
                .ref("practice", practice)
                .ref("person", person)
                .code("as", as)
                .date("from", from);
    }

    /// Who leads a practice on a day.
    RecordId leadOf(RecordId practice, LocalDate on) {
        var of = Objects.requireNonNull(leads.get(practice));
        return of.stream()
                .filter(lead -> !lead.from().isAfter(on))
                .reduce((earlier, later) -> later)
                .orElse(of.getFirst())
                .person();
    }

    /// Who led a practice before somebody else took over.
    List<RecordId> formerLeads(RecordId practice) {
        var of = leads.getOrDefault(practice, List.of());
        return of.subList(0, of.size() - 1).stream().map(Lead::person).toList();
    }
}
