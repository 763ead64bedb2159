package org.haversack.ui.shell;

import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.work.Job;

/// The bottom of the window: that everything is saved, what is being done, and what was not yet sent.
final class StatusLine extends HBox {
    /// Below this width, in em, there is no room for everything.
    private static final double ROOM_FOR_ALL = 62;

    private static final Duration WORTH_SAYING = Duration.millis(400);

    private final ShellModel model;
    private final Label doing = new Label();
    private final ProgressBar part = new ProgressBar();
    private final Button stop;
    private final HBox job;
    private final PauseTransition patience = new PauseTransition(WORTH_SAYING);

    /// @param send shows what there is to send
    StatusLine(ShellModel model, Words words, Days days, Runnable send) {
        this.model = model;
        getStyleClass().add("status-line");
        var saved = Controls.text("");
        saved.setId("saved");
        saved.textProperty().bind(model.saveState().sentence());
        model.saveState().failed().subscribe(failed -> saved.setGraphic((failed ? Icon.TROUBLE : Icon.SAVED).node()));
        var backup = Controls.link("backup", "", () -> model.go(Destination.of(Place.BACKUPS)));
        var unsent = Controls.link("unsent", "", send);
        var sent = Controls.text("");
        sent.setId("last-file");
        part.setAccessibleText(words.get("shell.progress"));
        stop = Controls.button("stop", words.get("shell.stop"), this::stop);
        stop.getStyleClass().addAll("small", "flat");
        job = new HBox(doing, part, stop);
        job.getStyleClass().add("job");
        job.setVisible(false);
        job.managedProperty().bind(job.visibleProperty());
        var left = new FlowPane(saved, backup, job);
        left.getStyleClass().add("status-words");
        HBox.setHgrow(left, Priority.ALWAYS);
        var right = new FlowPane(sent, unsent);
        right.getStyleClass().add("status-sent");
        HBox.setHgrow(right, Priority.ALWAYS);
        getChildren().setAll(left, right);
        Runnable say = () -> {
            boolean narrow = getWidth() < ROOM_FOR_ALL * saved.getFont().getSize();
            sent.setVisible(!narrow);
            sent.setManaged(!narrow);
            unsent.setText(narrow ? model.standing().toSend() : model.standing().unsent());
        };
        widthProperty().subscribe(say);
        saved.fontProperty().subscribe(say);
        model.standing().overview().subscribe(_ -> {
            say.run();
            sent.setText(model.standing().lastFile(days));
            unsent.setAccessibleText(model.standing().unsent());
            unsent.setVisible(!model.standing().unsent().isEmpty());
            show(backup, model.standing().backup(days));
        });
        model.standing()
                .backupProblem()
                .subscribe(_ -> show(backup, model.standing().backup(days)));
        model.state().subscribe(state -> backup.setDisable(!(state instanceof ShellModel.State.Open)));
        model.state().subscribe(state -> saved.setVisible(state instanceof ShellModel.State.Open));
        patience.setOnFinished(_ -> job.setVisible(!model.running().isEmpty()));
        model.running().addListener((ListChangeListener<Job<?>>) _ -> follow());
    }

    private void show(Hyperlink backup, String sentence) {
        backup.setText(sentence);
        backup.setAccessibleText(sentence);
        backup.setVisible(!sentence.isEmpty());
        backup.setGraphic(model.standing().backupProblem().get().isEmpty() ? null : Icon.TROUBLE.node());
    }

    private void follow() {
        if (model.running().isEmpty()) {
            patience.stop();
            job.setVisible(false);
            return;
        }
        var first = model.running().getFirst();
        doing.textProperty().bind(first.step());
        part.progressProperty().bind(first.part());
        if (!job.isVisible()) {
            patience.playFromStart();
        }
    }

    private void stop() {
        if (!model.running().isEmpty()) {
            model.running().getFirst().stop();
        }
    }
}
