package org.haversack.ui.visits.live;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// What visit it is, how long it goes on, and what ends it. Where there is little room, a line of words and a
/// line with the clock.
final class VisitHead extends FlowPane {
    private static final double LEAST = 18;

    /// From this width on there is room for all of it, in em.
    private static final double ROOMY = 48;

    private final VisitModel model;
    private final Words words;
    private final Label about = Controls.text("", "muted");
    private final Label title = new Label();
    private final Badge state = new Badge();
    private final Label timer = new Label();
    private final Label seconds = new Label();
    private final Label planned = new Label();
    private final Button pause;
    private final VBox names;
    private final HBox clock;
    private final FlowPane line;
    private final Label measure = new Label();
    private boolean small;

    VisitHead(VisitModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("visit-head");
        setMinWidth(0);
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        timer.getStyleClass().add("timer");
        timer.setId("timer");
        seconds.getStyleClass().addAll("muted", "timer-seconds");
        planned.getStyleClass().add("muted");
        for (var label : new Label[] {timer, seconds, planned}) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        pause = Controls.button("pause", words.get("live.pause"), model::pauseOrResume);
        var wrapUp = Controls.mainButton("wrap-up", words.get("live.wrap-up"), model::wrapUp);
        line = new FlowPane(title, state);
        line.getStyleClass().add("page-words");
        names = new VBox(about, line);
        clock = new HBox(new HBox(timer, seconds), planned, pause, wrapUp);
        ((HBox) clock.getChildren().getFirst()).setAlignment(Pos.BASELINE_LEFT);
        clock.getStyleClass().add("visit-clock");
        measure.setManaged(false);
        measure.setVisible(false);
        getChildren().addAll(names, clock, measure);
        widthProperty().subscribe(_ -> arrange());
        measure.fontProperty().subscribe(_ -> arrange());
        model.sheet().subscribe(_ -> show());
        model.running().subscribe(_ -> show());
        model.now().subscribe(_ -> show());
    }

    private void arrange() {
        boolean now = getWidth() > 0 && getWidth() < ROOMY * measure.getFont().getSize();
        if (now != small) {
            small = now;
            getStyleClass().setAll(small ? "visit-head-small" : "visit-head");
            title.getStyleClass().setAll("label", small ? "visit-title-small" : "page-title");
            timer.getStyleClass().setAll("label", small ? "timer-small" : "timer");
            for (var node : new Node[] {about, seconds}) {
                node.setVisible(!small);
                node.setManaged(!small);
            }
            show();
        }
    }

    @Override
    protected void layoutChildren() {
        double inside = getWidth() - snappedLeftInset() - snappedRightInset();
        double rest = inside - Math.ceil(clock.prefWidth(-1)) - getHgap() - 1;
        double least =
                small ? Math.ceil(title.prefWidth(-1)) : LEAST * title.getFont().getSize() / 2;
        double wide = rest > least ? rest : inside;
        names.setPrefWidth(wide);
        title.setMaxWidth(small && !state.isManaged() ? wide : Double.MAX_VALUE);
        super.layoutChildren();
    }

    private void show() {
        var sheet = model.sheet().get();
        var running = model.running().get();
        if (sheet.isEmpty() || running.isEmpty()) {
            return;
        }
        about.setText(words.get(
                "live.about", sheet.get().number(), sheet.get().practice().name()));
        title.setText(
                small
                        ? words.get(
                                "live.about.small",
                                model.title(),
                                sheet.get().practice().name())
                        : model.title());
        var times = new VisitTimes(sheet.get(), running.get(), model.now().get(), words);
        timer.setText(times.timer());
        seconds.setText(times.seconds());
        planned.setText(times.planned());
        boolean paused = running.get().paused();
        state.say(words.get(paused ? "live.paused" : "live.in-progress"), paused ? Tone.WARN : Tone.GOOD);
        state.setVisible(paused || !small);
        state.setManaged(paused || !small);
        pause.setText(words.get(paused ? "live.resume" : "live.pause"));
        pause.setAccessibleText(pause.getText());
    }
}
