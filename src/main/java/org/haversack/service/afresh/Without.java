package org.haversack.service.afresh;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Uuid7;

/// What is left out when a practice is started afresh: whole records, or single fields of records.
///
/// @param parts each the id of a record, or that, a hyphen and the name of a field
record Without(Set<String> parts) {
    private static final int ID = 36;

    Without {
        parts = Set.copyOf(parts);
    }

    static Without of(List<String> parts) {
        return new Without(new TreeSet<>(parts));
    }

    /// As a person writes it, `ID` or `ID/FIELD`; empty if it is neither.
    static Optional<String> typed(String typed) {
        var id = typed.length() < ID ? "" : typed.substring(0, ID);
        if (!Uuid7.isValid(id)) {
            return Optional.empty();
        }
        if (typed.length() == ID) {
            return Optional.of(id);
        }
        var field = typed.substring(ID);
        return field.matches("/[a-z][A-Za-z0-9]*") ? Optional.of(id + "-" + field.substring(1)) : Optional.empty();
    }

    static String field(RecordId record, String field) {
        return record.text() + "-" + field;
    }

    boolean leavesOut(RecordId record) {
        return parts.contains(record.text());
    }

    /// @param written the field as written; a member of a set belongs to its set
    boolean leavesOut(RecordId record, String written) {
        int colon = written.indexOf(':');
        return leavesOut(record) || parts.contains(field(record, colon < 0 ? written : written.substring(0, colon)));
    }

    /// The record that a part is about.
    static RecordId record(String part) {
        return new RecordId(part.substring(0, ID));
    }
}
