package org.haversack.ui.visits.templates;

import javafx.beans.binding.Bindings;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.SideBySide;
import org.jspecify.annotations.Nullable;

/// The templates, with the chosen one beside them.
final class TemplatesView extends ScrollPane {
    private static final double PART_OF_LIST = 0.36;

    private final TemplatesModel model;
    private final ListView<TemplatesModel.Row> list = new ListView<>();
    private boolean showing;

    TemplatesView(TemplatesModel model, Kit kit) {
        this.model = model;
        var words = kit.words();
        list.setId("template-list");
        list.setAccessibleText(words.get("visits.templates.title"));
        list.getStyleClass().add("plain-list");
        list.setCellFactory(_ -> new Cell());
        list.getSelectionModel().selectedItemProperty().subscribe(row -> {
            if (!showing) {
                model.choose(row);
            }
        });
        model.rows().subscribe(_ -> show());
        model.chosen().subscribe(_ -> show());
        var page = new VBox(
                header(kit, words), new SideBySide(new Card(list), new TemplateEditor(model, kit), PART_OF_LIST));
        page.getStyleClass().add("page");
        setContent(page);
        getStyleClass().add("beside");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    private VBox header(Kit kit, Words words) {
        var back =
                Controls.link("back", words.get("visits.title"), () -> kit.go().accept(Destination.of(Place.VISITS)));
        var line = new FlowPane(back);
        line.getStyleClass().add("page-words");
        return new VBox(
                line,
                new PageHeader(
                        words.get("visits.templates.title"),
                        Bindings.createStringBinding(() -> ""),
                        Controls.mainButton("new-template", words.get("visits.templates.new"), model::create)));
    }

    private void show() {
        showing = true;
        if (!list.getItems().equals(model.rows().get())) {
            list.getItems().setAll(model.rows().get());
        }
        list.getSelectionModel().select(model.chosen().get());
        showing = false;
    }

    void focusList() {
        list.requestFocus();
    }

    private final class Cell extends ListCell<TemplatesModel.Row> {
        @Override
        protected void updateItem(TemplatesModel.@Nullable Row row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setGraphic(null);
                setText(null);
                return;
            }
            var title = Controls.text(row.template().title(), "strong");
            setGraphic(new VBox(title, Controls.text(model.about(row), "muted")));
            setAccessibleText(row.template().title() + ", " + model.about(row));
            setPrefWidth(0);
        }
    }
}
