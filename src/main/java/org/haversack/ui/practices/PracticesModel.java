package org.haversack.ui.practices;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.PracticePage;
import org.haversack.service.desk.PracticeRow;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseModel;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;

/// The practices of this store and the one that is looked at.
final class PracticesModel {
    private final OpenStore store;
    private final Kit kit;
    private final PracticeNarrowing narrowing;
    private final BrowseModel<PracticeRow, PracticePage> browse;

    PracticesModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        var desk = store.desk();
        var list = new ListModel<>(
                PracticeRow::id,
                this::found,
                List.of(
                        new Span<PracticeRow>("practices.span.current", row -> !row.archived()),
                        new Span<PracticeRow>("practices.span.overdue", row -> !row.archived() && row.overdue() > 0),
                        new Span<PracticeRow>("practices.span.archived", PracticeRow::archived)));
        browse = new BrowseModel<>(
                list,
                PracticeRow::id,
                new BrowseModel.Source<>(desk::practices, desk::practice),
                kit.work(),
                kit.words().get("practices.reading"),
                kit.days()::today);
        narrowing = new PracticeNarrowing(list, kit.settings());
        browse.follow(store.editing(), Practice.KIND, Visit.KIND, Action.KIND, Assignment.KIND);
    }

    BrowseModel<PracticeRow, PracticePage> browse() {
        return browse;
    }

    private String found(PracticeRow row) {
        return String.join(" ", row.name(), row.code(), row.place(), stage(row), String.join(" ", row.facilitators()));
    }

    private String stage(PracticeRow row) {
        return row.stage().map(kit.words()::of).orElse("");
    }

    /// How many there are, and what stands out.
    ObservableValue<String> summary() {
        var list = browse.list();
        return Bindings.createStringBinding(
                () -> switch (list.state().get()) {
                    case READING -> "";
                    default -> kit.words().get("practices.summary", list.rows().size());
                },
                list.state(),
                list.rows());
    }

    /// The columns, the most important first.
    List<Column<PracticeRow>> columns() {
        return new PracticeColumns(kit, narrowing::several).all();
    }

    PracticeNarrowing narrowing() {
        return narrowing;
    }

    /// Makes a new practice and goes to its page.
    void create(String name) {
        create(store, name);
    }

    static void create(OpenStore store, String name) {
        var id = new RecordId(store.desk().workplace().newId());
        var fields = new FieldWrites().text("name", name.strip());
        store.editing()
                .run(
                        Operation.of("practices.did.create", name.strip()),
                        _ -> List.of(Edit.put(Practice.KIND, id, fields)),
                        edited -> {
                            if (edited instanceof Edited.Saved) {
                                store.kit().go().accept(Destination.of(Place.PRACTICE, id));
                            }
                        });
    }

    /// Puts a practice among the former ones, or takes it back from there; that can be undone.
    void archive(RecordId practice, String name, boolean archived) {
        var words = archived ? "practices.did.archive" : "practices.did.take-back";
        store.editing()
                .run(
                        Operation.of(words, name),
                        _ -> List.of(Edit.put(Practice.KIND, practice, new FieldWrites().flag("archived", archived))),
                        edited -> {
                            if (edited instanceof Edited.Saved) {
                                store.notices()
                                        .say(
                                                kit.words().get(words, name),
                                                kit.words().get("kit.edit.undo"),
                                                store.editing()::undo);
                            }
                        });
    }

    OpenStore store() {
        return store;
    }

    void goToPage(RecordId practice) {
        kit.go().accept(Destination.of(Place.PRACTICE, practice));
    }

    void goToVisit(RecordId visit) {
        kit.go().accept(Destination.of(Place.VISITS, visit));
    }

    void goToAction(RecordId action) {
        kit.go().accept(Destination.of(Place.ACTIONS, action));
    }
}
