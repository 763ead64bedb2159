package org.haversack.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What is known about one record, to read: a title, badges, names with values, and sections. What nobody
/// filled in is left out.
public final class Facts extends VBox {
    private static final double WHOLE = 100;
    private static final double NAMES = 36;

    private final List<String> read = new ArrayList<>();
    private GridPane grid = grid();

    public Facts(String title, String subtitle) {
        getStyleClass().add("facts");
        getChildren().add(Controls.text(title, "section-title"));
        if (!subtitle.isBlank()) {
            getChildren().add(Controls.text(subtitle, "muted"));
        }
        read.add(title);
        read.add(subtitle);
    }

    /// Badges in a row.
    public Facts badges(List<? extends Labeled> badges) {
        if (!badges.isEmpty()) {
            var row = new FlowPane();
            row.getStyleClass().add("badges");
            row.getChildren().addAll(badges);
            getChildren().add(row);
            badges.forEach(badge -> read.add(badge.getText()));
        }
        return this;
    }

    /// What one can do with it, in a row.
    public Facts actions(Button... buttons) {
        var row = new FlowPane(buttons);
        row.getStyleClass().add("buttons");
        getChildren().add(row);
        return this;
    }

    /// Something of its own below what is there, such as fields.
    public Facts with(Node node) {
        grid = grid();
        getChildren().add(node);
        return this;
    }

    /// A heading; what follows belongs below it.
    public Facts section(String title) {
        grid = grid();
        getChildren().add(Controls.text(title, "facts-heading"));
        read.add(title);
        return this;
    }

    /// A name with its value; nothing if there is no value.
    ///
    /// @param styleClasses how the name looks, if other than usual
    public Facts fact(String name, String value, String... styleClasses) {
        if (!value.isBlank()) {
            row(name, Controls.text(value), styleClasses);
            read.add(name + ": " + value);
        }
        return this;
    }

    public Facts fact(String name, Optional<String> value) {
        return fact(name, value.orElse(""));
    }

    /// A name with a value that leads somewhere.
    ///
    /// @param styleClasses how the name looks, if other than usual
    public Facts link(String name, Hyperlink link, String... styleClasses) {
        row(name, link, styleClasses);
        read.add(name + ": " + link.getText());
        return this;
    }

    /// A line of its own.
    public Facts line(String words, String... styleClasses) {
        if (!words.isBlank()) {
            grid = grid();
            getChildren().add(Controls.text(words, styleClasses));
            read.add(words);
        }
        return this;
    }

    /// Everything in it in one text, for screen readers.
    public String readOut() {
        var text = new StringJoiner(". ");
        read.stream().filter(part -> !part.isBlank()).forEach(text::add);
        return text.toString();
    }

    private void row(String name, Node value, String... styleClasses) {
        if (grid.getParent() == null) {
            getChildren().add(grid);
        }
        var label = Controls.text(name, "fact-name");
        label.getStyleClass().addAll(styleClasses);
        label.setLabelFor(value);
        GridPane.setValignment(label, VPos.TOP);
        GridPane.setValignment(value, VPos.TOP);
        grid.addRow(grid.getRowCount(), label, value);
    }

    private static GridPane grid() {
        var grid = new GridPane();
        grid.getStyleClass().add("facts-grid");
        var names = new ColumnConstraints();
        names.setPercentWidth(NAMES);
        var values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setPercentWidth(WHOLE - NAMES);
        grid.getColumnConstraints().addAll(names, values);
        return grid;
    }
}
