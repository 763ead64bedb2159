package org.haversack.service.closing;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.report.handoff.PacketPaper;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.practices.Packets;
import org.haversack.store.lookup.StoredRecord;

/// Writes everything a store shows as files that any program opens: a table (CSV, UTF-8) for each kind of record, and
/// a paper (PDF) for each practice. Private notes are not among them, nor is history.
public final class PlainFolder {
    private static final String README = """
            %s

            Written by Haversack on %s. Every file is plain: whoever has this folder can read it.

            tables/     one file for each kind of record, as CSV: commas, quotes, UTF-8, headings in the first line.
                        "id" names a record; a column named after another kind holds such ids, and the column behind it,
                        marked "(name)", says which record that is. Several values are separated by blanks or semicolons.
            practices/  one PDF for each practice: profile, people, visits, actions.

            Not in here: private notes, deleted records, and who changed what when. The one file beside this folder,
            ending in .haversack.json, holds everything but private notes, with its history; Haversack can read it back.
            """;

    private final Workplace workplace;
    private final Map<String, String> labels = new HashMap<>();

    public PlainFolder(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Writes it all.
    ///
    /// @param folder a new folder
    /// @param title the programme's name
    /// @return how many files were written
    /// @throws IOException if it cannot be written to
    public int write(Path folder, String title, Progress progress) throws IOException {
        var tables = Files.createDirectories(folder.resolve("tables"));
        var papers = Files.createDirectories(folder.resolve("practices"));
        Files.writeString(folder.resolve("README.txt"), README.formatted(title, workplace.today()));
        int files = 1;
        var kinds = workplace.store().kinds().all();
        var records = new HashMap<Kind<?>, List<StoredRecord>>();
        for (var kind : kinds) {
            var all = workplace.store().lookup().all(kind);
            records.put(kind, all);
            all.forEach(record -> labels.put(record.id().text(), record.label()));
        }
        for (var kind : kinds) {
            table(tables.resolve(kind.name() + ".csv"), kind, records.getOrDefault(kind, List.of()));
            files++;
        }
        return files + papers(papers, records.getOrDefault(Practice.KIND, List.of()), progress);
    }

    private int papers(Path folder, List<StoredRecord> practices, Progress progress) throws IOException {
        var packets = new Packets(workplace);
        int written = 0;
        for (var practice : practices) {
            progress.at("Writing the papers of practices", written, practices.size());
            var packet = packets.of(practice.id());
            if (packet.isPresent()) {
                try (var out = Files.newOutputStream(folder.resolve(fileName(practice)))) {
                    PacketPaper.write(packet.get(), out);
                }
                written++;
            }
        }
        return written;
    }

    /// The name with the end of the id, so that two practices of one name have two files.
    private static String fileName(StoredRecord practice) {
        var plain = practice.label().replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
        var text = practice.id().text();
        return plain.substring(0, Math.min(plain.length(), 80)) + " " + text.substring(text.length() - 6) + ".pdf";
    }

    private void table(Path file, Kind<?> kind, List<StoredRecord> records) throws IOException {
        try (var csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            csv.writeRecord(head(kind));
            records.forEach(record -> csv.writeRecord(row(kind, record)));
        }
    }

    private static List<String> head(Kind<?> kind) {
        var head = new ArrayList<>(List.of("id", "space", "space (name)"));
        for (var field : kind.fields()) {
            head.add(field.name());
            if (names(field)) {
                head.add(field.name() + " (name)");
            }
        }
        return head;
    }

    private static boolean names(Field field) {
        return !field.targets().isEmpty();
    }

    private List<String> row(Kind<?> kind, StoredRecord record) {
        var space = record.space().text();
        var row = new ArrayList<>(List.of(record.id().text(), space, labels.getOrDefault(space, "")));
        for (var field : kind.fields()) {
            var values = field.type() == FieldType.SET
                    ? record.fields().members(field.name())
                    : List.of(text(record.values().getOrDefault(field.name(), Value.NOTHING)));
            row.add(String.join(" ", values));
            if (names(field)) {
                row.add(values.stream()
                        .map(id -> labels.getOrDefault(id, ""))
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.joining("; ")));
            }
        }
        return row;
    }

    private static String text(Value value) {
        return switch (value) {
            case Value.Text(var text) -> text;
            case Value.Whole(var number) -> String.valueOf(number);
            case Value.Flag(var is) -> is ? "yes" : "no";
            case Value.Nothing() -> "";
        };
    }

    /// The name of a record; empty if it is not here.
    String label(RecordId id) {
        return labels.getOrDefault(id.text(), "");
    }
}
