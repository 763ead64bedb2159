package org.haversack.ui.programme.people;

import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.service.programme.PersonRow;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.RecordEntry;

/// Choosing one of the programme's people for a practice.
final class PersonEntry {
    private final PeopleModel model;
    private final RecordEntry entry;
    private final Words words;

    /// @param without not offered; empty for nobody
    PersonEntry(PeopleModel model, String id, String name, Optional<RecordId> without) {
        this.model = model;
        this.words = model.store().kit().words();
        entry = new RecordEntry(id, name, model.store().kit());
        entry.candidates(model.candidates().stream()
                .filter(row -> !without.equals(Optional.of(row.id())))
                .map(row -> new Candidate(row.id(), row.name(), about(row)))
                .toList());
    }

    private String about(PersonRow row) {
        return row.facilitator()
                ? words.get("programme.candidate", row.practices())
                : row.role().map(words::of).orElse("");
    }

    RecordEntry entry() {
        return entry;
    }

    /// Who was chosen; says so below the field if nobody was.
    Optional<PersonRow> chosen() {
        var row = entry.value().get().flatMap(model::row);
        entry.problem(row.isEmpty() ? words.get("programme.person.missing") : "");
        return row;
    }
}
