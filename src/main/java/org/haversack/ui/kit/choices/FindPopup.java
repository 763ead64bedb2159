package org.haversack.ui.kit.choices;

import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// The found records below a field. The keyboard stays in the field.
final class FindPopup {
    private static final int MOST_ROWS = 8;
    private static final double ROW = 2.3;
    private static final double EDGES = 0.4;
    private static final double NARROWEST = 18;

    private final FindModel model;
    private final Consumer<Candidate> chosen;
    private final Popup popup = new Popup();
    private final ListView<Candidate> rows;
    private final StackPane frame;

    FindPopup(FindModel model, Words words, Consumer<Candidate> chosen) {
        this.model = model;
        this.chosen = chosen;
        rows = new ListView<>(model.found());
        rows.setFocusTraversable(false);
        rows.setCellFactory(_ -> new Row());
        rows.getStyleClass().add("found");
        rows.setPlaceholder(Controls.text(words.get("kit.field.record.none"), "muted"));
        frame = new StackPane(rows);
        frame.getStyleClass().add("pop-up");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        model.at().subscribe(_ -> goTo());
    }

    /// Rows are made by scrolling to them. Before the pop-up is shown there is no theme they could be made with.
    private void goTo() {
        int at = model.at().get();
        rows.getSelectionModel().clearAndSelect(at);
        if (showing()) {
            rows.applyCss();
            rows.scrollTo(Math.max(0, at - MOST_ROWS / 2));
        }
    }

    boolean showing() {
        return popup.isShowing();
    }

    void show(TextField below) {
        double em = below.getFont().getSize();
        frame.setStyle("-fx-font-size: " + em + "px");
        rows.setFixedCellSize(ROW * em);
        rows.setPrefWidth(Math.max(below.getWidth(), NARROWEST * em));
        rows.prefHeightProperty().unbind();
        rows.prefHeightProperty()
                .bind(javafx.beans.binding.Bindings.createDoubleBinding(
                        () -> (Math.clamp(model.found().size(), 1, MOST_ROWS) * ROW + EDGES) * em, model.found()));
        var place = below.localToScreen(0, below.getHeight());
        if (place != null) {
            popup.show(below, place.getX(), place.getY());
            goTo();
        }
    }

    void hide() {
        popup.hide();
    }

    private final class Row extends ListCell<Candidate> {
        private final Label name = new Label();
        private final Label about = new Label();
        private final HBox both = new HBox(name, about);

        Row() {
            both.getStyleClass().add("words-cell");
            about.getStyleClass().add("muted");
            name.setMinWidth(USE_PREF_SIZE);
            setPrefWidth(0);
            setOnMouseClicked(_ -> {
                if (getItem() != null) {
                    chosen.accept(getItem());
                }
            });
        }

        @Override
        protected void updateItem(Candidate item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            name.setText(item.name());
            about.setText(item.about());
            setAccessibleText((item.name() + " " + item.about()).strip());
            setGraphic(both);
        }
    }
}
