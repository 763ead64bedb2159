package org.haversack.service.practices;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.RecordNames;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.store.lookup.SpaceChanges;
import org.haversack.store.lookup.StoredRecord;

/// Who changed what in a practice, when, and from which file: everything about it, newest first, a page at a
/// time. Used on the thread of the store.
public final class PracticeHistory {
    /// So many changes are on a page.
    public static final int PAGE = 100;

    /// Fields that only order lists say nothing to a person.
    private static final FieldType OF_NO_INTEREST = FieldType.ORDER;

    private final Workplace workplace;

    public PracticeHistory(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The newest changes, or those that came before one of them.
    ///
    /// @param before the number of the last change that was shown; [Long#MAX_VALUE] for the newest page
    public List<HistoryChange> page(RecordId practice, long before) {
        var names = new RecordNames(workplace);
        return workplace.store().lookup().changes(new SpaceId(practice.text()), before, PAGE).stream()
                .map(numbered -> change(numbered, names))
                .toList();
    }

    private HistoryChange change(SpaceChanges.Numbered numbered, RecordNames names) {
        var change = numbered.change();
        return new HistoryChange(
                numbered.no(),
                workplace.roster().nameOf(change.computer()),
                LocalDateTime.ofInstant(
                        Instant.ofEpochMilli(change.time()), workplace.clock().getZone()),
                numbered.file().map(file -> file.name()),
                Objects.requireNonNullElse(change.reason(), ""),
                change.writes().stream().flatMap(write -> lines(write, names)).toList());
    }

    private Stream<HistoryLine> lines(Write write, RecordNames names) {
        var kind = workplace.store().kinds().find(write.kind());
        return kind.stream()
                .flatMap(known -> write.fields().entrySet().stream()
                        .filter(field -> known.field(field.getKey())
                                .filter(one -> one.type() == OF_NO_INTEREST)
                                .isEmpty())
                        .map(field -> line(known, write.record(), field.getKey(), field.getValue(), names)));
    }

    private static HistoryLine line(Kind<?> kind, RecordId id, String written, Value value, RecordNames names) {
        var record = names.find(kind, id);
        var field = kind.field(written);
        return new HistoryLine(
                kind,
                id,
                names.label(kind, id),
                written,
                field,
                value,
                field.flatMap(one -> names.named(one, written, value)),
                record.filter(one -> shown(one, written).equals(value)).isPresent(),
                record.filter(StoredRecord::alive).isPresent());
    }

    private static Value shown(StoredRecord record, String written) {
        if (written.equals(Write.LIFE)) {
            return Value.of(!record.alive());
        }
        var absent = written.indexOf(':') >= 0 ? Value.FALSE : Value.NOTHING;
        return record.values().getOrDefault(written, absent);
    }

    /// What sets a value again that a field once had; empty if the record is gone or has that value now.
    public List<Edit> restore(HistoryLine line) {
        var now = workplace.store().lookup().find(line.kind(), line.record());
        boolean other = now.filter(StoredRecord::alive)
                .filter(record -> !shown(record, line.written()).equals(line.value()))
                .isPresent();
        return other && line.field().isPresent()
                ? List.of(new Edit.Put(
                        line.kind(), line.record(), Optional.empty(), Map.of(line.written(), line.value())))
                : List.of();
    }
}
