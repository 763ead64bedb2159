package org.haversack.ui.programme.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.PracticeRow;
import org.haversack.service.programme.PersonPage;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.choices.RecordEntry;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.window.Sheet;

/// The sheet on which somebody is given a practice.
final class AssignSheet {
    private final PeopleModel model;
    private final Words words;
    private final ChoiceEntry<AssignmentRole> as;
    private final DayEntry from;

    private AssignSheet(PeopleModel model) {
        this.model = model;
        var kit = model.store().kit();
        this.words = kit.words();
        as = new ChoiceEntry<>(
                "assign-as", words.get("programme.assign.as"), kit, List.of(AssignmentRole.values()), false);
        as.show(Optional.of(Choice.of(AssignmentRole.LEAD)));
        from = new DayEntry("assign-from", words.get("programme.assign.from"), kit);
        from.show(Optional.of(kit.days().today()));
    }

    /// For a practice: who is to work with it?
    ///
    /// @param likely who is proposed
    static void practice(PeopleModel model, RecordId practice, String name, Optional<RecordId> likely) {
        var sheet = new AssignSheet(model);
        var who = new PersonEntry(model, "assign-person", sheet.words.get("programme.assign.person"), Optional.empty());
        who.entry().show(likely.filter(one -> model.row(one).isPresent()));
        sheet.show(
                sheet.words.get("programme.assign.title", name),
                who.entry(),
                () -> who.chosen()
                        .ifPresent(row -> sheet.take((role, day) -> model.assign(practice, name, row, role, day))));
    }

    /// For somebody: which practice is she to work with?
    static void person(PeopleModel model, PersonPage page) {
        var sheet = new AssignSheet(model);
        model.read(
                _ -> model.store().desk().practices().stream()
                        .filter(row -> !row.archived())
                        .toList(),
                rows -> sheet.person(page, rows));
    }

    private void person(PersonPage page, List<PracticeRow> rows) {
        var which = new RecordEntry(
                "assign-practice-name",
                words.get("programme.practice"),
                model.store().kit());
        which.candidates(rows.stream()
                .map(row -> new Candidate(row.id(), row.name(), String.join(", ", row.facilitators())))
                .toList());
        show(words.get("programme.assign.to", page.person().name()), which, () -> {
            var chosen = which.value()
                    .get()
                    .flatMap(id ->
                            rows.stream().filter(row -> row.id().equals(id)).findFirst());
            which.problem(chosen.isEmpty() ? words.get("programme.practice.missing") : "");
            chosen.ifPresent(row -> take((role, day) -> model.assign(row.id(), row.name(), page.row(), role, day)));
        });
    }

    private interface Taking {
        void take(AssignmentRole role, LocalDate from);
    }

    private void take(Taking then) {
        from.leave();
        from.problem(from.value().get().isEmpty() ? words.get("programme.day.missing") : "");
        as.value()
                .get()
                .flatMap(Choice::known)
                .ifPresent(role -> from.value().get().ifPresent(day -> {
                    model.store().sheets().close();
                    then.take(role, day);
                }));
    }

    private void show(String title, Node who, Runnable save) {
        var store = model.store();
        store.sheets()
                .show(Sheet.of(
                                "assign-sheet",
                                title,
                                new VBox(
                                        new Form().wide(who).add(as, from),
                                        Controls.text(words.get("programme.assign.about"), "muted")))
                        .with(
                                Controls.button("assign-cancel", words.get("programme.cancel"), store.sheets()::close),
                                Controls.mainButton("assign-save", words.get("programme.assign.save"), save)));
    }
}
