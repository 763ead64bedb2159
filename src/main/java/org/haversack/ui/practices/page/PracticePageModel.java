package org.haversack.ui.practices.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.RecordId;
import org.haversack.report.momentum.Momentum;
import org.haversack.service.Outcome;
import org.haversack.service.afresh.StartingAfresh;
import org.haversack.service.desk.VisitRow;
import org.haversack.service.edit.Changed;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.plan.ActionEdits;
import org.haversack.service.practices.Contact;
import org.haversack.service.practices.Dossier;
import org.haversack.service.practices.Dossiers;
import org.haversack.service.practices.FormerPractices;
import org.haversack.service.today.TodayService;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.paper.PacketSheet;
import org.haversack.ui.kit.plan.ActionEditing;
import org.jspecify.annotations.Nullable;

/// One practice: what is known about it, kept up to date, and what one can do there.
final class PracticePageModel {
    private final OpenStore store;
    private final Kit kit;
    private final ReadOnlyObjectWrapper<@Nullable Dossier> dossier = new ReadOnlyObjectWrapper<>(this, "dossier");
    private final HistoryModel history;
    private final ActionEditing editing;
    private Optional<Momentum> momentum = Optional.empty();
    private @Nullable RecordId practice;
    private @Nullable LocalDate readOn;
    private boolean visible;

    PracticePageModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        this.history = new HistoryModel(store);
        this.editing = new ActionEditing(store);
        store.editing().onChange(this::changed);
    }

    /// Shows this practice.
    void open(RecordId id) {
        if (!id.equals(practice)) {
            practice = id;
            dossier.set(null);
            history.open(id);
        }
        read();
    }

    void show() {
        visible = true;
        if (!kit.days().today().equals(readOn)) {
            read();
        }
    }

    void leave() {
        visible = false;
    }

    private void changed(Changed changed) {
        readOn = null;
        history.outOfDate();
        if (visible) {
            read();
        }
    }

    private void read() {
        var id = practice;
        if (id == null) {
            return;
        }
        readOn = kit.days().today();
        kit.work()
                .job(
                        kit.words().get("practices.page.reading"),
                        _ -> new Found(
                                new Dossiers(store.desk().workplace()).of(id),
                                new TodayService(store.desk().workplace()).momentum(id)))
                .then(found -> {
                    if (id.equals(practice)) {
                        momentum = found.momentum();
                        dossier.set(found.dossier().orElse(null));
                    }
                })
                .start();
    }

    private record Found(Optional<Dossier> dossier, Optional<Momentum> momentum) {}

    /// How it goes on, as of the dossier.
    Optional<Momentum> momentum() {
        return momentum;
    }

    /// Whether there is a practice to show.
    boolean chosen() {
        return practice != null;
    }

    /// Everything about the practice; null while it is being read, or when it is gone.
    ReadOnlyObjectProperty<@Nullable Dossier> dossier() {
        return dossier.getReadOnlyProperty();
    }

    HistoryModel history() {
        return history;
    }

    OpenStore store() {
        return store;
    }

    /// The next visit that is planned, from today on.
    Optional<VisitRow> next() {
        var now = dossier.get();
        return now == null
                ? Optional.empty()
                : now.contacts().stream()
                        .map(Contact::visit)
                        .filter(visit -> visit.ahead(kit.days().today()))
                        .reduce((_, earlier) -> earlier);
    }

    /// Goes on with the next visit: prepares it, or plans one where none is planned.
    void prepareNext() {
        next().ifPresentOrElse(visit -> kit.go().accept(Destination.of(Place.PREPARE, visit.id())), () -> {
            if (practice != null) {
                kit.go().accept(Destination.of(Place.VISITS, practice));
            }
        });
    }

    void logContact() {
        store.log().open(Optional.ofNullable(practice), Optional.empty());
    }

    void goTo(Place place, RecordId record) {
        kit.go().accept(Destination.of(place, record));
    }

    /// Starts the practice afresh without a text, and goes to its page as it goes on.
    ///
    /// @param refused hears why nothing was done
    void startAfresh(String text, String reason, Consumer<StartingAfresh.Done> then, Consumer<String> refused) {
        var id = practice;
        if (id == null) {
            return;
        }
        var wish = new StartingAfresh.Wish(List.of(), text, reason);
        kit.work()
                .job(
                        kit.words().get("practices.afresh.doing"),
                        _ -> new StartingAfresh(store.desk().workplace()).start(id, wish))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<StartingAfresh.Done>(var sentence) -> refused.accept(sentence);
                        case Outcome.Done<StartingAfresh.Done>(var done) -> {
                            store.editing().changed(Changed.EVERYTHING);
                            kit.go().accept(Destination.of(Place.PRACTICE, done.fresh()));
                            then.accept(done);
                        }
                    }
                })
                .start();
    }

    /// Shows what goes with the practice to whoever takes it over.
    void packet() {
        var id = practice;
        if (id != null) {
            PacketSheet.open(store, id);
        }
    }

    /// Confirms that the practice was handed over; that can be undone.
    void release(String name) {
        put(
                "practices.did.release",
                name,
                id -> new FormerPractices(store.desk().workplace()).release(id));
    }

    /// Removes the practice from this computer, and leaves its page.
    void removeHere(String name) {
        var id = practice;
        if (id == null) {
            return;
        }
        kit.work()
                .job(
                        kit.words().get("practices.former.removing"),
                        _ -> new FormerPractices(store.desk().workplace()).remove(id))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<Integer>(var sentence) ->
                            store.notices().say(sentence);
                        case Outcome.Done<Integer> _ -> {
                            practice = null;
                            dossier.set(null);
                            store.editing().changed(Changed.EVERYTHING);
                            store.notices().say(kit.words().get("practices.former.removed", name));
                            kit.go().accept(Destination.of(Place.PRACTICES));
                        }
                    }
                })
                .start();
    }

    /// Adds somebody of the practice.
    void addPerson(String name) {
        put(
                "practices.did.add-person",
                name,
                id -> List.of(Edit.put(
                        Staff.KIND,
                        new RecordId(store.desk().workplace().newId()),
                        id,
                        new FieldWrites().text("name", name.strip()))));
    }

    /// Adds an action to the plan.
    void addAction(String title) {
        put(
                "practices.did.add-action",
                title,
                id -> new ActionEdits(store.desk().workplace())
                        .create(
                                new RecordId(store.desk().workplace().newId()),
                                id,
                                new FieldWrites().text("title", title.strip()),
                                List.of()));
    }

    private void put(String words, String about, Function<RecordId, List<Edit>> edits) {
        var id = practice;
        if (id != null && !about.isBlank()) {
            store.editing().run(Operation.of(words, about.strip()), _ -> edits.apply(id), _ -> {});
        }
    }

    /// Changes actions of the plan.
    ActionEditing editing() {
        return editing;
    }

    /// Puts the practice among the former ones, or takes it back.
    void archive(boolean archived) {
        var now = dossier.get();
        if (now == null) {
            return;
        }
        var words = archived ? "practices.did.archive" : "practices.did.take-back";
        store.editing()
                .run(
                        Operation.of(words, now.practice().name()),
                        _ -> List.of(Edit.put(
                                Practice.KIND, now.practice().id().id(), new FieldWrites().flag("archived", archived))),
                        edited -> {
                            if (edited instanceof Edited.Saved) {
                                store.notices()
                                        .say(
                                                kit.words()
                                                        .get(
                                                                words,
                                                                now.practice().name()),
                                                kit.words().get("kit.edit.undo"),
                                                store.editing()::undo);
                            }
                        });
    }
}
