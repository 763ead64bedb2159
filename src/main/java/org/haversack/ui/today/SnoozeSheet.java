package org.haversack.ui.today;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.haversack.domain.text.NaturalDate;
import org.haversack.service.today.NeedsAttention;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.window.Sheet;

/// Puts the alert of a practice aside for a while, with a reason.
final class SnoozeSheet {
    private static final int USUAL_DAYS = 14;

    private final TodayModel model;
    private final OpenStore store;
    private final NeedsAttention practice;
    private final DayEntry until;
    private final TextField reason;
    private final Label problem = Controls.text("", "problem-line");

    SnoozeSheet(TodayModel model, OpenStore store, NeedsAttention practice) {
        this.model = model;
        this.store = store;
        this.practice = practice;
        Words words = store.kit().words();
        until = new DayEntry("snooze-until", words.get("today.snooze.until"), store.kit(), this::day);
        until.show(Optional.of(store.kit().days().today().plusDays(USUAL_DAYS)));
        var label = new Label(words.get("today.snooze.reason"));
        label.getStyleClass().add("field-name");
        reason = Controls.field("snooze-reason", label);
        reason.setPromptText(words.get("today.snooze.example"));
        reason.setOnAction(_ -> save());
        problem.setId("snooze-problem");
        show("");
        var box = new VBox(label, reason, problem);
        box.getStyleClass().add("field-entry");
        var content = new VBox(Controls.text(words.get("today.snooze.about"), "muted"), until, box);
        content.getStyleClass().add("contact");
        store.sheets()
                .show(Sheet.of("snooze", words.get("today.snooze.title", practice.name()), content)
                        .with(
                                Controls.button(
                                        "snooze-cancel", words.get("today.snooze.cancel"), store.sheets()::close),
                                Controls.mainButton("snooze-save", words.get("today.snooze.save"), this::save))
                        .beginningAt(reason));
    }

    private Optional<LocalDate> day(String text) {
        return NaturalDate.read(text, store.kit().days().today());
    }

    private void show(String sentence) {
        problem.setText(sentence);
        problem.setAccessibleText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private void save() {
        var words = store.kit().words();
        if (reason.getText().isBlank()) {
            show(words.get("today.snooze.no-reason"));
            reason.requestFocus();
            return;
        }
        var day = until.value().get();
        var today = store.kit().days().today();
        if (day.isEmpty() || !day.get().isAfter(today)) {
            show(words.get("today.snooze.no-day"));
            return;
        }
        if (!store.texts().guard().look(reason.getText()).isEmpty()) {
            show(words.get("kit.guard."
                    + store.texts().guard().look(reason.getText()).getFirst().kind()));
            return;
        }
        model.snooze(practice, day.get(), reason.getText().strip());
        store.sheets().close();
    }
}
