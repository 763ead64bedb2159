package org.haversack.ui.actions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Labeled;
import org.haversack.domain.plan.ActionUpdate;
import org.haversack.service.desk.ActionPage;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Facts;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// What is shown about an action beside the list.
final class ActionFacts {
    private final ActionsModel model;
    private final Kit kit;
    private final Words words;
    private final Days days;

    ActionFacts(ActionsModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.words = kit.words();
        this.days = kit.days();
    }

    Facts of(ActionPage page) {
        var row = page.row();
        var facts = new Facts(row.title(), row.code()).badges(badges(page));
        facts.link(
                        words.get("actions.practice"),
                        Controls.link("action-practice", model.practice(row), () -> model.goToPractice(row.practice())))
                .fact(words.get("actions.who"), model.owners(row))
                .fact(words.get("actions.due"), row.due().map(days::calendar))
                .fact(words.get("actions.fact.days"), DueDays.inWords(page, days, words))
                .fact(words.get("actions.fact.done"), row.doneOn().map(days::calendar));
        page.visit()
                .ifPresent(visit -> facts.link(
                        words.get("actions.fact.visit"),
                        Controls.link(
                                "action-visit",
                                visit.start().map(days::moment).orElse(visit.title()),
                                () -> model.goToVisit(visit.id()))));
        if (!page.action().notes().isBlank()) {
            facts.section(words.get("actions.section.notes")).line(page.action().notes());
        }
        updates(facts, page.updates());
        return facts;
    }

    private List<Labeled> badges(ActionPage page) {
        var row = page.row();
        var badges = new ArrayList<Labeled>();
        badges.add(new Badge(model.status(row), row.done() ? Tone.GOOD : row.open() ? Tone.INFORM : Tone.PLAIN));
        if (row.overdue(days.today())) {
            badges.add(new Badge(days.due(row.due().orElseThrow()), Tone.BAD));
        }
        if (page.conflicts() > 0) {
            badges.add(Controls.conflicts(page.conflicts(), row.id(), kit));
        }
        return badges;
    }

    private void updates(Facts facts, List<ActionUpdate> updates) {
        if (updates.isEmpty()) {
            return;
        }
        facts.section(words.get("actions.section.updates"));
        updates.forEach(update -> facts.fact(
                update.at().map(at -> days.day(at.toLocalDate())).orElseGet(() -> words.get("kit.no-day")),
                about(update)));
    }

    private String about(ActionUpdate update) {
        var kind = update.kind().map(words::of).orElse("");
        var moved = update.newDue().isPresent() && update.oldDue().isPresent()
                ? words.get(
                        "actions.moved",
                        days.calendar(update.oldDue().get()),
                        days.calendar(update.newDue().get()))
                : "";
        return Stream.of(kind, moved, update.reason(), update.text())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }
}
