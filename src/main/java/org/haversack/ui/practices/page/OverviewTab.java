package org.haversack.ui.practices.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.domain.visit.HelpMode;
import org.haversack.domain.visit.VisitMode;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.VisitRow;
import org.haversack.service.practices.Contact;
import org.haversack.service.practices.Dossier;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.SideBySide;

/// What is going on in a practice, on one page.
final class OverviewTab {
    private static final int MOST_CONTACTS = 8;
    private static final int MOST_ACTIONS = 8;
    private static final int MOST_PEOPLE = 8;
    private static final double LEFT = 0.5;

    private final PracticePageModel model;
    private final Words words;
    private final Days days;

    OverviewTab(PracticePageModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        this.days = model.store().kit().days();
    }

    Node of(Dossier dossier) {
        var right = new VBox(actions(dossier), help(dossier), people(dossier), how(dossier));
        right.getStyleClass().add("column");
        var page = new SideBySide(timeline(dossier), right, LEFT);
        return page;
    }

    private Card timeline(Dossier dossier) {
        var card = Card.titled(words.get("practices.page.timeline"));
        if (dossier.contacts().isEmpty()) {
            card.with(Controls.text(words.get("practices.section.visits.none"), "muted"));
        }
        dossier.contacts().stream().limit(MOST_CONTACTS).map(this::contact).forEach(card::with);
        return card;
    }

    /// A visit on the timeline: its day, what it was, and in one line what came of it.
    Node contact(Contact contact) {
        var visit = contact.visit();
        var day =
                new Label(visit.start().map(at -> days.day(at.toLocalDate())).orElseGet(() -> words.get("kit.no-day")));
        day.getStyleClass().add("timeline-day");
        var link = Controls.link("visit-" + visit.id(), kind(visit), () -> model.goTo(Place.VISITS, visit.id()));
        link.getStyleClass().add("strong-link");
        var what = new VBox(link);
        var line = line(contact);
        if (!line.isEmpty()) {
            what.getChildren().add(Controls.text(line, "muted"));
        }
        HBox.setHgrow(what, Priority.ALWAYS);
        var row = new HBox(day, what, badge(visit));
        row.getStyleClass().add("timeline-row");
        return row;
    }

    private String kind(VisitRow visit) {
        var title = visit.title().isBlank() ? words.get("practices.page.contact") : visit.title();
        return visit.minutes().isPresent()
                ? title + " · " + days.minutes(visit.minutes().getAsInt())
                : title;
    }

    private String line(Contact contact) {
        return Stream.of(
                        contact.visit().held()
                                ? ""
                                : contact.visit().state().map(words::of).orElse(""),
                        words.get("practices.page.decisions", contact.decisions()),
                        words.get("practices.page.new-actions", contact.actions()),
                        contact.summary())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    private Badge badge(VisitRow visit) {
        boolean there =
                visit.mode().filter(mode -> mode.is(VisitMode.IN_PERSON)).isPresent();
        return new Badge(
                visit.mode().map(words::of).orElseGet(() -> words.get("practices.page.no-mode")),
                there ? Tone.INFORM : Tone.PLAIN);
    }

    private Card actions(Dossier dossier) {
        var open = dossier.actions().stream().filter(ActionRow::open).toList();
        var card = Card.titled(words.get("practices.section.actions", open.size()));
        if (open.isEmpty()) {
            card.with(Controls.text(words.get("practices.section.actions.none"), "muted"));
        }
        open.stream().limit(MOST_ACTIONS).forEach(action -> card.with(action(action)));
        if (open.size() > MOST_ACTIONS) {
            card.with(Controls.text(words.get("kit.more", open.size() - MOST_ACTIONS), "muted"));
        }
        return card;
    }

    private Node action(ActionRow action) {
        var link = Controls.link("action-" + action.id(), action.title(), () -> model.goTo(Place.ACTIONS, action.id()));
        var who = Controls.text(String.join(", ", action.owners()), "muted");
        var what = new VBox(link, who);
        HBox.setHgrow(what, Priority.ALWAYS);
        var due = new Badge(
                action.due().map(days::due).orElseGet(() -> words.get("kit.no-day")),
                action.overdue(days.today()) ? Tone.BAD : Tone.PLAIN);
        var row = new HBox(what, due);
        row.getStyleClass().add("timeline-row");
        return row;
    }

    private Card help(Dossier dossier) {
        var card = Card.titled(words.get("practices.page.help"));
        int all = dossier.help().values().stream().mapToInt(minutes -> minutes).sum();
        if (all == 0) {
            return card.with(Controls.text(words.get("practices.page.help.none"), "muted"));
        }
        for (var mode : HelpMode.values()) {
            int minutes = dossier.help().getOrDefault(mode, 0);
            var bar = new ProgressBar((double) minutes / all);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setFocusTraversable(false);
            bar.getStyleClass().add("minutes-bar");
            var share = words.get("practices.page.share", Math.round(100.0 * minutes / all));
            bar.setAccessibleText(words.of(mode) + " " + share);
            var head = new BorderPane(null, null, new Label(share), null, Controls.text(words.of(mode)));
            card.with(new VBox(head, bar));
        }
        return card;
    }

    private Card people(Dossier dossier) {
        var card = Card.titled(words.get("practices.section.people"));
        var there = dossier.people().stream()
                .map(one -> one.staff())
                .filter(one -> one.leftOn().isEmpty())
                .toList();
        if (there.isEmpty()) {
            card.with(Controls.text(words.get("practices.section.people.none"), "muted"));
        }
        there.stream().limit(MOST_PEOPLE).forEach(one -> card.with(Controls.text(PeopleTab.line(one, words))));
        return card;
    }

    private Card how(Dossier dossier) {
        var how = dossier.practice().agreement().howToWork();
        return Card.titled(words.get("practices.fact.how"))
                .with(Controls.text(how.isBlank() ? words.get("practices.page.how.none") : how));
    }
}
