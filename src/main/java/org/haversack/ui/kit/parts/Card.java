package org.haversack.ui.kit.parts;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;

/// A white card with what belongs together.
public final class Card extends VBox {
    private static final double ONE_LINE = 10_000;

    private final FlowPane words = new FlowPane();
    private final HBox head = new HBox();

    /// A card without a title.
    public Card(Node... body) {
        getStyleClass().addAll("card", "part-card");
        getChildren().addAll(body);
    }

    /// A card with a title; its line has room for more, see [#beside] and [#actions].
    public static Card titled(String title) {
        var card = new Card();
        var heading = Controls.text(title, "section-title");
        heading.maxWidthProperty().bind(card.words.widthProperty());
        card.words.getChildren().add(heading);
        card.words.setPrefWrapLength(ONE_LINE);
        card.words.getStyleClass().add("card-words");
        HBox.setHgrow(card.words, Priority.ALWAYS);
        card.head.getChildren().add(card.words);
        card.head.getStyleClass().add("card-head");
        card.getChildren().add(card.head);
        return card;
    }

    /// Puts nodes after the title, badges for instance.
    public Card beside(Node... nodes) {
        words.getChildren().addAll(nodes);
        return this;
    }

    /// Puts nodes at the end of the title's line.
    public Card actions(Node... nodes) {
        head.getChildren().addAll(nodes);
        return this;
    }

    /// Puts more into it, below what is there.
    public Card with(Node... body) {
        getChildren().addAll(body);
        return this;
    }
}
