package org.haversack.bare;

import java.util.List;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.SVGPath;
import javafx.stage.Stage;

/// Navigation at the left, cards with rows of labels and buttons, a list and a line at the bottom. Fixed
/// text, the style sheet that JavaFX brings, no data.
public final class Bare {
    private Bare() {}

    public static void main(String[] args) {
        Platform.startup(() -> {
            var stage = new Stage();
            stage.setTitle("Bare");
            stage.setScene(new Scene(window(), 1366, 768));
            stage.setX(0);
            stage.setY(0);
            stage.show();
        });
    }

    private static BorderPane window() {
        var cards = new VBox(
                12,
                new Label("Tuesday 10 March 2026"),
                card("Today's visits", 3),
                card("Actions due within a week", 8),
                card("Practices that need you", 6));
        cards.setPadding(new Insets(16));
        var scroll = new ScrollPane(cards);
        scroll.setFitToWidth(true);
        var list = new ListView<String>();
        list.getItems()
                .setAll(IntStream.range(0, 30).mapToObj(i -> "Practice " + i).toList());
        var status = new HBox(12, new Label("All changes saved on this laptop"), new ProgressIndicator());
        ((ProgressIndicator) status.getChildren().getLast()).setMaxSize(12, 12);
        status.getChildren().getLast().setVisible(false);
        var root = new BorderPane(new StackPane(scroll));
        root.setLeft(navigation());
        root.setRight(list);
        root.setBottom(status);
        return root;
    }

    private static Node navigation() {
        var box = new VBox(6, new TextField("Search"));
        for (var name : List.of("Today", "Practices", "Visits", "Actions", "Settings")) {
            var icon = new SVGPath();
            icon.setContent("M2 4h12v10H2zM5 2v4M11 2v4");
            var entry = new ToggleButton(name, icon);
            entry.setTooltip(new Tooltip(name));
            entry.setMaxWidth(Double.MAX_VALUE);
            box.getChildren().add(entry);
        }
        box.setPadding(new Insets(12));
        return box;
    }

    private static Node card(String title, int rows) {
        var box = new VBox(6, new Label(title));
        for (int i = 0; i < rows; i++) {
            var text = new Label("Birchwood Family Practice, row " + i);
            text.setWrapText(true);
            HBox.setHgrow(text, Priority.ALWAYS);
            box.getChildren().add(new HBox(8, text, new FlowPane(new Button("Open"), new Hyperlink("Put aside"))));
        }
        return box;
    }
}
