package org.haversack.ui.kit.parts;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.haversack.ui.kit.Controls;

/// A figure in large letters with a few words beside it: `3 / 3` visits due this quarter.
public final class Stat extends HBox {
    private final Label figure = new Label();
    private final Label about = Controls.text("", "muted");

    public Stat(String figure, String about) {
        getStyleClass().add("stat");
        this.figure.getStyleClass().add("figure");
        this.figure.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(this.about, Priority.ALWAYS);
        getChildren().addAll(this.figure, this.about);
        show(figure, about);
    }

    public void show(String newFigure, String newAbout) {
        figure.setText(newFigure);
        about.setText(newAbout);
        setAccessibleText((newFigure + " " + newAbout).strip());
    }
}
