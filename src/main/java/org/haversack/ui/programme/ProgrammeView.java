package org.haversack.ui.programme;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.haversack.service.programme.Period;
import org.haversack.service.programme.ProgrammeFigures;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.lists.ListPane;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.SideBySide;
import org.jspecify.annotations.Nullable;

/// The programme: figures at the top, what needs a look below them, then the facilitators.
final class ProgrammeView extends BorderPane {
    private static final double LEFT = 0.55;

    private final ProgrammeModel model;
    private final Words words;
    private final FlowPane tiles = new FlowPane();
    private final VBox cards = new VBox();
    private final VBox end = new VBox();
    private final ClosingCard closing;
    private final ComboBox<Period> period = new ComboBox<>();

    ProgrammeView(ProgrammeModel model, ClosingModel closing) {
        this.model = model;
        this.closing = new ClosingCard(closing);
        this.words = model.store().kit().words();
        tiles.getStyleClass().add("figure-tiles");
        var table = new ListPane<>(
                        "programme.table",
                        model.facilitators(),
                        new FacilitatorColumns(model).all(),
                        words,
                        state -> ListPane.usualEmpty(
                                state,
                                words,
                                () -> model.facilitators().filter().set("")))
                .onEnter(line -> model.goToPerson(line.person().id()))
                .remember(model.store().kit().settings());
        table.getStyleClass().add("programme-table");
        var page = new VBox(
                new PageHeader(words.get("programme.title"), model.summary(), period()), tiles, cards, table, end);
        page.getStyleClass().addAll("page", "programme-page");
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("beside");
        setCenter(scroll);
        model.figures().subscribe(this::show);
    }

    private Node period() {
        var label = new Label(words.get("programme.period"));
        label.setLabelFor(period);
        label.setMinWidth(Label.USE_PREF_SIZE);
        period.setId("period");
        period.setAccessibleText(label.getText());
        period.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Period one) {
                return one == null ? "" : model.name(one);
            }

            @Override
            public Period fromString(String typed) {
                throw new IllegalStateException("chosen, not typed: " + typed);
            }
        });
        period.getItems().setAll(model.periods());
        period.valueProperty().bindBidirectional(model.period());
        var both = new HBox(label, period);
        both.getStyleClass().add("named-choice");
        return both;
    }

    private void show(@Nullable ProgrammeFigures now) {
        if (now == null) {
            return;
        }
        tiles.getChildren()
                .setAll(model.tiles().stream()
                        .map(figure -> new FigureTile(model, figure))
                        .toList());
        end.getChildren().setAll(closing.of(now));
        cards.getChildren().setAll(new SideBySide(new GoingCard(model).of(now), notHeld(now), LEFT));
    }

    private Node notHeld(ProgrammeFigures now) {
        var card = Card.titled(words.get("programme.not-held"));
        if (now.notHeld().isEmpty()) {
            return card.with(Controls.text(words.get("programme.not-held.none"), "muted"));
        }
        card.with(new ReasonBars(now.notHeld(), words));
        return card.with(Controls.text(words.get("programme.pace", model.pace(now)), "muted"));
    }

    void focus() {
        if (tiles.getChildren().isEmpty()) {
            period.requestFocus();
        } else {
            tiles.getChildren().getFirst().requestFocus();
        }
    }
}
