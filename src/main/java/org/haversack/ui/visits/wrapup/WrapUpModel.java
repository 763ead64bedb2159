package org.haversack.ui.visits.wrapup;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.report.visit.LeaveBehind;
import org.haversack.report.visit.LeaveBehindPaper;
import org.haversack.report.visit.LeaveBehindText;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.LeavingBehind;
import org.haversack.service.visiting.Visiting;
import org.haversack.service.visiting.WrapUpSheet;
import org.haversack.service.visiting.WrappingUp;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.files.FileDialog;
import org.haversack.ui.kit.files.FolderOpener;
import org.haversack.ui.kit.files.SavedFiles;

/// One visit that is being completed, or amended.
final class WrapUpModel {
    /// Held for less than this part of the plan, a visit was most likely shortened.
    private static final double SHORT = 2.0 / 3;

    private record Found(Optional<WrapUpSheet> wrap, Optional<LeaveBehind> left) {}

    private final OpenStore store;
    private final Kit kit;
    private final WrappingUp wrapping;
    private final LeavingBehind leaving;
    private final SavedFiles files;
    private final ReadOnlyBooleanWrapper locked = new ReadOnlyBooleanWrapper();
    private boolean amending;
    private final ReadOnlyObjectWrapper<Optional<WrapUpSheet>> wrap = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LeaveBehind>> left = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<VisitState> ending = new SimpleObjectProperty<>(VisitState.HELD);
    private final Guarding.Line reason;
    private final ObjectProperty<Optional<PaceSetter>> pace = new SimpleObjectProperty<>(Optional.empty());
    private final ObservableList<String> missing = FXCollections.observableArrayList();

    WrapUpModel(OpenStore store) {
        this(
                store,
                new SavedFiles(
                        store.kit(),
                        store.notices(),
                        new FileDialog(store.kit().words().get("kit.file.where")),
                        FolderOpener.ofSystem()));
    }

    WrapUpModel(OpenStore store, SavedFiles files) {
        this.store = store;
        this.files = files;
        this.kit = store.kit();
        this.reason = new Guarding.Line(store.texts().guarding("wrapup-reason"));
        this.wrapping = new WrappingUp(store.desk().workplace());
        this.leaving = new LeavingBehind(store.desk().workplace());
        store.editing().onChange(_ -> wrap.get().ifPresent(one -> look(id(one), false, () -> {})));
    }

    private static RecordId id(WrapUpSheet one) {
        return one.sheet().visit().id().id();
    }

    /// Shows a visit.
    void open(RecordId visit) {
        open(visit, () -> {});
    }

    /// Shows a visit, and does this then.
    void open(RecordId visit, Runnable then) {
        missing.clear();
        amending = false;
        look(visit, true, then);
    }

    private void look(RecordId visit, boolean fresh, Runnable then) {
        kit.work()
                .job(kit.words().get("wrapup.reading"), _ -> {
                    var found = wrapping.of(visit);
                    return new Found(found, found.map(leaving::of));
                })
                .then(found -> {
                    if (fresh) {
                        found.wrap().ifPresent(this::begin);
                    }
                    left.set(found.left());
                    wrap.set(found.wrap());
                    locked.set(found.wrap().isPresent() && over() && !amending);
                    then.run();
                })
                .start();
    }

    private void begin(WrapUpSheet found) {
        var visit = found.sheet().visit();
        int planned = visit.plannedMinutes().orElse(0);
        boolean brief = visit.time().contactMinutes().isPresent()
                && visit.time().contactMinutes().getAsInt() < planned * SHORT;
        boolean shortened =
                visit.state().filter(state -> state.is(VisitState.SHORTENED)).isPresent();
        ending.set(shortened || (!Visiting.over(visit) && brief) ? VisitState.SHORTENED : VisitState.HELD);
        reason.text().set(visit.reason());
        pace.set(visit.paceSetter().flatMap(one -> one.known()));
    }

    /// Whether it was completed before, so that what changes now is an amendment.
    boolean over() {
        return Visiting.over(shown().sheet().visit());
    }

