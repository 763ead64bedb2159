package org.haversack.ui.settings;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.TextSize;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.OneOf;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.parts.Card;

/// The settings, in cards one below the other.
final class SettingsView extends BorderPane {
    private final SettingsModel model;
    private final Words words;
    private final OneOf<Colours> colours;

    SettingsView(SettingsModel model, Words words, Node lock, Node... actions) {
        this.model = model;
        this.words = words;
        this.colours = new OneOf<>(
                "colours",
                words.get("settings.colours"),
                List.of(Colours.values()),
                this::name,
                model.look().colours().get(),
                model.look().colours()::set);
        model.look().colours().subscribe(colours::show);
        getStyleClass().addAll("page", "settings");
        setTop(new PageHeader(words.get("settings.title"), new SimpleStringProperty(words.get("settings.about"))));
        var cards = new VBox(
                look(), work(), new RemindingCard(model.reminding(), words).node(), person(), lock, computer(actions));
        cards.getStyleClass().add("settings-cards");
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(words.get("settings.title"));
        scroll.getStyleClass().add("beside");
        setCenter(scroll);
    }

    private String name(Colours one) {
        return switch (one) {
            case SYSTEM -> words.get("settings.colours.system");
            case LIGHT -> words.get("settings.colours.light");
            case DARK -> words.get("settings.colours.dark");
        };
    }

    private Node look() {
        var size = new OneOf<>(
                "text-size",
                words.get("settings.text-size"),
                List.of(TextSize.values()),
                one -> words.get("settings.text-size.percent", one.percent()),
                model.look().textSize().get(),
                model.look().textSize()::set);
        model.look().textSize().subscribe(size::show);
        return Card.titled(words.get("settings.look")).with(new Form().add(colours, size));
    }

    private Node work() {
        var paper = new OneOf<>(
                "paper",
                words.get("settings.paper"),
                List.of(false, true),
                letter -> words.get(letter ? "settings.paper.letter" : "settings.paper.usual"),
                model.letter(),
                model::letter);
        var week = new OneOf<>(
                "week-start",
                words.get("settings.week"),
                Arrays.asList(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
                day -> day.getDisplayName(TextStyle.FULL, words.locale()),
                model.weekStart(),
                model::weekStart);
        return Card.titled(words.get("settings.work")).with(new Form().add(paper, week));
    }

    private Node person() {
        return Card.titled(words.get("settings.person"))
                .with(
                        fact("settings.person.name", model.person()),
                        fact("settings.person.role", model.role()),
                        fact("settings.person.programme", model.programme()),
                        Controls.text(words.get("settings.person.about"), "muted"));
    }

    private Node computer(Node... actions) {
        var warning = Controls.text("", "settings-warning");
        warning.setGraphic(Icon.TROUBLE.node());
        warning.textProperty().bind(model.warning());
        warning.visibleProperty().bind(model.warning().isNotEmpty());
        warning.managedProperty().bind(warning.visibleProperty());
        warning.setId("store-warning");
        var buttons = new FlowPane(actions);
        buttons.getStyleClass().add("buttons");
        return Card.titled(words.get("settings.computer"))
                .with(
                        fact("settings.store", model.file()),
                        warning,
                        fact("settings.disk", model.disk()),
                        fact("settings.logs", new SimpleStringProperty(model.logs())),
                        fact("settings.version", new SimpleStringProperty(model.version())),
                        buttons);
    }

    private Node fact(String key, ObservableStringValue value) {
        var name = new Label(words.get(key));
        name.getStyleClass().add("fact-name");
        var text = Controls.text("");
        text.textProperty().bind(value);
        name.setLabelFor(text);
        var both = new VBox(name, text);
        both.getStyleClass().add("settings-fact");
        return both;
    }

    void focus() {
        colours.focus();
    }
}
