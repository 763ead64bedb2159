package org.haversack.ui.programme;

import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.window.Sheet;

/// A figure in large letters. It says how it is counted, and leads to what it counts.
final class FigureTile extends Button {
    FigureTile(ProgrammeModel model, ProgrammeModel.Figure figure) {
        var name = new Label(figure.name());
        name.getStyleClass().add("muted");
        var number = new Label(figure.figure());
        number.getStyleClass().add("figure");
        var body = new VBox(name, number, more(figure));
        body.getStyleClass().add("figure-body");
        getStyleClass().addAll("card", "figure-tile");
        setId("figure-" + figure.id());
        setGraphic(body);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(figure.name() + ": " + figure.figure() + ". " + figure.more());
        setAccessibleHelp(figure.about());
        var tooltip = new Tooltip(figure.about());
        tooltip.setWrapText(true);
        tooltip.getStyleClass().add("explained");
        setTooltip(tooltip);
        setOnAction(_ -> explain(model, figure));
    }

    private static Label more(ProgrammeModel.Figure figure) {
        if (figure.tone() == Tone.PLAIN) {
            var more = new Label(figure.more());
            more.getStyleClass().add("muted");
            return more;
        }
        return new Badge(figure.more(), figure.tone());
    }

    private static void explain(ProgrammeModel model, ProgrammeModel.Figure figure) {
        var words = model.store().kit().words();
        var sheets = model.store().sheets();
        var number = Controls.text(figure.figure(), "figure");
        var content = new VBox(number, Controls.text(figure.more()), Controls.text(figure.about(), "muted"));
        content.getStyleClass().add("sheet-form");
        sheets.show(Sheet.of("figure-sheet", figure.name(), content)
                .with(Controls.mainButton("figure-list", words.get("programme.figure.list"), () -> {
                    sheets.close();
                    model.go(figure.list());
                })));
    }
}
