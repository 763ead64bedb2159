package org.haversack.service.conflicts;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// A conflict with the names that people give to what is in it.
///
/// @param id how people name it to the program: `record/field`
/// @param kind what the record is
/// @param record which
/// @param label the record's name; the kind's, if nobody named it
/// @param written the field as written, or [Write#LIFE]
/// @param practice the practice it belongs to; empty for what belongs to the programme or a person
/// @param where the practice's name; empty if it has none
/// @param field the field; empty for the record's life and for fields this version does not know
/// @param was what all of them knew, if anything
/// @param wasName the name of the record that the value before named
/// @param versions what can be chosen, numbered from 1 as they stand
public record OpenConflict(
        String id,
        Kind<?> kind,
        RecordId record,
        String label,
        String written,
        Optional<RecordId> practice,
        String where,
        Optional<Field> field,
        Optional<Value> was,
        Optional<String> wasName,
        List<Version> versions) {
    /// One of the values.
    ///
    /// @param number by which it is chosen
    /// @param value what would be shown; of a record's life, false keeps and true deletes
    /// @param name the name of the record that the value names
    /// @param shown whether it is shown now
    /// @param by who wrote it
    public record Version(int number, Value value, Optional<String> name, boolean shown, List<Signature> by) {}

    /// Who wrote a version.
    ///
    /// @param name of the person
    /// @param computer what her computer is called; empty if nobody named it
    /// @param here whether it was this computer
    /// @param at when, by the writer's clock, in local time
    public record Signature(String name, String computer, boolean here, LocalDateTime at) {}

    public OpenConflict {
        versions = List.copyOf(versions);
    }

    /// Whether the record was deleted by one and changed by another.
    public boolean isLife() {
        return written.equals(Write.LIFE);
    }

    /// Whether it is about a text that people may put together from both versions.
    public boolean isText() {
        return field.filter(one -> one.type() == FieldType.NOTE || one.type() == FieldType.TEXT)
                .isPresent();
    }

    /// Everybody who wrote one of the versions.
    public Set<String> people() {
        return versions.stream()
                .flatMap(version -> version.by().stream())
                .map(Signature::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The version a person wrote.
    public Optional<Version> by(String person) {
        return versions.stream()
                .filter(version ->
                        version.by().stream().anyMatch(one -> one.name().equals(person)))
                .findFirst();
    }
}
