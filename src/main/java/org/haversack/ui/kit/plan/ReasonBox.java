package org.haversack.ui.kit.plan;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// Asks for a reason right below the field that needs one. Enter, or going elsewhere, makes the change.
final class ReasonBox extends VBox {
    ReasonBox(String id, ReasonModel model, String hint, Words words, Runnable back) {
        getStyleClass().add("field-entry");
        var label = new Label();
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().add("field-name");
        var field = Controls.field(id, label);
        field.textProperty().bindBidirectional(model.reason().text());
        field.setOnAction(_ -> model.finish());
        var save = Controls.button(id + "-save", words.get("kit.action.reason.save"), model::finish);
        save.getStyleClass().add("small");
        var keep = Controls.button(id + "-keep", words.get("kit.guard.keep"), model.reason()::keep);
        keep.getStyleClass().add("small");
        var problem = Controls.text("", "problem-line");
        problem.setId(id + "-problem");
        model.reason().problem().subscribe(sentence -> {
            problem.setText(sentence);
            problem.setAccessibleText(sentence);
            problem.setVisible(!sentence.isEmpty());
            problem.setManaged(!sentence.isEmpty());
            keep.setVisible(!sentence.isEmpty());
            keep.setManaged(!sentence.isEmpty());
        });
        getChildren().setAll(label, field, problem, Controls.text(hint, "muted"), new FlowPane(save, keep));
        model.waiting().subscribe(_ -> {
            var question = model.question();
            label.setText(question);
            field.setAccessibleText(question);
            setVisible(!question.isEmpty());
            setManaged(!question.isEmpty());
            if (!question.isEmpty()) {
                field.requestFocus();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ESCAPE && !model.question().isEmpty()) {
                model.forget();
                back.run();
                key.consume();
            }
        });
        focusWithinProperty().addListener((_, _, within) -> {
            if (!within) {
                model.finish();
            }
        });
        sceneProperty().addListener((_, _, scene) -> {
            if (scene == null) {
                model.finish();
            }
        });
    }
}
