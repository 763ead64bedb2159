package org.haversack.ui.actions;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.service.desk.ActionRow;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.lists.ListModel;
import org.jspecify.annotations.Nullable;

/// The actions as cards in columns. Arrow keys go among them, with Alt they move the card; so does the mouse.
final class BoardView extends BorderPane {
    /// What a column needs beside its cards: the scroll bar and the space around them, in em.
    private static final double SIDES = 1.6;

    private final ActionsModel actions;
    private final BoardModel model;
    private final ListModel<ActionRow> list;
    private final Kit kit;
    private final Map<ActionStatus, ListView<ActionRow>> columns = new EnumMap<>(ActionStatus.class);

    BoardView(ActionsModel actions, BoardModel model, Kit kit) {
        this.actions = actions;
        this.model = model;
        this.list = actions.browse().list();
        this.kit = kit;
        getStyleClass().add("board");
        var row = new HBox();
        row.getStyleClass().add("board-columns");
        for (var status : ActionStatus.values()) {
            var column = column(status);
            HBox.setHgrow(column, Priority.ALWAYS);
            row.getChildren().add(column);
        }
        var older = new CheckBox(kit.words().get("actions.board.older"));
        older.setId("board-older");
        older.setAccessibleText(older.getText());
        older.selectedProperty().bindBidirectional(model.older());
        setTop(older);
        var scroll = new ScrollPane(row);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(kit.words().get("actions.board"));
        scroll.getStyleClass().add("board-scroll");
        setCenter(scroll);
    }

    private VBox column(ActionStatus status) {
        var rows = model.column(status);
        var cards = new ListView<>(rows);
        columns.put(status, cards);
        cards.setId("board-" + status.code());
        cards.setAccessibleText(kit.words().of(status));
        cards.setCellFactory(_ -> new Card());
        cards.setPlaceholder(Controls.text(kit.words().get("actions.board.none"), "muted"));
        var head = Controls.text("", "facts-heading");
        head.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> kit.words()
                                .get("actions.board.column", kit.words().of(status), rows.size()),
                        rows));
        cards.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (row != null) {
                list.choose(row.id());
            }
        });
        cards.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, status));
        cards.setOnDragOver(event -> {
            if (event.getGestureSource() instanceof Card) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
        });
        cards.setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof Card card && card.getItem() != null) {
                model.move(card.getItem(), status);
                event.setDropCompleted(true);
            }
        });
        cards.widthProperty().subscribe(_ -> cards.refresh());
        VBox.setVgrow(cards, Priority.ALWAYS);
        var column = new VBox(head, cards);
        column.getStyleClass().addAll("card", "board-column");
        column.setPrefWidth(1);
        return column;
    }

    private void pressed(KeyEvent event, ActionStatus status) {
        int by = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            default -> 0;
        };
        if (by == 0) {
            return;
        }
        event.consume();
        BoardModel.beside(status, by).ifPresent(to -> {
            var row = cards(status).getSelectionModel().getSelectedItem();
            if (event.isAltDown() && row != null) {
                model.move(row, to);
            }
            var there = cards(to);
            there.requestFocus();
            if (event.isAltDown() && row != null) {
                model.column(to).stream()
                        .filter(one -> one.id().equals(row.id()))
                        .findFirst()
                        .ifPresent(there.getSelectionModel()::select);
            } else if (there.getSelectionModel().isEmpty()) {
                there.getSelectionModel().selectFirst();
            }
        });
    }

    private ListView<ActionRow> cards(ActionStatus status) {
        return Objects.requireNonNull(columns.get(status));
    }

    void focus() {
        var first = cards(ActionStatus.OPEN);
        first.requestFocus();
        if (first.getSelectionModel().isEmpty()) {
            first.getSelectionModel().selectFirst();
        }
    }

    /// One action.
    private final class Card extends ListCell<ActionRow> {
        private final Label title = Controls.text("");
        private final Label about = Controls.text("", "muted");
        private final Badge due = new Badge();
        private final VBox box = new VBox(title, about, due);

        Card() {
            box.getStyleClass().add("board-card");
            setPrefWidth(0);
            box.setMinWidth(0);
            due.setMinWidth(0);
            due.setWrapText(true);
            due.setMinHeight(USE_PREF_SIZE);
            setOnDragDetected(event -> {
                if (getItem() != null) {
                    var content = new ClipboardContent();
                    content.putString(getItem().title());
                    startDragAndDrop(TransferMode.MOVE).setContent(content);
                    event.consume();
                }
            });
        }

        /// The room for a card, with the scroll bar or without: its height must not depend on that.
        private double room() {
            return Math.max(
                    0, Math.floor(getListView().getWidth() - SIDES * getFont().getSize()));
        }

        @Override
        protected double computePrefHeight(double width) {
            if (getGraphic() == null || getListView() == null) {
                return super.computePrefHeight(width);
            }
            box.setPrefWidth(room());
            box.setMaxWidth(room());
            return snapSizeY(box.prefHeight(room())) + snappedTopInset() + snappedBottomInset();
        }

        @Override
        protected void updateItem(@Nullable ActionRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            title.setText(Stream.of(row.code(), row.title())
                    .filter(part -> !part.isBlank())
                    .collect(Collectors.joining(" ")));
            about.setText(actions.practice(row) + " · " + actions.owners(row));
            boolean dated = row.due().isPresent();
            due.say(
                    row.due()
                            .map(row.open() ? kit.days()::due : kit.days()::day)
                            .orElse(""),
                    actions.tone(row));
            due.setVisible(dated);
            due.setManaged(dated);
            setGraphic(box);
            setAccessibleText(title.getText() + ". " + about.getText() + ". " + due.getText());
        }
    }
}
