package org.haversack.cli.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.haversack.cli.kit.Names;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.Write;
import org.haversack.service.RecordService;
import org.haversack.store.lookup.StoredRecord;

/// Records for people.
final class RecordText {
    private static final int MOST_COLUMNS = 5;
    private static final Set<FieldType> NOT_IN_TABLES = Set.of(FieldType.NOTE, FieldType.ORDER, FieldType.STRUCTURE);

    private final Names names;

    RecordText(Names names) {
        this.names = names;
    }

    /// A table of records of one kind: id, practice, the fields that matter most, and what has two versions.
    List<String> table(Kind<?> kind, List<StoredRecord> records) {
        var fields = columns(kind, records);
        boolean practices =
                kind.spaces().contains(SpaceKind.PRACTICE) && !kind.name().equals("practice");
        var headings = new ArrayList<>(List.of("ID", practices ? "Practice" : ""));
        fields.forEach(field -> headings.add(heading(field.name())));
        headings.add("Two versions");
        var table = Table.of(headings);
        for (var record : records) {
            var cells = new ArrayList<>(List.of(record.id().text(), practices ? names.space(record.space()) : ""));
            fields.forEach(field -> cells.add(cell(record, field)));
            cells.add(twoVersions(record));
            table.row(cells);
        }
        return table.lines();
    }

    /// The fields that are filled anywhere, those that name, order or are required first.
    private static List<Field> columns(Kind<?> kind, List<StoredRecord> records) {
        return kind.fields().stream()
                .filter(field -> !NOT_IN_TABLES.contains(field.type()))
                .filter(field -> records.stream().anyMatch(record -> isFilled(record, field)))
                .sorted(Comparator.comparingInt(RecordText::weight))
                .limit(MOST_COLUMNS)
                .toList();
    }

    private static boolean isFilled(StoredRecord record, Field field) {
        return field.type() == FieldType.SET
                ? !record.fields().members(field.name()).isEmpty()
                : record.values().containsKey(field.name());
    }

    private static int weight(Field field) {
        if (field.is(Field.Use.LABEL)) {
            return 0;
        }
        return field.is(Field.Use.REQUIRED) || field.name().equals("code") ? 1 : field.is(Field.Use.INDEXED) ? 2 : 3;
    }

    /// `dueDate` as `Due date`.
    private static String heading(String field) {
        var words = new StringBuilder();
        for (char c : field.toCharArray()) {
            words.append(Character.isUpperCase(c) ? " " + Character.toLowerCase(c) : String.valueOf(c));
        }
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String cell(StoredRecord record, Field field) {
        if (field.type() == FieldType.SET) {
            return members(record, field.name());
        }
        var value = record.values().get(field.name());
        return value == null ? "" : names.value(record.kind(), field.name(), value);
    }

    private String members(StoredRecord record, String set) {
        return record.fields().members(set).stream()
                .map(member -> names.member(record.kind(), set, member))
                .collect(Collectors.joining(", "));
    }

    private static String twoVersions(StoredRecord record) {
        return record.conflicts().stream()
                .map(field -> field.equals(Write.LIFE) ? "deleted but changed" : field)
                .collect(Collectors.joining(", "));
    }

    /// Everything in one record.
    List<String> of(StoredRecord record, RecordService service) {
        var table = Table.plain(2);
        table.row(Words.one(record.kind().name()), record.id() + (record.alive() ? "" : " (deleted)"));
        table.row("in", names.space(record.space()));
        if (!record.conflicts().isEmpty()) {
            table.row("two versions", twoVersions(record));
        }
        if (service.isLate(record)) {
            table.row("late", "from a former facilitator");
        }
        service.notReleasedBy(record).forEach(person -> table.row("not yet released by", person.name()));
        var shown = new LinkedHashMap<String, String>();
        record.kind().fields().stream()
                .filter(field -> isFilled(record, field))
                .forEach(field -> shown.put(field.name(), cell(record, field)));
        record.values().forEach((name, value) -> {
            if (record.kind().field(name).isEmpty()) {
                shown.put(name, names.value(record.kind(), name, value));
            }
        });
        shown.forEach(table::row);
        return table.lines();
    }
}
