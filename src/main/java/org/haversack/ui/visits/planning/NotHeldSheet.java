package org.haversack.ui.visits.planning;

import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.service.visits.Planning;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.fields.TimeEntry;
import org.haversack.ui.kit.window.Sheet;

/// The sheet on which one says why a visit did not, or will not, take place.
public final class NotHeldSheet {
    private final OpenStore store;
    private final RecordId visit;
    private final String practice;
    private final ChoiceEntry<VisitState> state;
    private final ChoiceEntry<PaceSetter> pace;
    private final GuardedEntry reason;
    private final DayEntry day;
    private final TimeEntry time;

    private NotHeldSheet(OpenStore store, RecordId visit, String practice) {
        this.store = store;
        this.visit = visit;
        this.practice = practice;
        var kit = store.kit();
        var words = kit.words();
        state = new ChoiceEntry<>("not-held-state", words.get("visits.state"), kit, Planning.NotHeld.STATES, false);
        pace = new ChoiceEntry<>("not-held-pace", words.get("visits.fact.pace"), kit, PaceSetter.class);
        reason = new GuardedEntry(
                "not-held-reason",
                words.get("visits.fact.reason"),
                store.texts().guarding("visit.reason." + visit));
        day = new DayEntry("not-held-day", words.get("visits.not-held.day"), kit);
        time = new TimeEntry("not-held-time", words.get("visits.plan.time"), kit);
    }

    /// Opens it.
    ///
    /// @param practice the practice's name
    public static void open(OpenStore store, RecordId visit, String practice) {
        new NotHeldSheet(store, visit, practice).show();
    }

    private void show() {
        var words = store.kit().words();
        state.show(Optional.of(Choice.of(VisitState.CANCELLED_BY_PRACTICE)));
        store.sheets()
                .show(Sheet.of(
                                "not-held-sheet",
                                words.get("visits.not-held.title", practice),
                                new Form().add(state, pace).wide(reason).add(day, time))
                        .with(
                                Controls.button(
                                        "not-held-cancel", words.get("visits.plan.cancel"), store.sheets()::close),
                                Controls.mainButton("not-held-save", words.get("visits.not-held.save"), this::save)));
    }

    private void save() {
        var words = store.kit().words();
        var date = day.value().get();
        var clock = time.value().get();
        time.problem(date.isPresent() && clock.isEmpty() ? words.get("visits.plan.time.missing") : "");
        if (date.isPresent() && clock.isEmpty()) {
            return;
        }
        reason.taken(this::save).ifPresent(why -> save(why, date.flatMap(on -> clock.map(on::atTime))));
    }

    private void save(String why, Optional<LocalDateTime> next) {
        store.sheets().close();
        new VisitMoves(store)
                .notHeld(
                        visit,
                        practice,
                        new Planning.NotHeld(
                                state.value().get().flatMap(Choice::known).orElse(VisitState.CANCELLED_BY_PRACTICE),
                                why,
                                pace.value().get().flatMap(Choice::known).orElse(null),
                                next.orElse(null)));
    }
}
