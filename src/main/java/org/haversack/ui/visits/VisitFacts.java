package org.haversack.ui.visits;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.Visit;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.VisitPage;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Facts;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;

/// What is shown about a visit beside the list.
final class VisitFacts {
    private final VisitsModel model;
    private final Kit kit;
    private final Words words;
    private final Days days;

    VisitFacts(VisitsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.words = kit.words();
        this.days = kit.days();
    }

    Facts of(VisitPage page) {
        var visit = page.visit();
        var row = page.row();
        var title = row.title().isBlank() ? words.get("visits.untitled") : row.title();
        var facts = new Facts(title, model.when(row)).badges(badges(page));
        facts.link(
                        words.get("visits.practice"),
                        Controls.link("visit-practice", model.practice(row), () -> model.goToPractice(row.practice())))
                .fact(words.get("visits.mode"), model.mode(row))
                .fact(words.get("visits.fact.facilitators"), String.join(", ", page.facilitators()))
                .fact(words.get("visits.fact.met"), String.join(", ", page.attendees()))
                .fact(words.get("visits.fact.reason"), visit.reason())
                .fact(words.get("visits.fact.pace"), visit.paceSetter().map(words::of))
                .fact(words.get("visits.fact.barriers"), barriers(visit));
        time(facts, visit);
        if (!visit.content().summary().isBlank()) {
            facts.section(words.get("visits.section.summary"))
                    .line(visit.content().summary());
        }
        agenda(facts, page.agenda());
        written(facts, page);
        actions(facts, page.actions());
        facts.getChildren().add(Math.min(2, facts.getChildren().size()), doable(page));
        return facts;
    }

    /// A practice without a visit.
    Facts never(VisitRow row) {
        var facts = new Facts(model.practice(row), words.get("visits.never"));
        facts.getChildren()
                .add(buttons(Controls.mainButton("plan-first", words.get("visits.plan.title"), () -> model.open(row))));
        return facts;
    }

    private Node doable(VisitPage page) {
        var row = page.row();
        if (page.refusal().isPresent()) {
            return Controls.text(page.refusal().get(), "muted");
        }
        if (row.planned()) {
            return VisitsModel.runs(page.visit()) ? running(row) : planned(row);
        }
        return row.held()
                ? buttons(Controls.button("delete", words.get("visits.do.delete"), () -> model.delete(row)))
                : buttons(
                        Controls.button("again", words.get("visits.do.again"), () -> model.plannedAgain(row)),
                        Controls.button("delete", words.get("visits.do.delete"), () -> model.delete(row)));
    }

    private Node running(VisitRow row) {
        return buttons(
                Controls.mainButton("go-on", words.get("visits.do.go-on"), () -> model.go(Place.VISIT, row.id())));
    }

    private Node planned(VisitRow row) {
        return buttons(
                Controls.mainButton("prepare", words.get("visits.do.prepare"), () -> model.go(Place.PREPARE, row.id())),
                Controls.button("start", words.get("visits.do.start"), () -> model.go(Place.VISIT, row.id())),
                Controls.button("move", words.get("visits.do.move"), () -> model.move(row.id())),
                Controls.button("not-held", words.get("visits.do.not-held"), () -> model.notHeld(row)),
                Controls.button("delete", words.get("visits.do.delete"), () -> model.delete(row)));
    }

    private static Node buttons(Button... all) {
        var row = new FlowPane(all);
        row.getStyleClass().add("doable");
        return row;
    }

    private List<Labeled> badges(VisitPage page) {
        var state = new Badge(model.state(page.row()), model.tone(page.row()));
        return page.conflicts() > 0
                ? List.of(state, Controls.conflicts(page.conflicts(), page.row().id(), kit))
                : List.of(state);
    }

    private String barriers(Visit visit) {
        return visit.content().barriers().stream().map(words::of).collect(Collectors.joining(", "));
    }

    private void time(Facts facts, Visit visit) {
        var time = visit.time();
        facts.fact(words.get("visits.fact.planned"), minutes(visit.plannedMinutes()))
                .fact(words.get("visits.fact.contact"), minutes(time.contactMinutes()))
                .fact(words.get("visits.fact.travel"), minutes(time.travelMinutes()))
                .fact(words.get("visits.fact.preparation"), minutes(time.preparationMinutes()))
                .fact(words.get("visits.fact.follow-up"), minutes(time.followUpMinutes()));
    }

    private Optional<String> minutes(OptionalInt minutes) {
        return minutes.isEmpty() ? Optional.empty() : Optional.of(days.minutes(minutes.getAsInt()));
    }

    private void agenda(Facts facts, List<AgendaItem> agenda) {
        if (agenda.isEmpty()) {
            return;
        }
        facts.section(words.get("visits.section.agenda"));
        agenda.forEach(item -> facts.fact(
                minutes(item.plannedMinutes()).orElseGet(() -> words.get("visits.no-minutes")), item.title()));
    }

    private void written(Facts facts, VisitPage page) {
        if (!page.decisions().isEmpty()) {
            facts.section(words.get("visits.section.decisions"));
            page.decisions().forEach(decision -> facts.line(decision.text()));
        }
        if (!page.notes().isEmpty()) {
            facts.section(words.get("visits.section.notes"));
            page.notes().forEach(note -> facts.line(note.text()));
        }
    }

    private void actions(Facts facts, List<ActionRow> actions) {
        if (actions.isEmpty()) {
            return;
        }
        facts.section(words.get("visits.section.actions"));
        actions.forEach(action -> facts.link(
                due(action),
                Controls.link("action-" + action.id(), action.title(), () -> model.goToAction(action.id())),
                action.overdue(days.today()) ? "late" : "usual"));
    }

    private String due(ActionRow action) {
        if (!action.open()) {
            return action.status().map(words::of).orElse("");
        }
        return action.due().map(days::due).orElseGet(() -> words.get("kit.no-day"));
    }
}
