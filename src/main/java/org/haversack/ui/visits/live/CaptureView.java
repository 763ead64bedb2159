package org.haversack.ui.visits.live;

import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.domain.text.Command;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;

/// The line of quick capture, with what it can go on with below it.
final class CaptureView extends VBox {
    private static final PseudoClass AT_HAND = PseudoClass.getPseudoClass("at-hand");

    private final CaptureModel model;
    private final CompletionModel completion;
    private final Words words;
    private final Runnable back;
    private final TextField field;
    private final Label label;
    private final Label problem = Controls.text("", "problem-line");
    private final FlowPane below = new FlowPane();

    /// @param back where Esc leads
    CaptureView(CaptureModel model, CompletionModel completion, Words words, Runnable back) {
        this.model = model;
        this.completion = completion;
        this.words = words;
        this.back = back;
        getStyleClass().add("capture");
        label = new Label(words.get("live.capture"));
        label.getStyleClass().add("field-name");
        field = Controls.field("capture", label);
        field.setPromptText(words.get("live.capture.prompt"));
        field.textProperty().bindBidirectional(model.text());
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        field.caretPositionProperty().subscribe(_ -> typed());
        field.textProperty().subscribe(_ -> typed());
        problem.setId("capture-problem");
        below.getStyleClass().add("capture-below");
        var keep = Controls.button("capture-keep", words.get("kit.guard.keep"), this::keep);
        keep.getStyleClass().add("small");
        getChildren().addAll(label, field, problem, keep, below);
        model.problem().subscribe(this::problem);
        model.guarded().problem().subscribe(sentence -> {
            problem(sentence);
            keep.setVisible(!sentence.isEmpty());
            keep.setManaged(!sentence.isEmpty());
        });
        model.changing()
                .subscribe(line -> label.setText(line.map(one -> words.get("live.capture.changing", one.badge()))
                        .orElseGet(() -> words.get("live.capture"))));
        completion.offers().addListener((ListChangeListener<CompletionModel.Offer>) _ -> below());
        completion.at().subscribe(_ -> atHand());
        below();
    }

    private void typed() {
        if (field.isFocused()) {
            completion.typed(Math.min(field.getCaretPosition(), field.getLength()));
        }
    }

    private void problem(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
        field.setAccessibleHelp(sentence);
        if (!sentence.isEmpty()) {
            field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        }
    }

    private void keep() {
        focus();
        model.guarded().keep();
    }

    private void below() {
        below.getChildren().clear();
        if (completion.offers().isEmpty()) {
            for (var command : Command.values()) {
                if (command != Command.NOTE) {
                    below.getChildren().add(chip("type-" + command.typed(), "/" + command.typed(), () -> {
                        begin(command);
                    }));
                }
            }
            below.getChildren().add(Controls.text(words.get("live.capture.marks"), "muted"));
        } else {
            int number = 1;
            for (var offer : completion.offers()) {
                below.getChildren().add(chip("offer-" + number++, offer.words(), () -> put(completion.accept(offer))));
            }
        }
        atHand();
    }

    private static Button chip(String id, String text, Runnable action) {
        var chip = Controls.button(id, text, action);
        chip.getStyleClass().addAll("flat", "capture-chip");
        chip.setFocusTraversable(false);
        return chip;
    }

    private void begin(Command command) {
        var line = "/" + command.typed() + " " + field.getText().replaceFirst("^/\\S*\\s*", "");
        field.setText(line);
        focus();
    }

    private void atHand() {
        if (completion.offers().isEmpty()) {
            return;
        }
        for (int i = 0; i < below.getChildren().size(); i++) {
            below.getChildren()
                    .get(i)
                    .pseudoClassStateChanged(AT_HAND, i == completion.at().get());
        }
        if (completion.chosen()) {
            field.setAccessibleHelp(
                    completion.offers().get(completion.at().get()).words());
            field.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
        }
    }

    private void pressed(KeyEvent event) {
        if (!event.isAltDown() && !event.isShortcutDown() && used(event.getCode(), event.isShiftDown())) {
            event.consume();
        }
    }

    private boolean used(KeyCode code, boolean shift) {
        return switch (code) {
            case DOWN -> completion.move(1);
            case UP -> completion.move(-1);
            case TAB -> !shift && put(completion.accept());
            case ENTER -> enter();
            case ESCAPE -> escape();
            default -> false;
        };
    }

    private boolean enter() {
        if (!completion.chosen() || !put(completion.accept())) {
            model.enter();
            typed();
        }
        return true;
    }

    private boolean escape() {
        if (!completion.offers().isEmpty() && completion.chosen()) {
            completion.close();
        } else if (!model.leaveChange()) {
            back.run();
        }
        return true;
    }

    private boolean put(Optional<Integer> caret) {
        caret.ifPresent(at -> {
            field.requestFocus();
            field.positionCaret(at);
        });
        return caret.isPresent();
    }

    void focus() {
        field.requestFocus();
        field.end();
    }
}
