package org.haversack.ui.programme;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.haversack.service.programme.ProgrammeFigures;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// Reasons with bars as long as they were frequent, and how often that was.
final class ReasonBars extends GridPane {
    private static final int MOST_SHOWN = 6;
    private static final double NAMES = 45;
    private static final double BARS = 42;
    private static final double TIMES = 13;

    ReasonBars(List<ProgrammeFigures.Counted> reasons, Words words) {
        getStyleClass().add("reason-bars");
        columns(NAMES, BARS, TIMES);
        int most = reasons.getFirst().times();
        reasons.stream().limit(MOST_SHOWN).forEach(one -> {
            var name = Controls.text(one.reason().isEmpty() ? words.get("programme.not-held.unsaid") : one.reason());
            var bar = new ProgressBar((double) one.times() / most);
            bar.setMaxWidth(Double.MAX_VALUE);
            bar.setFocusTraversable(false);
            bar.setAccessibleText(" ");
            var times = new Label(String.valueOf(one.times()));
            times.getStyleClass().add("muted");
            times.setMinWidth(Label.USE_PREF_SIZE);
            GridPane.setHalignment(times, HPos.RIGHT);
            addRow(getRowCount(), name, bar, times);
        });
        int rest = reasons.stream()
                .skip(MOST_SHOWN)
                .mapToInt(ProgrammeFigures.Counted::times)
                .sum();
        if (rest > 0) {
            add(Controls.text(words.get("programme.not-held.others", rest), "muted"), 0, getRowCount(), 3, 1);
        }
    }

    private void columns(double... widths) {
        for (double width : widths) {
            var column = new ColumnConstraints();
            column.setPercentWidth(width);
            column.setHgrow(Priority.ALWAYS);
            getColumnConstraints().add(column);
        }
    }
}
