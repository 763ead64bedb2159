package org.haversack.ui.visits.planning;

import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.VisitPage;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.fields.TimeEntry;
import org.haversack.ui.kit.window.Sheet;

/// The sheet on which a visit is moved, or gets another length or mode.
public final class MoveSheet {
    private static final int USUAL_MINUTES = 60;

    private final OpenStore store;
    private final VisitPage page;
    private final DayEntry day;
    private final TimeEntry time;
    private final MinutesEntry minutes;
    private final ChoiceEntry<VisitMode> mode;

    private MoveSheet(OpenStore store, VisitPage page) {
        this.store = store;
        this.page = page;
        var kit = store.kit();
        var words = kit.words();
        day = new DayEntry("move-day", words.get("visits.plan.day"), kit);
        time = new TimeEntry("move-time", words.get("visits.plan.time"), kit);
        minutes = new MinutesEntry("move-minutes", words.get("visits.plan.minutes"), kit);
        mode = new ChoiceEntry<>("move-mode", words.get("visits.mode"), kit, List.of(VisitMode.values()), false);
    }

    /// Opens it.
    public static void open(OpenStore store, RecordId visit) {
        store.kit()
                .work()
                .job(
                        store.kit().words().get("visits.reading"),
                        _ -> store.desk().visit(visit))
                .then(found -> found.ifPresent(page -> new MoveSheet(store, page).show()))
                .start();
    }

    private void show() {
        var words = store.kit().words();
        var visit = page.visit();
        day.show(visit.start().map(at -> at.toLocalDate()));
        time.show(visit.start().map(at -> at.toLocalTime()));
        minutes.show(Optional.of(visit.plannedMinutes().orElse(USUAL_MINUTES)));
        mode.show(visit.mode());
        store.sheets()
                .show(Sheet.of(
                                "move-sheet",
                                words.get("visits.move.title", page.row().practiceName()),
                                new Form().add(day, time, minutes, mode))
                        .with(
                                Controls.button("move-cancel", words.get("visits.plan.cancel"), store.sheets()::close),
                                Controls.mainButton("move-save", words.get("visits.move.save"), this::save)));
        day.focus();
    }

    private void save() {
        var words = store.kit().words();
        day.problem(day.value().get().isEmpty() ? words.get("visits.plan.day.missing") : "");
        time.problem(time.value().get().isEmpty() ? words.get("visits.plan.time.missing") : "");
        day.value()
                .get()
                .ifPresent(date -> time.value().get().ifPresent(clock -> {
                    store.sheets().close();
                    new VisitMoves(store)
                            .change(
                                    page.row().id(),
                                    page.row().practiceName(),
                                    date.atTime(clock),
                                    Math.max(1, minutes.value().get().orElse(USUAL_MINUTES)),
                                    mode.value().get().flatMap(Choice::known).orElse(null));
                }));
    }
}
