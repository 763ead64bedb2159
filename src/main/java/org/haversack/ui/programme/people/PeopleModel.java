package org.haversack.ui.programme.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Outcome;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Operation;
import org.haversack.service.programme.Assigning;
import org.haversack.service.programme.CaseLine;
import org.haversack.service.programme.People;
import org.haversack.service.programme.PersonPage;
import org.haversack.service.programme.PersonRow;
import org.haversack.service.programme.Unassigned;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseModel;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;

/// The people of the programme, the one that is looked at, and the practices nobody works with.
final class PeopleModel {
    private final OpenStore store;
    private final Kit kit;
    private final People people;
    private final Assigning assigning;
    private final BrowseModel<PersonRow, PersonPage> browse;
    private final ObservableList<Unassigned> unassigned = FXCollections.observableArrayList();

    PeopleModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        people = new People(store.desk().workplace());
        assigning = new Assigning(store.desk().workplace());
        var list = new ListModel<>(
                PersonRow::id,
                row -> String.join(" ", row.name(), row.organisation()),
                List.of(
                        new Span<PersonRow>("programme.span.facilitators", row -> row.facilitator() && !row.left()),
                        new Span<PersonRow>("programme.span.everybody", row -> !row.left()),
                        new Span<PersonRow>("programme.span.left", PersonRow::left)));
        browse = new BrowseModel<>(
                list,
                PersonRow::id,
                new BrowseModel.Source<>(people::rows, people::page),
                kit.work(),
                kit.words().get("programme.reading"),
                kit.days()::today);
        browse.follow(store.editing(), Person.KIND, Computer.KIND, Assignment.KIND, Practice.KIND);
        store.editing().onChange(changed -> {
            if (changed.touches(Assignment.KIND, Practice.KIND)) {
                readUnassigned();
            }
        });
        readUnassigned();
    }

    private void readUnassigned() {
        kit.work()
                .job(kit.words().get("programme.reading"), _ -> people.unassigned())
                .then(unassigned::setAll)
                .start();
    }

    BrowseModel<PersonRow, PersonPage> browse() {
        return browse;
    }

    OpenStore store() {
        return store;
    }

    /// The practices nobody works with.
    ObservableList<Unassigned> unassigned() {
        return unassigned;
    }

    /// How many people there are, and how many practices nobody works with.
    ObservableValue<String> summary() {
        var list = browse.list();
        return Bindings.createStringBinding(
                () -> list.state().get() == ListModel.State.READING
                        ? ""
                        : kit.words()
                                .get(
                                        "programme.people.summary",
                                        list.everything().stream()
                                                .filter(row -> !row.left())
                                                .count(),
                                        unassigned.size()),
                list.state(),
                list.everything(),
                unassigned);
    }

    /// Those who can be given practices: everybody who has not left, facilitators first.
    List<PersonRow> candidates() {
        return browse.list().everything().stream()
                .filter(row -> !row.left())
                .sorted(java.util.Comparator.comparing((PersonRow row) -> !row.facilitator()))
                .toList();
    }

    /// Nobody is looked at any more: what nobody works with is shown instead.
    void chooseNobody() {
        browse.list().chosen().set(null);
    }

    void goToPractice(RecordId practice) {
        kit.go().accept(Destination.of(Place.PRACTICE, practice));
    }

    void add(String name, PersonRole role, String organisation, String email) {
        var id = new RecordId(store.desk().workplace().newId());
        run(
                Operation.of("programme.did.add", name.strip()),
                () -> people.add(id, name, role, organisation, email),
                () -> browse.choose(id));
    }

    void role(PersonPage page, PersonRole role) {
        run(
                Operation.of(
                        "programme.did.role", page.person().name(), kit.words().of(role)),
                () -> people.role(page.row().id(), role),
                () -> {});
    }

    void leave(PersonPage page, LocalDate on) {
        run(
                Operation.of("programme.did.leave", page.person().name()),
                () -> people.leave(page.row().id(), on),
                () -> {});
    }

    void comeBack(PersonPage page) {
        run(
                Operation.of("programme.did.come-back", page.person().name()),
                () -> Outcome.done(people.comeBack(page.row().id())),
                () -> {});
    }

    void assign(RecordId practice, String name, PersonRow to, AssignmentRole as, LocalDate from) {
        run(
                Operation.of(
                        "programme.did.assign", name, to.name(), kit.words().of(as)),
                () -> some(assigning.assign(practice, to.id(), as, from), "programme.assign.already"),
                () -> {});
    }

    void handOver(PersonPage from, CaseLine line, PersonRow to, LocalDate on) {
        run(
                Operation.of(
                        "programme.did.hand-over",
                        line.name(),
                        to.name(),
                        kit.days().date(on)),
                () -> some(
                        assigning.handOver(line.practice(), from.row().id(), to.id(), on), "programme.assign.already"),
                () -> {});
    }

    void cover(List<RecordId> practices, String away, PersonRow standIn, LocalDate from, LocalDate until) {
        run(
                Operation.of(
                        "programme.did.cover", standIn.name(), away, kit.days().date(until)),
                () -> some(assigning.cover(practices, standIn.id(), from, until), "programme.assign.already"),
                () -> {});
    }

    void end(CaseLine line, String person, LocalDate on) {
        run(
                Operation.of("programme.did.end", person, line.name()),
                () -> some(assigning.end(line.assignment(), on), "programme.assign.already"),
                () -> {});
    }

    private Outcome<List<Edit>> some(List<Edit> edits, String otherwise) {
        return edits.isEmpty() ? new Outcome.Refused<>(kit.words().get(otherwise)) : Outcome.done(edits);
    }

    /// Finds what is to be saved away from the thread that draws, saves it, and says so with a way back.
    private void run(Operation what, java.util.function.Supplier<Outcome<List<Edit>>> edits, Runnable then) {
        kit.work()
                .job(kit.words().get("kit.edit.saving"), _ -> edits.get())
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<List<Edit>>(var sentence) ->
                            store.notices().say(sentence);
                        case Outcome.Done<List<Edit>>(var all) -> save(what, all, then);
                    }
                })
                .start();
    }

    private void save(Operation what, List<Edit> all, Runnable then) {
        store.editing().run(what, _ -> all, edited -> {
            if (edited instanceof Edited.Saved) {
                store.notices()
                        .say(store.editing().words(what), kit.words().get("kit.edit.undo"), store.editing()::undo);
                then.run();
            }
        });
    }

    /// Reads something for a sheet, away from the thread that draws.
    <T> void read(Function<People, T> what, java.util.function.Consumer<T> then) {
        kit.work()
                .job(kit.words().get("programme.reading"), _ -> what.apply(people))
                .then(then::accept)
                .start();
    }

    Optional<PersonRow> row(RecordId person) {
        return browse.list().everything().stream()
                .filter(row -> row.id().equals(person))
                .findFirst();
    }
}
