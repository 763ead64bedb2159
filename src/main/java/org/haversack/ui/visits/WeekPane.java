package org.haversack.ui.visits;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.haversack.service.desk.VisitRow;

/// A week: a column for each day, from seven in the morning to seven in the evening. Visits earlier or later
/// stand at its edges.
final class WeekPane extends CalendarPane {
    private static final int DAYS = 7;
    private static final int FIRST = 7;
    private static final int LAST = 19;
    private static final int HOUR = 60;
    private static final int USUAL = 60;
    private static final int SHORTEST = 25;
    private static final int STEP = 15;
    private static final double HEAD = 2.2;
    private static final double LEFT = 3.2;
    private static final double LEAST_HOUR = 2.1;
    private static final double LINE = 1.35;

    private List<Text> heads = new ArrayList<>();
    private List<Text> hours = new ArrayList<>();
    private List<Region> lines = new ArrayList<>();
    private List<Region> columns = new ArrayList<>();

    WeekPane(VisitsModel visits) {
        super("week", visits);
    }

    @Override
    void ground() {
        heads = new ArrayList<>();
        hours = new ArrayList<>();
        lines = new ArrayList<>();
        columns = new ArrayList<>();
        for (int i = 0; i < DAYS; i++) {
            var date = model.from().plusDays(i);
            columns.add(region("day-column", dayStyle(date)));
            heads.add(text(model.dayName(date), "day-head", dayStyle(date)));
        }
        for (int hour = FIRST; hour <= LAST; hour++) {
            lines.add(region("hour-line"));
            hours.add(text(model.clock(LocalDateTime.of(model.from(), LocalTime.of(hour, 0))), "hour-name"));
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return (HEAD + LEAST_HOUR * (LAST - FIRST + 1)) * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private double top() {
        return HEAD * em();
    }

    private double hour() {
        return Math.max(LEAST_HOUR * em(), (getHeight() - top() - em()) / (LAST - FIRST));
    }

    private double left() {
        return LEFT * em();
    }

    private double column() {
        return Math.max(1, (getWidth() - left()) / DAYS);
    }

    private double y(LocalTime time) {
        double minutes = Math.clamp(
                Duration.between(LocalTime.of(FIRST, 0), time).toMinutes(), 0, (long) (LAST - FIRST) * HOUR - SHORTEST);
        return top() + minutes / HOUR * hour();
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).relocate(left() + column() * i + em * 0.4, em * 0.5);
            columns.get(i).resizeRelocate(left() + column() * i, top(), column(), hour() * (LAST - FIRST));
        }
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).resizeRelocate(left(), top() + hour() * i, getWidth() - left(), 1);
            hours.get(i).relocate(em * 0.3, top() + hour() * i - em * 0.6);
        }
        blocks().forEach(this::place);
    }

    private void place(Block block) {
        block.row.start().ifPresent(at -> {
            int day = (int) (at.toLocalDate().toEpochDay() - model.from().toEpochDay());
            var beside = blocks().stream()
                    .map(other -> other.row)
                    .filter(row -> overlap(row, block.row))
                    .toList();
            double width = (column() - em() * 0.2) / Math.max(1, beside.size());
            double height = Math.max(LINE * em(), Math.max(minutes(block.row), SHORTEST) / (double) HOUR * hour());
            block.setVisible(day >= 0 && day < DAYS);
            block.resizeRelocate(
                    left() + column() * day + em() * 0.1 + width * Math.max(0, beside.indexOf(block.row)),
                    y(at.toLocalTime()),
                    width - em() * 0.1,
                    height - 1);
        });
    }

    private static int minutes(VisitRow row) {
        return row.minutes().orElse(USUAL);
    }

    private static boolean overlap(VisitRow one, VisitRow other) {
        var first = one.start().orElseThrow();
        var second = other.start().orElseThrow();
        return first.isBefore(second.plusMinutes(Math.max(SHORTEST, minutes(other))))
                && second.isBefore(first.plusMinutes(Math.max(SHORTEST, minutes(one))));
    }

    @Override
    void draggable(Block block) {
        var from = new double[2];
        block.addEventHandler(javafx.scene.input.MouseEvent.MOUSE_PRESSED, event -> {
            from[0] = event.getSceneX();
            from[1] = event.getSceneY();
        });
        block.setOnMouseDragged(event -> {
            block.setTranslateX(event.getSceneX() - from[0]);
            block.setTranslateY(event.getSceneY() - from[1]);
            block.toFront();
        });
        block.setOnMouseReleased(event -> {
            block.setTranslateX(0);
            block.setTranslateY(0);
            if (!event.isStillSincePress()) {
                drop(block, event.getSceneX() - from[0], event.getSceneY() - from[1]);
            }
        });
    }

    private void drop(Block block, double right, double down) {
        long days = Math.round(right / column());
        long minutes = Math.round(down / hour() * HOUR / STEP) * STEP;
        block.row
                .start()
                .ifPresent(at -> model.moveTo(block.row, at.plusDays(days).plusMinutes(minutes)));
    }
}
