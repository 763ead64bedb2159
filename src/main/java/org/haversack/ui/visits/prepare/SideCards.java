package org.haversack.ui.visits.prepare;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.domain.plan.Question;
import org.haversack.domain.visit.Decision;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.service.visits.Carried;
import org.haversack.service.visits.Preparation;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.parts.Card;

/// Beside the agenda: what is carried over, what to know, and what to bring.
final class SideCards extends VBox {
    private final PrepareModel model;
    private final Kit kit;
    private final Words words;
    private final VBox carried = lines();
    private final VBox know = lines();
    private final VBox things = lines();
    private List<AgendaDraft.Thing> shown = List.of();

    SideCards(PrepareModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.words = kit.words();
        getStyleClass().add("prepare-side");
        getChildren()
                .setAll(
                        Card.titled(words.get("visits.prepare.carried")).with(carried),
                        Card.titled(words.get("visits.prepare.know")).with(know),
                        Card.titled(words.get("visits.prepare.bring")).with(things, more()));
        model.loaded().subscribe(loaded -> {
            if (loaded != null) {
                carry(loaded.prepared());
                tell(loaded.prepared());
            }
        });
        model.agenda().agenda().subscribe(agenda -> {
            if (!agenda.bring().equals(shown) || things.getChildren().isEmpty()) {
                shown = agenda.bring();
                show(agenda.bring());
            }
        });
    }

    private static VBox lines() {
        var lines = new VBox();
        lines.getStyleClass().add("prepare-lines");
        return lines;
    }

    private void carry(Preparation prepared) {
        carried.getChildren()
                .setAll(prepared.actions().stream()
                        .map(action -> carried(prepared, action))
                        .toList());
        if (prepared.actions().isEmpty()) {
            carried.getChildren().add(Controls.text(words.get("visits.prepare.carried.none"), "muted"));
        }
        if (!prepared.left().isNone()) {
            carried.getChildren()
                    .add(Controls.text(
                            words.get(
                                    "visits.prepare.left",
                                    prepared.left().done(),
                                    prepared.left().dropped()),
                            "muted"));
        }
    }

    private Node carried(Preparation prepared, Carried action) {
        var day = prepared.day(kit.days().today());
        var name = action.code().isEmpty() ? action.title() : action.code() + " " + action.title();
        var link = Controls.link(
                "carried-" + action.id(), name, () -> kit.go().accept(Destination.of(Place.ACTIONS, action.id())));
        var row = new FlowPane(link);
        row.getStyleClass().add("prepare-line");
        if (action.overdue(day) > 0) {
            row.getChildren().add(new Badge(model.late(action.overdue(day)), Tone.BAD));
        } else {
            action.due()
                    .ifPresent(due -> row.getChildren().add(new Badge(kit.days().calendar(due), Tone.PLAIN)));
        }
        if (!action.owners().isEmpty()) {
            row.getChildren().add(Controls.text(String.join(", ", action.owners()), "muted"));
        }
        return row;
    }

    private void tell(Preparation prepared) {
        var all = prepared.know();
        know.getChildren().clear();
        say(all.lastHeld()
                .map(last ->
                        words.get("visits.prepare.held", all.held(), kit.days().calendar(last)))
                .orElseGet(() -> words.get("visits.prepare.held.none")));
        all.decisions().stream().map(this::decision).forEach(this::say);
        if (!all.barriers().isEmpty()) {
            say(words.get(
                    "visits.prepare.barriers",
                    all.barriers().stream().map(words::of).collect(Collectors.joining(", "))));
        }
        all.questions().stream()
                .map(Question::text)
                .map(text -> words.get("visits.prepare.question", text))
                .forEach(this::say);
        prepared.practice()
                .map(practice -> practice.agreement().howToWork())
                .filter(how -> !how.isBlank())
                .ifPresent(this::say);
    }

    private String decision(Decision decision) {
        return words.get("visits.prepare.decided", decision.code(), decision.text());
    }

    private void say(String line) {
        know.getChildren().add(Controls.text(line));
    }

    private void show(List<AgendaDraft.Thing> bring) {
        things.getChildren().setAll(bring.stream().map(this::thing).toList());
        if (bring.isEmpty()) {
            things.getChildren().add(Controls.text(words.get("visits.prepare.bring.none"), "muted"));
        }
    }

    private Node thing(AgendaDraft.Thing thing) {
        var box = new CheckBox(thing.title());
        box.setId("bring-" + thing.id());
        box.setAccessibleText(thing.title());
        box.setWrapText(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setSelected(thing.packed());
        box.setOnAction(_ -> model.carry().pack(thing.id(), box.isSelected()));
        HBox.setHgrow(box, Priority.ALWAYS);
        var remove = Controls.iconButton(
                "bring-remove-" + thing.id(),
                Icon.CLOSE,
                words.get("visits.prepare.remove", thing.title()),
                () -> model.carry().leaveBehind(thing.id()));
        var row = new HBox(box, remove);
        row.getStyleClass().add("bring-row");
        return row;
    }

    private Node more() {
        var field = new GuardedEntry(
                "bring-new",
                words.get("visits.prepare.bring.more"),
                model.store().texts().guarding("bring-new"));
        field.input().setPromptText(words.get("visits.prepare.bring.prompt"));
        field.onEnter(() -> bring(field));
        return field;
    }

    private void bring(GuardedEntry field) {
        field.taken(() -> bring(field)).ifPresent(title -> {
            model.carry().bring(title);
            field.input().clear();
        });
    }
}
