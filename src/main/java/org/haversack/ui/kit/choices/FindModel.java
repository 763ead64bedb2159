package org.haversack.ui.kit.choices;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.lists.Matching;

/// Finds a record by a few typed letters, and says which of the found ones is at hand.
public final class FindModel {
    private record Known(Candidate candidate, String folded) {}

    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Candidate> found = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper at = new ReadOnlyIntegerWrapper(-1);
    private List<Known> all = List.of();
    private Set<RecordId> without = Set.of();

    public FindModel() {
        typed.subscribe((_, _) -> find());
    }

    /// What there is to choose from, in the order in which it is shown.
    public void candidates(List<Candidate> candidates) {
        all = candidates.stream()
                .map(one -> new Known(one, Matching.folded(one.name() + " " + one.about())))
                .toList();
        find();
    }

    /// These are chosen already, and not offered.
    public void without(Set<RecordId> chosen) {
        without = Set.copyOf(chosen);
        find();
    }

    public StringProperty typed() {
        return typed;
    }

    /// What has all typed words; those whose name begins with them come first.
    public ObservableList<Candidate> found() {
        return found;
    }

    /// The place of the one at hand among the found; -1 if nothing is found.
    public ReadOnlyIntegerProperty at() {
        return at.getReadOnlyProperty();
    }

    public Optional<Candidate> atHand() {
        return at.get() < 0 ? Optional.empty() : Optional.of(found.get(at.get()));
    }

    /// Goes up or down among the found, and stays at the ends.
    public void move(int by) {
        if (!found.isEmpty()) {
            at.set(Math.clamp(at.get() + by, 0, found.size() - 1));
        }
    }

    /// Takes this one to hand.
    public void moveTo(RecordId id) {
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id().equals(id)) {
                at.set(i);
            }
        }
    }

    /// The candidate of this record.
    public Optional<Candidate> candidate(RecordId id) {
        return all.stream()
                .map(Known::candidate)
                .filter(one -> one.id().equals(id))
                .findFirst();
    }

    private void find() {
        var match = Matching.of(typed.get());
        var start = Matching.folded(typed.get()).strip();
        var matching = all.stream()
                .filter(known -> !without.contains(known.candidate().id()) && match.test(known.folded()))
                .toList();
        at.set(-1);
        found.setAll(matching.stream()
                .sorted((one, other) -> Boolean.compare(
                        other.folded().startsWith(start), one.folded().startsWith(start)))
                .map(Known::candidate)
                .toList());
        at.set(found.isEmpty() ? -1 : 0);
    }
}
