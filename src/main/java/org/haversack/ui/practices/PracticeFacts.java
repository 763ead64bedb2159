package org.haversack.ui.practices;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.PracticePage;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Facts;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// What is shown about a practice beside the list.
final class PracticeFacts {
    private static final int MOST_VISITS = 6;
    private static final int MOST_ACTIONS = 8;

    private final PracticesModel model;
    private final Kit kit;
    private final Words words;
    private final Days days;

    PracticeFacts(PracticesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.words = kit.words();
        this.days = kit.days();
    }

    Facts of(PracticePage page) {
        var practice = page.practice();
        var facts = new Facts(practice.name(), address(practice)).badges(badges(page));
        var open = Controls.button(
                "open-practice",
                words.get("practices.open-page"),
                () -> model.goToPage(practice.id().id()));
        if (page.readonly()) {
            facts.actions(open);
        } else {
            facts.actions(
                    open,
                    Controls.button(
                            "archive-practice",
                            words.get(practice.archived() ? "practices.take-back" : "practices.archive"),
                            () -> model.archive(practice.id().id(), practice.name(), !practice.archived())));
        }
        facts.fact(
                        words.get("practices.fact.leader"),
                        people(page.staff().stream().filter(Staff::leader)))
                .fact(words.get("practices.fact.facilitator"), String.join(", ", page.facilitators()))
                .fact(words.get("practices.next"), next(page))
                .fact(words.get("practices.last"), last(page))
                .fact(words.get("practices.fact.phone"), practice.contact().phone())
                .fact(words.get("practices.fact.email"), practice.contact().email());
        profile(facts, practice);
        actions(facts, page.actions());
        visits(facts, page.visits());
        staff(facts, page.staff());
        return facts;
    }

    private static String address(Practice practice) {
        var contact = practice.contact();
        var city = Stream.of(contact.city(), contact.region(), contact.postcode())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return Stream.of(practice.code(), contact.address(), city)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private List<Labeled> badges(PracticePage page) {
        var badges = new ArrayList<Labeled>();
        page.practice().stage().map(words::of).ifPresent(stage -> badges.add(new Badge(stage, Tone.INFORM)));
        if (page.practice().archived()) {
            badges.add(new Badge(words.get("practices.archived"), Tone.PLAIN));
        }
        if (page.readonly()) {
            badges.add(new Badge(words.get("practices.readonly"), Tone.PLAIN));
        }
        if (page.conflicts() > 0) {
            badges.add(Controls.conflicts(page.conflicts(), page.practice().id().id(), kit));
        }
        return badges;
    }

    private Optional<String> next(PracticePage page) {
        return page.visits().stream()
                .filter(visit -> visit.ahead(days.today()))
                .map(VisitRow::start)
                .flatMap(Optional::stream)
                .min(LocalDateTime::compareTo)
                .map(days::moment);
    }

    private Optional<String> last(PracticePage page) {
        return page.visits().stream()
                .filter(VisitRow::held)
                .map(VisitRow::start)
                .flatMap(Optional::stream)
                .max(LocalDateTime::compareTo)
                .map(at -> days.day(at.toLocalDate()));
    }

    private void profile(Facts facts, Practice practice) {
        var profile = practice.profile();
        var agreement = practice.agreement();
        facts.section(words.get("practices.section.profile"))
                .fact(words.get("practices.fact.clinicians"), number(profile.clinicians()))
                .fact(words.get("practices.fact.patients"), number(profile.panelSize()))
                .fact(words.get("practices.fact.type"), profile.type().map(words::of))
                .fact(words.get("practices.fact.ehr"), profile.ehr())
                .fact(words.get("practices.fact.pace"), agreement.paceSetter().map(words::of))
                .fact(
                        words.get("practices.fact.wants"),
                        agreement.approaches().stream().map(this::name).collect(Collectors.joining(", ")))
                .fact(words.get("practices.fact.protected"), minutes(agreement.protectedMinutes()))
                .fact(words.get("practices.fact.changes"), profile.recentChanges())
                .fact(words.get("practices.fact.how"), agreement.howToWork());
    }

    private <E extends Enum<E> & org.haversack.domain.kind.Code> String name(Choice<E> choice) {
        return words.of(choice);
    }

    private String number(OptionalInt number) {
        return number.isEmpty() ? "" : words.get("kit.number", number.getAsInt());
    }

    private String minutes(OptionalInt minutes) {
        return minutes.isEmpty() ? "" : days.minutes(minutes.getAsInt());
    }

    private void actions(Facts facts, List<ActionRow> actions) {
        facts.section(words.get("practices.section.actions", actions.size()));
        if (actions.isEmpty()) {
            facts.line(words.get("practices.section.actions.none"), "muted");
        }
        actions.stream()
                .limit(MOST_ACTIONS)
                .forEach(action -> facts.link(
                        action.due().map(days::due).orElseGet(() -> words.get("kit.no-day")),
                        Controls.link("action-" + action.id(), action.title(), () -> model.goToAction(action.id())),
                        action.overdue(days.today()) ? "late" : "usual"));
        rest(facts, actions.size() - MOST_ACTIONS);
    }

    private void visits(Facts facts, List<VisitRow> visits) {
        facts.section(words.get("practices.section.visits", visits.size()));
        if (visits.isEmpty()) {
            facts.line(words.get("practices.section.visits.none"), "muted");
        }
        visits.stream()
                .limit(MOST_VISITS)
                .forEach(visit -> facts.link(
                        visit.start().map(at -> days.day(at.toLocalDate())).orElseGet(() -> words.get("kit.no-day")),
                        Controls.link("visit-" + visit.id(), visitWords(visit), () -> model.goToVisit(visit.id())),
                        "usual"));
        rest(facts, visits.size() - MOST_VISITS);
    }

    private String visitWords(VisitRow visit) {
        return Stream.of(
                        Optional.of(visit.title()),
                        visit.mode().map(words::of),
                        visit.state()
                                .filter(_ -> !visit.held() && !visit.planned())
                                .map(words::of))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private void staff(Facts facts, List<Staff> staff) {
        facts.section(words.get("practices.section.people"));
        if (staff.isEmpty()) {
            facts.line(words.get("practices.section.people.none"), "muted");
        }
        staff.forEach(one -> facts.fact(one.name(), about(one)));
    }

    private String about(Staff one) {
        var title = one.title().isBlank() ? one.group().map(words::of).orElse("") : one.title();
        return Stream.of(
                        title,
                        one.leader() ? words.get("practices.leader") : "",
                        one.champion() ? words.get("practices.champion") : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    private void rest(Facts facts, int more) {
        if (more > 0) {
            facts.line(words.get("kit.more", more), "muted");
        }
    }

    private static String people(Stream<Staff> staff) {
        return staff.map(Staff::name).collect(Collectors.joining(", "));
    }
}
