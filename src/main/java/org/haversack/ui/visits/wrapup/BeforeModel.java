package org.haversack.ui.visits.wrapup;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.domain.plan.Action;
import org.haversack.service.visiting.Recording;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.edit.OpenStore;

/// The actions of last time, ticked or put off when the visit is over. What is said of them here was said at
/// the visit, and has its time.
final class BeforeModel {
    private final WrapUpModel model;
    private final Recording recording;
    private final OpenStore store;

    BeforeModel(WrapUpModel model, OpenStore store) {
        this.model = model;
        this.store = store;
        this.recording = new Recording(store.desk().workplace());
    }

    private LocalDateTime at() {
        return model.visit()
                .time()
                .endedAt()
                .orElseGet(() -> LocalDateTime.now(store.desk().workplace().clock()));
    }

    /// Ticks an action, or takes that back.
    void done(Action action, boolean is) {
        var at = at();
        model.make(_ -> is ? recording.done(action, at) : recording.notDone(action, at));
    }

    /// Puts an action off.
    ///
    /// @return what is missing for that; empty if it was taken
    Optional<String> slip(Action action, String reason, Optional<LocalDate> due) {
        var words = store.kit().words();
        if (reason.isBlank()) {
            return Optional.of(words.get("wrapup.slip.no-reason"));
        }
        if (due.isEmpty()) {
            return Optional.of(words.get("wrapup.slip.no-day"));
        }
        var at = at();
        model.make(_ -> recording.slipped(action, reason.strip(), due.get(), at));
        return Optional.empty();
    }

    /// What became of an action at this visit, in words.
    String said(VisitSheet.Before one) {
        var kit = store.kit();
        var due = one.line().action().due();
        if (one.done()) {
            return kit.words().get("wrapup.before.done");
        }
        return one.slip()
                .map(slip -> kit.words()
                        .get(
                                "wrapup.before.slipped",
                                slip.reason(),
                                slip.newDue().map(kit.days()::calendar).orElse("")))
                .orElseGet(() -> due.map(day ->
                                kit.words().get("wrapup.before.due", kit.days().calendar(day)))
                        .orElseGet(() -> kit.words().get("wrapup.before.open")));
    }
}