    /// Says that it took place, or what is missing for that.
    void complete() {
        var how = new WrappingUp.Ending(
                ending.get(), reason.text().get().strip(), pace.get().orElse(null));
        missing.setAll(WrappingUp.missing(shown().sheet(), how).stream()
                .map(this::sentence)
                .toList());
        if (missing.isEmpty()
                && (ending.get() == VisitState.HELD
                        || reason.taken(this::complete).isPresent())) {
            run("wrapup.did.completed", one -> wrapping.complete(one, how), edited -> {
                if (edited instanceof Edited.Saved) {
                    store.notices().say(kit.words().get("wrapup.completed"));
                }
            });
        }
    }

    private String sentence(WrappingUp.Missing one) {
        var words = kit.words();
        return switch (one.what()) {
            case NO_OWNER -> words.get("wrapup.missing.owner", one.about());
            case NO_DUE -> words.get("wrapup.missing.due", one.about());
            case NO_MINUTES -> words.get("wrapup.missing.minutes");
            case NO_REASON -> words.get("wrapup.missing.reason");
            case NO_PACE -> words.get("wrapup.missing.pace");
        };
    }

    /// Saves fields of the visit.
    void put(FieldWrites writes) {
        run("wrapup.did.changed", one -> WrappingUp.put(one.sheet(), writes), _ -> {});
    }

    /// Saves something else that belongs to it.
    void save(List<Edit> edits) {
        run("wrapup.did.changed", _ -> edits, _ -> {});
    }

    /// Saves what is to be written, given how it all is then.
    void make(Function<WrapUpSheet, List<Edit>> edits) {
        run("wrapup.did.changed", edits, _ -> {});
    }

    /// Plans the next visit, or moves it.
    void next(LocalDateTime start) {
        run("wrapup.did.next", one -> wrapping.next(one, start), _ -> {});
    }

    private void run(String did, Function<WrapUpSheet, List<Edit>> edits, java.util.function.Consumer<Edited> then) {
        var visit = id(shown());
        store.editing()
                .run(
                        Operation.of(did, title()),
                        _ -> wrapping.of(visit).map(edits).orElse(List.of()),
                        then);
    }

    /// Goes back to the running visit.
    void back() {
        kit.go().accept(Destination.of(Place.VISIT, id(shown())));
    }

    String title() {
        var title = shown().sheet().visit().title();
        return title.isEmpty() ? kit.words().get("wrapup.untitled") : title;
    }

    /// What the practice keeps, as text for an e-mail.
    String leftText() {
        return left.get().map(LeaveBehindText::body).orElse("");
    }

    /// A name for the file of what the practice keeps.
    String fileName() {
        return left.get()
                .map(one -> one.practice().replaceAll("[^\\p{L}\\p{N} .-]", " ").strip() + " "
                        + one.start().toLocalDate() + ".pdf")
                .orElse("visit.pdf");
    }

    /// Writes what the practice keeps as PDF, where the person wants it.
    void savePdf() {
        left.get().ifPresent(paper -> files.save(fileName(), out -> LeaveBehindPaper.write(paper, out)));
    }

    /// Whether nothing can be changed: it is complete, and nobody said why it is changed after that.
    ReadOnlyBooleanProperty locked() {
        return locked.getReadOnlyProperty();
    }

    /// Says why a complete visit is changed; then it can be.
    ///
    /// @return whether there is a reason
    boolean amend(String why) {
        if (why.isBlank()) {
            return false;
        }
        amending = true;
        run(
                "wrapup.did.amended",
                one -> WrappingUp.put(one.sheet(), new FieldWrites().text("amendReason", why.strip())),
                _ -> {});
        return true;
    }

    /// The visit that is shown; there must be one.
    WrapUpSheet shown() {
        return wrap.get().orElseThrow();
    }

    ReadOnlyObjectProperty<Optional<WrapUpSheet>> wrap() {
        return wrap.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LeaveBehind>> left() {
        return left.getReadOnlyProperty();
    }

    ObjectProperty<VisitState> ending() {
        return ending;
    }

    /// Why it was shortened, and what keeps that from being taken.
    Guarding.Line reason() {
        return reason;
    }

    ObjectProperty<Optional<PaceSetter>> pace() {
        return pace;
    }

    /// What keeps it from being complete, in sentences; empty until that was tried.
    ObservableList<String> missing() {
        return missing;
    }

    static Optional<Integer> boxed(java.util.OptionalInt number) {
        return number.isPresent() ? Optional.of(number.getAsInt()) : Optional.empty();
    }

    Visit visit() {
        return shown().sheet().visit();
    }
}
