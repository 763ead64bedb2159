package org.haversack.ui.shell.find;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;
import org.jspecify.annotations.Nullable;

/// The search over everything, as a sheet.
public final class Palette extends VBox {
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

    private final PaletteModel model;
    private final TextField field;
    private final ListView<Row> list = new ListView<>();
    private boolean showing;

    public Palette(PaletteModel model, Words words) {
        this.model = model;
        getStyleClass().add("palette");
        var label = Controls.text(words.get("shell.find.label"), "muted");
        field = Controls.field("find-anything", label);
        field.setPromptText(words.get("shell.find.prompt"));
        field.textProperty().bindBidirectional(model.typed());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("found");
        list.setAccessibleText(words.get("shell.find.found"));
        list.setFocusTraversable(false);
        list.setItems(model.rows());
        list.setPlaceholder(Controls.text(words.get("shell.find.nothing"), "muted"));
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(this::clicked);
        model.chosen().subscribe(_ -> showChosen());
        getChildren().addAll(field, label, list);
    }

    /// It, ready to be shown.
    public Sheet sheet(String title) {
        return Sheet.of("palette", title, this).beginningAt(field);
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case DOWN -> model.step(1);
            case UP -> model.step(-1);
            case PAGE_DOWN -> model.page(1);
            case PAGE_UP -> model.page(-1);
            case ENTER -> model.open();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /// The keyboard stays in the field, so what is chosen is read out as what the field is about.
    private void showChosen() {
        showing = true;
        model.chosen()
                .get()
                .ifPresentOrElse(
                        hit -> {
                            list.getSelectionModel().select(hit);
                            int at = list.getSelectionModel().getSelectedIndex();
                            list.scrollTo(Math.max(0, at - 3));
                            field.setAccessibleHelp(hit.readOut());
                        },
                        () -> {
                            list.getSelectionModel().clearSelection();
                            field.setAccessibleHelp("");
                        });
        field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        showing = false;
    }

    private void clicked(@Nullable Row row) {
        if (!showing && row instanceof Row.Hit hit) {
            model.choose(hit);
        }
    }

    private final class Cell extends ListCell<Row> {
        Cell() {
            setOnMouseClicked(_ -> {
                if (getItem() instanceof Row.Hit hit) {
                    model.choose(hit);
                    model.open();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            setText(null);
            setGraphic(null);
            setAccessibleText("");
            setMouseTransparent(!(row instanceof Row.Hit));
            pseudoClassStateChanged(HEADING, row instanceof Row.Heading);
            if (row instanceof Row.Heading(var words) && !empty) {
                setText(words);
                setAccessibleText(words);
            } else if (row instanceof Row.Hit hit && !empty) {
                setGraphic(line(hit));
                setAccessibleText(hit.readOut());
            }
        }

        private HBox line(Row.Hit hit) {
            var name = new Label(hit.name());
            name.getStyleClass().add("hit-name");
            var about = new Label(hit.about());
            about.getStyleClass().add("muted");
            var words = new VBox(name, about);
            if (hit.about().isEmpty()) {
                words.getChildren().remove(about);
            }
            name.setMinWidth(0);
            about.setMinWidth(0);
            name.setWrapText(true);
            about.setWrapText(true);
            HBox.setHgrow(words, Priority.ALWAYS);
            var line = new HBox(hit.icon().node(), words);
            line.getStyleClass().add("hit");
            line.prefWidthProperty()
                    .bind(list.widthProperty().subtract(ROOM * getFont().getSize()));
            return line;
        }

        /// For the scroll bar and the cell's own padding, in em.
        private static final double ROOM = 3;
    }
}
