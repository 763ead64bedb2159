package org.haversack.ui.today;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haversack.domain.text.NaturalDate;
import org.haversack.service.today.NeedsAttention;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.window.Sheet;

/// Puts the alert of a practice aside for a while, with a reason.
final class SnoozeSheet {
    private static final int USUAL_DAYS = 14;

    private final TodayModel model;
    private final OpenStore store;
    private final NeedsAttention practice;
    private final DayEntry until;
    private final GuardedEntry reason;
    private final Label problem = Controls.text("", "problem-line");

    SnoozeSheet(TodayModel model, OpenStore store, NeedsAttention practice) {
        this.model = model;
        this.store = store;
        this.practice = practice;
        Words words = store.kit().words();
        until = new DayEntry("snooze-until", words.get("today.snooze.until"), store.kit(), this::day);
        until.show(Optional.of(store.kit().days().today().plusDays(USUAL_DAYS)));
        reason = new GuardedEntry(
                        "snooze-reason",
                        words.get("today.snooze.reason"),
                        store.texts().guarding("snooze-reason"))
                .onEnter(this::save);
        reason.input().setPromptText(words.get("today.snooze.example"));
        problem.setId("snooze-problem");
        show("");
        var content = new VBox(Controls.text(words.get("today.snooze.about"), "muted"), until, reason, problem);
        content.getStyleClass().add("contact");
        store.sheets()
                .show(Sheet.of("snooze", words.get("today.snooze.title", practice.name()), content)
                        .with(
                                Controls.button(
                                        "snooze-cancel", words.get("today.snooze.cancel"), store.sheets()::close),
                                Controls.mainButton("snooze-save", words.get("today.snooze.save"), this::save))
                        .beginningAt(reason.input()));
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
        show("");
        if (reason.input().getText().isBlank()) {
            show(words.get("today.snooze.no-reason"));
            reason.focus();
            return;
        }
        var day = until.value().get();
        var today = store.kit().days().today();
        if (day.isEmpty() || !day.get().isAfter(today)) {
            show(words.get("today.snooze.no-day"));
            return;
        }
        reason.taken(this::save).ifPresent(why -> {
            model.snooze(practice, day.get(), why);
            store.sheets().close();
        });
    }
}
