package org.haversack.ui.visits;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A month: six weeks, with as many visits a day as there is room for, and how many more there are.
final class MonthPane extends CalendarPane {
    private static final int DAYS = 7;
    private static final int WEEKS = 6;
    private static final double HEAD = 1.9;
    private static final double NUMBER = 1.5;
    private static final double LINE = 1.45;
    private static final double LEAST_CELL = 4.6;

    private List<Text> heads = new ArrayList<>();
    private List<Region> cells = new ArrayList<>();
    private List<Text> numbers = new ArrayList<>();
    private Map<LocalDate, Text> more = new HashMap<>();

    MonthPane(VisitsModel visits) {
        super("month", visits);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            var date = dateAt(event.getX(), event.getY());
            if (event.getTarget() == this && date != null) {
                model.go(date);
            }
        });
    }

    @Override
    void ground() {
        heads = new ArrayList<>();
        cells = new ArrayList<>();
        numbers = new ArrayList<>();
        more = new HashMap<>();
        for (int i = 0; i < DAYS; i++) {
            heads.add(text(
                    model.from()
                            .plusDays(i)
                            .getDayOfWeek()
                            .getDisplayName(java.time.format.TextStyle.SHORT, model.locale()),
                    "day-head",
                    "other"));
        }
        for (int i = 0; i < DAYS * WEEKS; i++) {
            var date = model.from().plusDays(i);
            boolean inside =
                    YearMonth.from(date).equals(YearMonth.from(model.day().get()));
            cells.add(region("month-cell", dayStyle(date), inside ? "inside" : "outside"));
            numbers.add(text(
                    Integer.toString(date.getDayOfMonth()),
                    "day-number",
                    dayStyle(date),
                    inside ? "inside" : "outside"));
            more.put(date, text("", "hour-name"));
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return (HEAD + LEAST_CELL * WEEKS) * em();
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    private double width() {
        return Math.max(1, getWidth() / DAYS);
    }

    private double height() {
        return Math.max(LEAST_CELL * em(), (getHeight() - HEAD * em()) / WEEKS);
    }

    private int lines() {
        return Math.max(1, (int) ((height() - NUMBER * em()) / (LINE * em())));
    }

    @Override
    protected void layoutChildren() {
        double em = em();
        for (int i = 0; i < heads.size(); i++) {
            heads.get(i).relocate(width() * i + em * 0.5, em * 0.3);
        }
        for (int i = 0; i < cells.size(); i++) {
            double x = width() * (i % DAYS);
            double y = HEAD * em + height() * (i / DAYS);
            cells.get(i).resizeRelocate(x, y, width(), height());
            numbers.get(i).relocate(x + em * 0.5, y + em * 0.2);
            visits(model.from().plusDays(i), x, y);
        }
    }

    private void visits(LocalDate date, double x, double y) {
        double em = em();
        var here = blocks().stream()
                .filter(block -> block.row.start().orElseThrow().toLocalDate().equals(date))
                .toList();
        int room = here.size() > lines() ? lines() - 1 : lines();
        for (int i = 0; i < here.size(); i++) {
            var block = here.get(i);
            block.setVisible(i < room);
            block.resizeRelocate(x + em * 0.15, y + (NUMBER + LINE * i) * em, width() - em * 0.3, (LINE - 0.12) * em);
        }
        var rest = more.get(date);
        if (rest != null) {
            boolean left = here.size() > room;
            rest.setVisible(left);
            rest.setText(left ? "+ " + (here.size() - Math.max(0, room)) : "");
            rest.relocate(x + em * 0.5, y + (NUMBER + LINE * Math.max(0, room)) * em);
        }
    }

    private @org.jspecify.annotations.Nullable LocalDate dateAt(double x, double y) {
        int column = (int) Math.floor(x / width());
        int row = (int) Math.floor((y - HEAD * em()) / height());
        return column < 0 || column >= DAYS || row < 0 || row >= WEEKS
                ? null
                : model.from().plusDays((long) row * DAYS + column);
    }

    @Override
    void draggable(Block block) {
        block.setOnMouseReleased(event -> {
            var to = sceneToLocal(event.getSceneX(), event.getSceneY());
            var date = dateAt(to.getX(), to.getY());
            if (!event.isStillSincePress() && date != null) {
                block.row.start().ifPresent(at -> model.moveTo(block.row, date.atTime(at.toLocalTime())));
            }
        });
    }
}
