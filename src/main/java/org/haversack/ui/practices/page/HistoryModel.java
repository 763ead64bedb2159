package org.haversack.ui.practices.page;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.domain.kind.FieldType;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Operation;
import org.haversack.service.practices.HistoryChange;
import org.haversack.service.practices.HistoryLine;
import org.haversack.service.practices.PracticeHistory;
import org.haversack.ui.kit.FieldWords;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// Who changed what in a practice, newest first, a page at a time.
final class HistoryModel {
    private final OpenStore store;
    private final Kit kit;
    private final FieldWords fields;
    private final ObservableList<HistoryChange> changes = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private @Nullable RecordId practice;
    private boolean seen;

    HistoryModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        this.fields = new FieldWords(kit.words(), kit.days());
    }

    void open(RecordId id) {
        practice = id;
        changes.clear();
        if (seen) {
            read(Long.MAX_VALUE);
        }
    }

    /// The history is looked at.
    void show() {
        seen = true;
        read(Long.MAX_VALUE);
    }

    /// Something was saved.
    void outOfDate() {
        if (seen) {
            read(Long.MAX_VALUE);
        }
    }

    /// Reads the page behind the last change that is shown.
    void older() {
        if (!changes.isEmpty()) {
            read(changes.getLast().no());
        }
    }

    private void read(long before) {
        var id = practice;
        if (id == null) {
            return;
        }
        kit.work()
                .job(
                        kit.words().get("practices.history.reading"),
                        _ -> new PracticeHistory(store.desk().workplace()).page(id, before))
                .then(page -> {
                    if (id.equals(practice)) {
                        if (before == Long.MAX_VALUE) {
                            changes.setAll(page);
                        } else {
                            changes.addAll(page);
                        }
                        more.set(page.size() == PracticeHistory.PAGE);
                    }
                })
                .start();
    }

    ObservableList<HistoryChange> changes() {
        return changes;
    }

    /// Whether there may be older ones.
    ReadOnlyBooleanProperty more() {
        return more.getReadOnlyProperty();
    }

    /// Who, when, and from which file.
    String head(HistoryChange change) {
        var when = kit.days().moment(change.at());
        return change.file()
                .map(file -> kit.words().get("practices.history.from-file", when, change.by(), file))
                .orElseGet(() -> kit.words().get("practices.history.here", when, change.by()));
    }

    /// What a line says: which record, which field, and what it was set to.
    String words(HistoryLine line) {
        var what = line.label().isEmpty()
                ? fields.kind(line.kind())
                : kit.words().get("practices.history.record", fields.kind(line.kind()), line.label());
        if (line.life()) {
            return kit.words()
                    .get(
                            line.value().equals(Value.TRUE)
                                    ? "practices.history.deleted"
                                    : "practices.history.restored",
                            what);
        }
        return line.field()
                .map(field -> field.type() == FieldType.SET
                        ? kit.words()
                                .get(
                                        line.value().equals(Value.TRUE)
                                                ? "practices.history.added"
                                                : "practices.history.removed",
                                        what,
                                        fields.name(field),
                                        fields.member(
                                                field,
                                                line.written()
                                                        .substring(
                                                                line.written().indexOf(':') + 1),
                                                line.names()))
                        : kit.words()
                                .get(
                                        "practices.history.set",
                                        what,
                                        fields.name(field),
                                        fields.value(field, line.value(), line.names())))
                .orElseGet(() -> kit.words().get("practices.history.unknown", what, line.written()));
    }

    /// Sets a value again that a field once had. Where it has that value, or is gone, that is said instead.
    void restore(HistoryLine line) {
        store.editing()
                .run(
                        Operation.of("practices.did.restore", words(line)),
                        _ -> new PracticeHistory(store.desk().workplace()).restore(line),
                        edited -> {
                            if (edited instanceof Edited.Nothing) {
                                store.notices()
                                        .say(kit.words()
                                                .get(
                                                        line.alive()
                                                                ? "practices.history.is-so"
                                                                : "practices.history.is-gone"));
                            } else if (edited instanceof Edited.Saved) {
                                store.notices()
                                        .say(
                                                kit.words().get("practices.did.restore", words(line)),
                                                kit.words().get("kit.edit.undo"),
                                                store.editing()::undo);
                            }
                        });
    }
}
