package org.haversack.ui.practices.page;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.practices.Dossier;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.plan.ActionFields;

/// The action plan of a practice: what is open, edited in its place, and what is finished.
final class PlanTab {
    private final PracticePageModel model;
    private final Words words;
    private final Days days;

    PlanTab(PracticePageModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        this.days = model.store().kit().days();
    }

    Node of(Dossier dossier) {
        boolean edits = dossier.refusal().isEmpty();
        var open = dossier.actions().stream().filter(ActionRow::open).toList();
        var card = Card.titled(words.get("practices.section.actions", open.size()));
        if (open.isEmpty()) {
            card.with(Controls.text(words.get("practices.section.actions.none"), "muted"));
        }
        var people = candidates(dossier);
        open.forEach(action -> card.with(edits ? editable(action, people) : line(action)));
        if (edits) {
            card.with(Adding.row(
                    "new-action",
                    words.get("practices.page.new-action"),
                    words.get("practices.page.add"),
                    model.store().texts().guarding("practice.addAction"),
                    model::addAction));
        }
        var finished =
                dossier.actions().stream().filter(action -> !action.open()).toList();
        var page = new VBox(card);
        page.getStyleClass().add("column");
        if (!finished.isEmpty()) {
            var done = Card.titled(words.get("practices.page.finished", finished.size()));
            finished.forEach(action -> done.with(line(action)));
            page.getChildren().add(done);
        }
        return page;
    }

    private static List<Candidate> candidates(Dossier dossier) {
        return dossier.people().stream()
                .map(one -> one.staff())
                .filter(one -> one.leftOn().isEmpty())
                .map(one -> new Candidate(one.id().id(), one.name(), one.title()))
                .toList();
    }

    private Node title(ActionRow action) {
        var name = action.code().isEmpty() ? action.title() : action.code() + " " + action.title();
        var link = Controls.link("plan-" + action.id(), name, () -> model.goTo(Place.ACTIONS, action.id()));
        link.getStyleClass().add("strong-link");
        return link;
    }

    private Node line(ActionRow action) {
        var about = Stream.of(
                        action.status().map(words::of).orElse(""),
                        action.doneOn().or(action::due).map(days::calendar).orElse(""),
                        String.join(", ", action.owners()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        var row = new VBox(title(action), Controls.text(about, "muted"));
        row.getStyleClass().add("plan-row");
        return row;
    }

    private Node editable(ActionRow action, List<Candidate> people) {
        var fields = new ActionFields(model.editing(), action, "plan-" + action.id());
        var row = new VBox(
                title(action), new Form().add(fields.status(), fields.due()).wide(fields.owners(people)));
        row.getStyleClass().add("plan-row");
        return row;
    }
}
