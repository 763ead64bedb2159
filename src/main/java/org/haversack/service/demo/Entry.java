package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.domain.kind.Code;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// What somebody enters into one record at one moment.
final class Entry {
    private final Kind<?> kind;
    private final RecordId id;
    private final SortedMap<String, Value> fields = new TreeMap<>();

    Entry(Kind<?> kind, RecordId id) {
        this.kind = kind;
        this.id = id;
    }

    RecordId id() {
        return id;
    }

    /// Sets a text; an empty one is not entered.
    Entry text(String field, String text) {
        if (!text.isEmpty()) {
            fields.put(field, Value.of(text));
        }
        return this;
    }

    Entry code(String field, Code code) {
        fields.put(field, Value.of(code.code()));
        return this;
    }

    Entry number(String field, int number) {
        fields.put(field, Value.of((long) number));
        return this;
    }

    Entry flag(String field, boolean is) {
        fields.put(field, Value.of(is));
        return this;
    }

    Entry date(String field, LocalDate date) {
        fields.put(field, Value.of(date.toString()));
        return this;
    }

    /// Sets a time, to the minute.
    Entry time(String field, LocalDateTime time) {
        fields.put(field, Value.of(time.truncatedTo(ChronoUnit.MINUTES).toString()));
        return this;
    }

    Entry ref(String field, RecordId to) {
        fields.put(field, Value.of(to.text()));
        return this;
    }

    Entry member(String set, String member) {
        fields.put(set + ":" + member, Value.TRUE);
        return this;
    }

    Entry members(String set, Iterable<? extends Code> codes) {
        codes.forEach(code -> member(set, code.code()));
        return this;
    }

    Write write() {
        return new Write(kind.name(), id, fields);
    }
}
