package org.haversack.ui.visits.planning;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.PracticeRow;
import org.haversack.service.visits.Planning;
import org.haversack.service.visits.Template;
import org.haversack.service.visits.Templates;
import org.haversack.service.visits.VisitPlan;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.choices.RecordEntry;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.fields.TimeEntry;
import org.haversack.ui.kit.window.Sheet;
import org.jspecify.annotations.Nullable;

/// The sheet on which a visit is planned.
public final class PlanSheet {
    private record Offered(List<PracticeRow> practices, List<Template> templates) {}

    private final OpenStore store;
    private final Words words;
    private final RecordEntry practice;
    private final DayEntry day;
    private final TimeEntry time;
    private final MinutesEntry minutes;
    private final ChoiceEntry<VisitMode> mode;
    private final ComboBox<Template> template = new ComboBox<>();
    private final Button save;
    private Offered offered = new Offered(List.of(), List.of());
    private Optional<VisitPlan> suggested = Optional.empty();
    private final Optional<LocalDateTime> at;

    private PlanSheet(OpenStore store, Optional<LocalDateTime> at) {
        this.store = store;
        this.at = at;
        var kit = store.kit();
        words = kit.words();
        practice = new RecordEntry("plan-practice", words.get("visits.practice"), kit);
        day = new DayEntry("plan-day", words.get("visits.plan.day"), kit);
        time = new TimeEntry("plan-time", words.get("visits.plan.time"), kit);
        minutes = new MinutesEntry("plan-minutes", words.get("visits.plan.minutes"), kit);
        mode = new ChoiceEntry<>("plan-mode", words.get("visits.mode"), kit, List.of(VisitMode.values()), false);
        save = Controls.mainButton("plan-save", words.get("visits.plan.save"), this::save);
        practice.onChosen(this::suggest);
    }

    /// Opens it from anywhere, by name.
    public static Command command(OpenStore store) {
        return new Command(
                "plan-visit",
                store.kit().words().get("visits.plan.title"),
                "",
                () -> open(store, Optional.empty(), Optional.empty()));
    }

    /// Opens it.
    ///
    /// @param practice where the visit is to be, if that is known
    /// @param at when it is to be, if that is known
    public static void open(OpenStore store, Optional<RecordId> practice, Optional<LocalDateTime> at) {
        var sheet = new PlanSheet(store, at);
        sheet.store
                .kit()
                .work()
                .job(
                        sheet.words.get("visits.reading"),
                        _ -> new Offered(
                                store.desk().practices().stream()
                                        .filter(row -> !row.archived())
                                        .toList(),
                                new Templates(store.desk().workplace()).offered()))
                .then(offered -> sheet.show(offered, practice))
                .start();
    }

    private void show(Offered all, Optional<RecordId> chosen) {
        offered = all;
        practice.candidates(all.practices().stream()
                .map(row -> new Candidate(row.id(), row.name(), row.code()))
                .toList());
        template.setId("plan-template");
        template.setMaxWidth(Double.MAX_VALUE);
        template.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Template one) {
                return one == null ? "" : one.title();
            }

            @Override
            public Template fromString(String typed) {
                throw new IllegalStateException("chosen, not typed: " + typed);
            }
        });
        template.getItems().setAll(all.templates());
        template.setOnAction(_ -> use(template.getValue()));
        var content = new Form().add(practice, templateField(), day, time, minutes, mode);
        store.sheets()
                .show(Sheet.of("plan-sheet", words.get("visits.plan.title"), content)
                        .with(
                                Controls.button("plan-cancel", words.get("visits.plan.cancel"), store.sheets()::close),
                                save));
        practice.show(chosen);
        mode.show(Optional.of(Choice.of(VisitMode.IN_PERSON)));
        chosen.ifPresent(one -> suggest(chosen));
        if (chosen.isPresent()) {
            day.focus();
        } else {
            practice.focus();
        }
    }

    private VBox templateField() {
        var label = new Label(words.get("visits.prepare.template"));
        label.getStyleClass().add("field-name");
        label.setLabelFor(template);
        template.setAccessibleText(label.getText());
        var both = new VBox(label, template);
        both.getStyleClass().add("field-entry");
        return both;
    }

    private void suggest(Optional<RecordId> chosen) {
        chosen.ifPresent(one -> store.kit()
                .work()
                .job(words.get("visits.reading"), _ -> new Planning(store.desk().workplace()).suggestion(one))
                .then(this::fill)
                .start());
    }

    private void fill(VisitPlan plan) {
        suggested = Optional.of(plan);
        var start = at.orElse(plan.start());
        if (day.value().get().isEmpty()) {
            day.show(Optional.of(start.toLocalDate()));
        }
        if (time.value().get().isEmpty()) {
            time.show(Optional.of(start.toLocalTime()));
        }
        minutes.show(Optional.of(plan.minutes()));
        var usual = offered.templates().stream()
                .filter(one -> one.title().equalsIgnoreCase(plan.title()))
                .findFirst();
        template.setValue(usual.orElse(
                offered.templates().isEmpty() ? null : offered.templates().getFirst()));
        minutes.show(Optional.of(plan.minutes()));
    }

    private void use(@Nullable Template chosen) {
        if (chosen != null) {
            chosen.minutes().ifPresent(length -> minutes.show(Optional.of(length)));
            chosen.mode().ifPresent(how -> mode.show(Optional.of(Choice.of(how))));
        }
    }

    private void save() {
        practice.problem(practice.value().get().isEmpty() ? words.get("visits.plan.practice.missing") : "");
        day.problem(day.value().get().isEmpty() ? words.get("visits.plan.day.missing") : "");
        time.problem(time.value().get().isEmpty() ? words.get("visits.plan.time.missing") : "");
        plan().ifPresent(plan -> {
            store.sheets().close();
            new VisitMoves(store)
                    .plan(
                            plan,
                            name(plan.practice()),
                            visit -> store.kit().go().accept(Destination.of(Place.VISITS, visit)));
        });
    }

    private Optional<VisitPlan> plan() {
        return practice.value()
                .get()
                .flatMap(where -> day.value()
                        .get()
                        .flatMap(date -> time.value()
                                .get()
                                .flatMap(clock -> suggested.map(usual -> new VisitPlan(
                                        where,
                                        template.getValue() == null
                                                ? usual.title()
                                                : template.getValue().title(),
                                        date.atTime(clock),
                                        usual.zone(),
                                        Math.max(1, minutes.value().get().orElse(usual.minutes())),
                                        mode.value().get().flatMap(Choice::known))))));
    }

    private String name(RecordId id) {
        return offered.practices().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .map(PracticeRow::name)
                .orElse("");
    }
}
