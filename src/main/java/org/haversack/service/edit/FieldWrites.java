package org.haversack.service.edit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haversack.domain.kind.Code;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.jspecify.annotations.Nullable;

/// The fields of one record that are to be set, in the types people think in.
///
/// ```
/// new FieldWrites().text("title", "Laminate recheck card").day("due", friday).member("owner", kim)
/// ```
public final class FieldWrites {
    private final Map<String, Value> values = new TreeMap<>();

    /// An empty text clears the field.
    public FieldWrites text(String field, String text) {
        values.put(field, text.isBlank() ? Value.NOTHING : Value.of(text));
        return this;
    }

    /// A day; null clears the field.
    public FieldWrites day(String field, @Nullable LocalDate day) {
        values.put(field, day == null ? Value.NOTHING : Value.of(day.toString()));
        return this;
    }

    /// A local time to the second; null clears the field.
    public FieldWrites time(String field, @Nullable LocalDateTime time) {
        values.put(
                field,
                time == null
                        ? Value.NOTHING
                        : Value.of(time.truncatedTo(ChronoUnit.SECONDS).toString()));
        return this;
    }

    public FieldWrites zone(String field, ZoneId zone) {
        values.put(field, Value.of(zone.getId()));
        return this;
    }

    /// An entry of a value list; null clears the field.
    public FieldWrites code(String field, @Nullable Code entry) {
        values.put(field, entry == null ? Value.NOTHING : Value.of(entry.code()));
        return this;
    }

    /// A whole number; null clears the field.
    public FieldWrites number(String field, @Nullable Integer number) {
        values.put(field, number == null ? Value.NOTHING : Value.of(number.longValue()));
        return this;
    }

    public FieldWrites flag(String field, boolean is) {
        values.put(field, Value.of(is));
        return this;
    }

    /// Another record; null clears the field.
    public FieldWrites ref(String field, @Nullable RecordId record) {
        values.put(field, record == null ? Value.NOTHING : Value.of(record.text()));
        return this;
    }

    /// Puts a record into a set.
    public FieldWrites member(String set, RecordId record) {
        return member(set, record.text(), true);
    }

    /// Puts a member into a set, or takes it out.
    public FieldWrites member(String set, String member, boolean in) {
        values.put(set + ":" + member, Value.of(in));
        return this;
    }

    /// Makes a set what it should be, given what it is.
    public FieldWrites members(String set, Collection<String> are, Collection<String> should) {
        are.stream().filter(member -> !should.contains(member)).forEach(member -> member(set, member, false));
        should.stream().filter(member -> !are.contains(member)).forEach(member -> member(set, member, true));
        return this;
    }

    public FieldWrites value(String field, Value value) {
        values.put(field, value);
        return this;
    }

    public FieldWrites clear(String field) {
        values.put(field, Value.NOTHING);
        return this;
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    public Map<String, Value> all() {
        return Map.copyOf(values);
    }

    /// What is set for a field; empty if nothing is.
    public Optional<Value> of(String field) {
        return Optional.ofNullable(values.get(field));
    }
}
