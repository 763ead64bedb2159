package org.haversack.ui.conflicts;

import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.ui.kit.lists.ListModel;

/// Narrows conflicts down to a practice and a person.
final class ConflictNarrowing {
    private final ListModel<ConflictRow> list;
    private final ConflictWords words;
    private final StringProperty practice = new SimpleStringProperty("");
    private final StringProperty person = new SimpleStringProperty("");
    private final ObservableList<String> practices = FXCollections.observableArrayList();
    private final ObservableList<String> people = FXCollections.observableArrayList();

    ConflictNarrowing(ListModel<ConflictRow> list, ConflictWords words) {
        this.list = list;
        this.words = words;
        practice.subscribe(_ -> narrow());
        person.subscribe(_ -> narrow());
    }

    private void narrow() {
        var where = practice.get();
        var who = person.get();
        list.narrowing()
                .set(row -> (where.isEmpty() || words.where(row.open()).equals(where))
                        && (who.isEmpty() || row.open().people().contains(who)));
    }

    /// The list has other rows now: one can choose from what is in them.
    void look() {
        offer(practices, practice, row -> Stream.of(words.where(row.open())));
        offer(people, person, row -> row.open().people().stream());
    }

    private void offer(ObservableList<String> values, StringProperty chosen, Function<ConflictRow, Stream<String>> of) {
        var now = list.everything().stream()
                .flatMap(of)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .toList();
        if (!values.equals(now)) {
            values.setAll(now);
        }
        if (!now.contains(chosen.get())) {
            chosen.set("");
        }
    }

    /// Only those of this practice; empty for all.
    StringProperty practice() {
        return practice;
    }

    ObservableList<String> practices() {
        return practices;
    }

    /// Only those in which this person wrote something; empty for all.
    StringProperty person() {
        return person;
    }

    ObservableList<String> people() {
        return people;
    }
}
