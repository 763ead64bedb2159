package org.haversack.service.rescue;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import org.haversack.service.FileNames;
import org.haversack.store.log.PrivateNotes;

/// Records as texts by practice and as a table for each kind.
final class Sheets {
    private record Line(String place, Readable.Entry entry) {}

    private final Path folder;
    private final Readable readable;
    private int practices;

    Sheets(Path folder, Readable readable) {
        this.folder = folder;
        this.readable = readable;
    }

    /// Writes them; returns how many records there are.
    long write() throws IOException {
        var texts = Files.createDirectory(folder.resolve("practices"));
        var tables = Files.createDirectory(folder.resolve("tables"));
        var byKind = new TreeMap<String, List<Line>>();
        long records = 0;
        for (var place : readable.places()) {
            var name = readable.name(place);
            var entries = readable.of(place);
            records += entries.size();
            practices += name.equals(place.text()) ? 0 : 1;
            text(free(texts, FileNames.plain(name)), name, entries);
            entries.forEach(entry -> byKind.computeIfAbsent(entry.key().kind(), _ -> new ArrayList<>())
                    .add(new Line(name, entry)));
        }
        for (var kind : byKind.entrySet()) {
            table(tables.resolve(FileNames.plain(kind.getKey()) + ".csv"), kind.getValue());
        }
        return records;
    }

    int practices() {
        return practices;
    }

    private static Path free(Path folder, String name) {
        var file = folder.resolve(name + ".txt");
        for (int again = 2; Files.exists(file); again++) {
            file = folder.resolve(name + " " + again + ".txt");
        }
        return file;
    }

    private void text(Path file, String name, List<Readable.Entry> entries) throws IOException {
        var lines = new ArrayList<String>();
        lines.add(name);
        for (var entry : entries) {
            lines.add("");
            var label = readable.label(entry);
            lines.add(entry.key().kind().replace('-', ' ')
                    + (label.isEmpty() ? "" : ": " + label)
                    + (entry.deleted() ? " (deleted)" : ""));
            entry.values().forEach((field, value) -> lines.add("    " + field + ": " + value));
        }
        Files.write(file, lines);
    }

    private static void table(Path file, List<Line> lines) throws IOException {
        var fields = new TreeSet<String>();
        lines.forEach(line -> fields.addAll(line.entry().values().keySet()));
        try (var csv = CsvWriter.builder().build(file, StandardCharsets.UTF_8)) {
            var head = new ArrayList<>(List.of("practice", "id", "deleted"));
            head.addAll(fields);
            csv.writeRecord(head);
            for (var line : lines) {
                var row = new ArrayList<>(List.of(
                        line.place(),
                        line.entry().key().id().text(),
                        line.entry().deleted() ? "yes" : ""));
                fields.forEach(field -> row.add(line.entry().values().getOrDefault(field, "")));
                csv.writeRecord(row);
            }
        }
    }

    /// Writes the private notes; sealed ones as they are.
    void notes(List<PrivateNotes.Note> notes) throws IOException {
        if (notes.isEmpty()) {
            return;
        }
        var lines = new ArrayList<String>();
        for (var note : notes) {
            lines.add(Instant.ofEpochMilli(note.at()) + "  " + note.id());
            if (note.text().startsWith("age-encryption.org/")) {
                var file = note.id() + ".age";
                Files.write(folder.resolve(file), note.body());
                lines.add("sealed, in the file " + file);
            } else {
                lines.add(note.text());
            }
            lines.add("");
        }
        Files.write(folder.resolve("private notes.txt"), lines);
    }
}
