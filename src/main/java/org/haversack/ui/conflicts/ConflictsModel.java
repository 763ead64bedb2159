package org.haversack.ui.conflicts;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.service.Outcome;
import org.haversack.service.conflicts.OpenConflict;
import org.haversack.service.conflicts.OpenConflicts;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.lists.Column;
import org.haversack.ui.kit.lists.Column.Cell;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;
import org.jspecify.annotations.Nullable;

/// What waits for a decision, and what was decided since the program was started.
final class ConflictsModel {
    private final OpenStore store;
    private final Kit kit;
    private final ConflictWords words;
    private final ListModel<ConflictRow> list;
    private final Map<String, ConflictRow> settled = new LinkedHashMap<>();
    private final ConflictNarrowing narrowing;
    private final Guarding.Line reason;
    private boolean visible;
    private boolean outOfDate = true;
    private @Nullable RecordId wanted;

    ConflictsModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        this.words = new ConflictWords(kit);
        this.reason = new Guarding.Line(store.texts().guarding("conflict.reason"));
        list = new ListModel<>(
                ConflictRow::id,
                row -> words.found(row.open()),
                List.of(
                        new Span<>("conflicts.span.waiting", ConflictRow::waiting),
                        new Span<>("conflicts.span.settled", row -> !row.waiting())));
        narrowing = new ConflictNarrowing(list, words);
        list.chosen().subscribe(_ -> reason.text().set(""));
        store.editing().onChange(_ -> {
            outOfDate = true;
            if (visible) {
                read();
            }
        });
    }

    void show() {
        visible = true;
        if (outOfDate) {
            read();
        }
    }

    void leave() {
        visible = false;
    }

    /// Chooses the first conflict of a record, or of a practice.
    void choose(RecordId record) {
        wanted = record;
        outOfDate = true;
        show();
    }

    private OpenConflicts conflicts() {
        return new OpenConflicts(store.desk().workplace(), store.desk().edits());
    }

    private void read() {
        outOfDate = false;
        kit.work()
                .job(kit.words().get("conflicts.reading"), _ -> conflicts().all())
                .then(this::took)
                .start();
    }

    private void took(List<OpenConflict> all) {
        all.forEach(open -> settled.remove(open.id()));
        var before = list.rows().indexOf(list.chosen().get());
        list.show(Stream.concat(
                        all.stream().map(open -> new ConflictRow(open, Optional.empty())), settled.values().stream())
                .toList());
        narrowing.look();
        var id = wanted;
        wanted = null;
        if (id != null) {
            of(id, ConflictRow::record)
                    .or(() -> of(id, row -> row.open().practice().orElse(null)))
                    .ifPresent(row -> list.choose(row.id()));
            chooseOne(0);
        } else {
            chooseOne(before);
        }
    }

    private Optional<ConflictRow> of(RecordId id, Function<ConflictRow, @Nullable RecordId> whose) {
        return list.everything().stream()
                .filter(ConflictRow::waiting)
                .filter(row -> id.equals(whose.apply(row)))
                .findFirst();
    }

    /// Chooses the row that stands in this place, or the nearest, if none is chosen.
    void chooseOne(int place) {
        if (list.chosen().get() == null && !list.rows().isEmpty()) {
            list.chosen().set(list.rows().get(Math.clamp(place, 0, list.rows().size() - 1)));
        }
    }

    /// Takes a version of what waits; of what was decided, that version after all.
    void use(ConflictRow row, int number) {
        row.open().versions().stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .ifPresent(version -> {
                    if (row.waiting()) {
                        decide(
                                row,
                                words.value(row.open(), version),
                                (service, why) -> service.use(row.open(), number, why));
                    } else {
                        after(row, version);
                    }
                });
    }

    /// Sets another value than any of the versions.
    void write(ConflictRow row, Value value, String inWords) {
        decide(row, inWords, (service, why) -> service.write(row.open(), value, why));
    }

    private void decide(ConflictRow row, String inWords, BiFunction<OpenConflicts, String, Outcome<?>> how) {
        reason.taken(() -> decide(row, inWords, how))
                .ifPresent(why -> kit.work()
                        .job(kit.words().get("conflicts.deciding"), _ -> how.apply(conflicts(), why))
                        .then(outcome -> decided(List.of(row), inWords, outcome))
                        .start());
    }

    private void decided(List<ConflictRow> rows, String inWords, Outcome<?> outcome) {
        switch (outcome) {
            case Outcome.Done<?> _ -> {
                rows.forEach(row -> settled.put(row.id(), new ConflictRow(row.open(), Optional.of(inWords))));
                read();
                store.notices().say(kit.words().get("conflicts.settled", rows.size(), inWords));
            }
            case Outcome.Refused<?>(var sentence) -> {
                store.notices().say(sentence);
                read();
            }
        }
    }

    /// What was decided is set to another version: an ordinary edit, which can be undone.
    private void after(ConflictRow row, OpenConflict.Version version) {
        var conflict = row.open();
        Edit edit;
        if (!conflict.isLife()) {
            edit = new Edit.Put(
                    conflict.kind(), conflict.record(), Optional.empty(), Map.of(conflict.written(), version.value()));
        } else if (version.value().equals(Value.TRUE)) {
            edit = new Edit.Delete(conflict.kind(), conflict.record());
        } else {
            edit = new Edit.Restore(conflict.kind(), conflict.record());
        }
        var inWords = words.value(row.open(), version);
        settled.put(row.id(), new ConflictRow(row.open(), Optional.of(inWords)));
        store.editing().run(Operation.of("conflicts.did.after-all", inWords, words.record(row.open())), List.of(edit));
    }

    /// Takes, of all that is shown and waits, what the chosen person wrote.
    void useAllOf(String who) {
        var rows = list.rows().stream()
                .filter(ConflictRow::waiting)
                .filter(row -> row.open().by(who).isPresent())
                .toList();
        var open = rows.stream().map(ConflictRow::open).toList();
        reason.taken(() -> useAllOf(who))
                .ifPresent(why -> kit.work()
                        .job(
                                kit.words().get("conflicts.deciding"),
                                _ -> conflicts().useOf(who, open, why))
                        .then(outcome -> decided(rows, kit.words().get("conflicts.of", who), outcome))
                        .start());
    }

    ListModel<ConflictRow> list() {
        return list;
    }

    ConflictWords words() {
        return words;
    }

    OpenStore store() {
        return store;
    }

    /// Why it is decided as it is: a sentence for the history, which may be left out.
    Guarding.Line reason() {
        return reason;
    }

    ConflictNarrowing narrowing() {
        return narrowing;
    }

    ObservableValue<String> summary() {
        return Bindings.createStringBinding(
                () -> list.state().get() == ListModel.State.READING
                        ? ""
                        : kit.words()
                                .get(
                                        "conflicts.summary",
                                        list.everything().stream()
                                                .filter(ConflictRow::waiting)
                                                .count()),
                list.state(),
                list.everything());
    }

    /// The columns, the most important first.
    List<Column<ConflictRow>> columns() {
        return List.of(
                column("conflicts.what", 19, true, row -> words.record(row.open())),
                column("conflicts.field", 12, false, row -> words.field(row.open())),
                column("conflicts.practice", 14, false, row -> words.where(row.open())),
                column("conflicts.versions", 20, false, this::versions));
    }

    private String versions(ConflictRow row) {
        return row.settled()
                .orElseGet(() -> String.join(
                        " / ",
                        row.open().versions().stream()
                                .map(version -> words.value(row.open(), version))
                                .toList()));
    }

    private static Column<ConflictRow> column(
            String key, double width, boolean grows, Function<ConflictRow, String> text) {
        var order = Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
        Function<ConflictRow, Cell> cell = row -> Cell.of(text.apply(row));
        var id = key.substring(key.indexOf('.') + 1);
        return grows ? Column.growing(id, key, width, cell, order) : Column.of(id, key, width, cell, order);
    }

    void goToPractice(OpenConflict open) {
        open.practice().ifPresent(id -> kit.go().accept(Destination.of(Place.PRACTICE, id)));
    }
}
