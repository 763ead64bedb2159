package org.haversack.ui.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import org.haversack.service.desk.VisitRow;
import org.haversack.ui.kit.Tone;

/// What the week and the month have in common: one thing to put the keyboard on, visits as blocks in it.
abstract class CalendarPane extends Pane {
    private static final PseudoClass FOCUSED_VISIT = PseudoClass.getPseudoClass("chosen");
    private static final int QUARTER = 15;

    /// A visit as it is drawn.
    static final class Block extends Region {
        /// Below this height, in em, there is room for one line.
        private static final double ONE_LINE = 2.6;

        final VisitRow row;
        final Text words;

        Block(VisitRow row, String said) {
            this.row = row;
            words = new Text(said);
            words.getStyleClass().add("visit-words");
            words.setManaged(false);
            getStyleClass().add("visit-block");
            getChildren().add(words);
            var clip = new Rectangle();
            clip.widthProperty().bind(widthProperty());
            clip.heightProperty().bind(heightProperty());
            setClip(clip);
        }

        @Override
        protected void layoutChildren() {
            double em = words.getFont().getSize();
            words.setWrappingWidth(getHeight() < em * ONE_LINE ? 0 : Math.max(1, getWidth() - em * 0.7));
            words.relocate(em * 0.4, em * 0.15);
        }
    }

    final CalendarModel model;
    private final VisitsModel visits;
    private final Label measure = new Label();
    private final List<Block> blocks = new ArrayList<>();

    CalendarPane(String id, VisitsModel visits) {
        this.visits = visits;
        this.model = visits.calendar();
        setId(id);
        getStyleClass().add("calendar");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.TEXT);
        measure.setVisible(false);
        measure.fontProperty().subscribe(_ -> requestLayout());
        model.readings().subscribe(_ -> build());
        model.day().subscribe(_ -> build());
        model.focused().subscribe(_ -> mark());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMousePressed(_ -> requestFocus());
    }

    final double em() {
        return measure.getFont().getSize();
    }

    /// Makes everything anew.
    private void build() {
        blocks.clear();
        getChildren().clear();
        getChildren().add(measure);
        measure.setManaged(false);
        if (model.look() != Look.LIST) {
            ground();
            model.rows().get().forEach(this::block);
        }
        mark();
        requestLayout();
    }

    /// What lies below the visits.
    abstract void ground();

    private void block(VisitRow row) {
        var block = new Block(row, model.words(row));
        block.getStyleClass().add(style(visits.tone(row)));
        block.setOnMousePressed(event -> {
            requestFocus();
            model.focus(row);
            if (event.getClickCount() == 2) {
                visits.open(row);
            }
            event.consume();
        });
        draggable(block);
        blocks.add(block);
        getChildren().add(block);
    }

    /// Lets the mouse draw a visit to another time.
    abstract void draggable(Block block);

    private static String style(Tone tone) {
        return tone.name().toLowerCase(java.util.Locale.ROOT);
    }

    final List<Block> blocks() {
        return blocks;
    }

    private void mark() {
        var focused = model.focused().get();
        blocks.forEach(block -> block.pseudoClassStateChanged(
                FOCUSED_VISIT, focused != null && focused.id().equals(block.row.id())));
        setAccessibleText(model.readOut());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private void pressed(KeyEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        boolean moving = event.isAltDown();
        switch (event.getCode()) {
            case LEFT -> sideways(-1, moving);
            case RIGHT -> sideways(1, moving);
            case UP -> upAndDown(-1, moving);
            case DOWN -> upAndDown(1, moving);
            case PAGE_UP -> model.turn(-1);
            case PAGE_DOWN -> model.turn(1);
            case HOME -> model.today();
            case ENTER -> enter();
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void enter() {
        var row = model.focused().get();
        if (row == null) {
            visits.plan(model.day().get());
        } else {
            visits.open(row);
        }
    }

    private void sideways(int way, boolean moving) {
        if (moving) {
            model.move(way, 0);
        } else {
            model.go(model.day().get().plusDays(way));
        }
    }

    /// In a week, the visits of a day lie below each other; in a month, the weeks.
    private void upAndDown(int way, boolean moving) {
        if (moving) {
            model.move(model.look() == Look.MONTH ? way * 7 : 0, model.look() == Look.MONTH ? 0 : way * QUARTER);
        } else if (model.look() == Look.MONTH) {
            model.go(model.day().get().plusWeeks(way));
        } else {
            model.step(way);
        }
    }

    final Text text(String words, String... styleClasses) {
        var text = new Text(words);
        text.getStyleClass().addAll(styleClasses);
        getChildren().add(text);
        return text;
    }

    final Region region(String... styleClasses) {
        var region = new Region();
        region.getStyleClass().addAll(styleClasses);
        region.setMouseTransparent(true);
        getChildren().add(region);
        return region;
    }

    /// How a day is marked.
    final String dayStyle(LocalDate date) {
        if (date.equals(model.now())) {
            return "today";
        }
        return date.equals(model.day().get()) ? "here" : "other";
    }
}
