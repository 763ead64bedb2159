package org.haversack.ui.visits.live;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Operation;
import org.haversack.service.visiting.Recording;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.fields.Saver;
import org.haversack.ui.kit.fields.TextModel;

/// What is noted under each item: one growing note of one's own, and the signed notes of others.
final class NotesModel {
    private final OpenStore store;
    private final Kit kit;
    private final VisitModel visit;
    private final Recording recording;
    private final ReadOnlyObjectWrapper<TextModel> current;
    private final Map<Optional<RecordId>, TextModel> texts = new HashMap<>();
    private Optional<RecordId> shown = Optional.empty();

    NotesModel(OpenStore store, VisitModel visit) {
        this.store = store;
        this.kit = store.kit();
        this.visit = visit;
        this.recording = new Recording(store.desk().workplace());
        this.current = new ReadOnlyObjectWrapper<>(new TextModel(
                "", kit.pause(), (_, done) -> done.accept(new Saver.Saved.Done()), Guarding.none(kit.words())));
        visit.time().beforeStep(this::leave);
        visit.sheet().subscribe(this::show);
        visit.running().subscribe(_ -> choose());
    }

    private void show(Optional<VisitSheet> sheet) {
        var id = sheet.map(one -> one.visit().id().id());
        if (!id.equals(shown)) {
            leave();
            texts.clear();
            shown = id;
        }
        texts.forEach((item, text) -> text.show(mine(item)));
        choose();
    }

    private void choose() {
        if (shown.isPresent()) {
            current.set(of(visit.item()));
        }
    }

    /// The note under an item, or on the visit as a whole.
    TextModel of(Optional<RecordId> item) {
        return texts.computeIfAbsent(item, key -> made(visit.shown(), key));
    }

    private TextModel made(VisitSheet sheet, Optional<RecordId> item) {
        var id = sheet.visit().id().id();
        var what = item.flatMap(sheet::item).map(one -> one.title()).orElseGet(visit::title);
        var field = "note " + id + item.map(one -> " " + one).orElse("");
        var operation = Operation.of("live.did.noted", what).inRun(field);
        var clock = visit.localClock();
        Saver saver = Saver.through(kit, kit.words().get("kit.edit.saving"), text -> {
            var edits = recording.note(id, item, text, clock.get());
            return saved(store.desk().edits().run(operation, edits));
        });
        return store.texts().text(field, mine(item), saver);
    }

    private static Saver.Saved saved(Edited edited) {
        return edited instanceof Edited.Refused(var sentence, var _)
                ? new Saver.Saved.Refused(sentence)
                : new Saver.Saved.Done();
    }

    private String mine(Optional<RecordId> item) {
        return notes(item)
                .filter(VisitSheet.NoteLine::mine)
                .findFirst()
                .map(line -> line.note().text())
                .orElse("");
    }

    private Stream<VisitSheet.NoteLine> notes(Optional<RecordId> item) {
        return visit.sheet().get().map(VisitSheet::notes).orElse(List.of()).stream()
                .filter(line -> line.note().item().map(of -> of.id()).equals(item));
    }

    /// What others noted under the current item, and what this person noted in further notes.
    List<VisitSheet.NoteLine> others() {
        var first = new AtomicBoolean();
        return notes(visit.item())
                .filter(line -> !line.mine() || first.getAndSet(true))
                .filter(line -> !line.note().text().isBlank())
                .toList();
    }

    /// Adds a line to the note under the current item, and saves it at once.
    void add(String line) {
        var text = current.get();
        var before = text.text().get().stripTrailing();
        text.text().set(before.isEmpty() ? line : before + "\n" + line);
        text.leave();
    }

    /// Saves what is being typed.
    void leave() {
        texts.values().forEach(TextModel::leave);
    }

    /// The note under the item that goes on.
    ReadOnlyObjectProperty<TextModel> current() {
        return current.getReadOnlyProperty();
    }
}
