package org.haversack.ui.practices.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.domain.practice.Practice;
import org.haversack.report.momentum.Momentum;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.practices.Dossier;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.Tabs;

/// The page of a practice: its head, and tabs below.
final class PracticePageView extends BorderPane {
    private final PracticePageModel model;
    private final Words words;
    private final VBox head = new VBox();
    private final Tabs tabs = new Tabs("practice-tab");

    PracticePageView(PracticePageModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        var page = new VBox(head, tabs);
        page.getStyleClass().addAll("page", "practice-page");
        head.getStyleClass().add("practice-head");
        tabs.add("overview", words.get("practices.page.overview"), () -> tab(new OverviewTab(model)::of))
                .add("people", words.get("practices.section.people"), () -> tab(new PeopleTab(model)::of))
                .add("visits", words.get("practices.page.visits"), () -> tab(this::visits))
                .add("plan", words.get("practices.page.plan"), () -> tab(new PlanTab(model)::of))
                .add("history", words.get("practices.page.history"), () -> new HistoryTab(model).node());
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("beside");
        setCenter(scroll);
        model.dossier().subscribe(this::show);
    }

    /// A tab that is made anew whenever the practice is different.
    private Node tab(Function<Dossier, Node> maker) {
        var place = new StackPane();
        model.dossier().subscribe(dossier -> {
            if (dossier == null) {
                place.getChildren().clear();
            } else {
                place.getChildren().setAll(maker.apply(dossier));
            }
        });
        return place;
    }

    private Node visits(Dossier dossier) {
        var card = Card.titled(
                words.get("practices.section.visits", dossier.contacts().size()));
        if (dossier.contacts().isEmpty()) {
            card.with(Controls.text(words.get("practices.section.visits.none"), "muted"));
        }
        var overview = new OverviewTab(model);
        dossier.contacts().stream().map(overview::contact).forEach(card::with);
        return card;
    }

    private void show(@org.jspecify.annotations.Nullable Dossier dossier) {
        if (dossier == null) {
            head.getChildren()
                    .setAll(
                            back(),
                            Controls.text(
                                    words.get(model.chosen() ? "practices.page.reading" : "practices.page.choose"),
                                    "muted"));
            return;
        }
        head.getChildren().setAll(back(), title(dossier), Controls.text(facts(dossier), "muted"));
        dossier.refusal()
                .ifPresent(why -> head.getChildren()
                        .add(dossier.former()
                                .map(former -> new FormerCard(model)
                                        .of(former, dossier.practice().name(), why))
                                .orElseGet(() -> new Card(Controls.text(why)))));
        long open = dossier.actions().stream().filter(ActionRow::open).count();
        tabs.words(
                "visits",
                words.get("practices.page.visits-of", dossier.contacts().size()));
        tabs.words("plan", words.get("practices.page.plan-of", open));
    }

    private Badge badge(Momentum momentum) {
        var tone = switch (momentum.level()) {
            case GREEN -> Tone.GOOD;
            case AMBER -> Tone.WARN;
            case RED -> Tone.BAD;
        };
        var badge = new Badge(words.get("practices.page.momentum", momentum.score()), tone);
        badge.setId("momentum");
        return badge;
    }

    private Node back() {
        return Controls.link(
                "back-to-practices",
                words.get("practices.title"),
                () -> model.store().kit().go().accept(Destination.of(Place.PRACTICES)));
    }

    private Node title(Dossier dossier) {
        var practice = dossier.practice();
        var beside = new ArrayList<Node>();
        practice.stage().map(words::of).ifPresent(stage -> beside.add(new Badge(stage, Tone.INFORM)));
        model.momentum().ifPresent(momentum -> beside.add(badge(momentum)));
        if (practice.archived()) {
            beside.add(new Badge(words.get("practices.archived"), Tone.PLAIN));
        }
        if (dossier.refusal().isPresent()) {
            beside.add(new Badge(words.get("practices.readonly"), Tone.WARN));
        }
        if (!dossier.conflicts().isEmpty()) {
            beside.add(Controls.conflicts(
                    dossier.conflicts().size(),
                    dossier.practice().id().id(),
                    model.store().kit()));
        }
        var buttons = new ArrayList<Node>();
        if (dossier.refusal().isEmpty()) {
            buttons.add(Controls.button(
                    "edit-practice", words.get("practices.page.edit"), () -> new ProfileSheet(model).show(dossier)));
            buttons.add(Controls.button(
                    "archive-practice",
                    words.get(practice.archived() ? "practices.take-back" : "practices.archive"),
                    () -> model.archive(!practice.archived())));
        }
        if (dossier.coordinates() && dossier.refusal().isEmpty()) {
            buttons.add(Controls.button(
                    "start-afresh", words.get("practices.afresh"), () -> new AfreshSheet(model).show(practice.name())));
        }
        buttons.add(Controls.button("packet", words.get("practices.page.packet"), model::packet));
        // A practice that was handed over still takes a late contact; one that is shadowed takes none.
        if (dossier.refusal().isEmpty() || dossier.former().isPresent()) {
            buttons.add(Controls.button("log-contact", words.get("practices.page.log"), model::logContact));
        }
        if (dossier.refusal().isEmpty()) {
            buttons.add(Controls.mainButton(
                    "prepare-next",
                    words.get(model.next().isPresent() ? "practices.page.prepare" : "practices.page.plan-next"),
                    model::prepareNext));
        }
        var badges = new FlowPane();
        badges.getChildren().setAll(beside);
        badges.getStyleClass().add("badges");
        badges.setManaged(!beside.isEmpty());
        return new VBox(new PageHeader(new Label(practice.name()), List.of(), buttons.toArray(Node[]::new)), badges);
    }

    private String facts(Dossier dossier) {
        var practice = dossier.practice();
        var profile = practice.profile();
        var leader = dossier.people().stream()
                .filter(one -> one.staff().leader() && one.staff().leftOn().isEmpty())
                .map(one -> one.staff().name())
                .collect(Collectors.joining(", "));
        var clinicians = profile.clinicians();
        return Stream.of(
                        practice.code(),
                        clinicians.isEmpty() ? "" : words.get("practices.page.clinicians", clinicians.getAsInt()),
                        clinicians.isEmpty()
                                ? ""
                                : Practice.sizeBand(clinicians.getAsInt())
                                        .map(band -> words.get("practices.band."
                                                + band.name()
                                                        .toLowerCase(java.util.Locale.ROOT)
                                                        .replace('_', '-')))
                                        .orElse(""),
                        profile.type().map(words::of).orElse(""),
                        profile.ehr().isBlank() ? "" : words.get("practices.page.ehr", profile.ehr()),
                        profile.panelSize().isEmpty()
                                ? ""
                                : words.get(
                                        "practices.page.patients",
                                        profile.panelSize().getAsInt()),
                        leader.isEmpty() ? "" : words.get("practices.page.leader", leader),
                        practice.agreement()
                                .paceSetter()
                                .map(pace -> words.get("practices.page.pace", words.of(pace)))
                                .orElse(""),
                        String.join(", ", dossier.facilitators()))
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    void focus() {
        tabs.focus();
    }

    Tabs tabs() {
        return tabs;
    }
}
