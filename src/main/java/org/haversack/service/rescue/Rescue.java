package org.haversack.service.rescue;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.haversack.domain.Kinds;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.store.copies.Salvage;
import org.haversack.store.sql.StoreTrouble;

/// Writes everything that can be read of a store into a folder: the raw file, all changes as JSON, all
/// records as text
/// by practice and as a table for each kind, the private notes, and what could not be read. The store
/// is not changed.
public final class Rescue {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm");
    private static final String RAW = "store.db";

    private final Kinds kinds;
    private final Clock clock;

    public Rescue(Kinds kinds, Clock clock) {
        this.kinds = kinds;
        this.clock = clock;
    }

    /// From a store that is open in this process. On the thread of the store.
    public Outcome<Rescued> of(Workplace open, Path out) {
        return into(out, raw -> open.store().copies().writeTo(raw));
    }

    /// From a store that is not open in this process; it may be damaged.
    public Outcome<Rescued> of(Path store, Path out) {
        if (!Files.exists(store)) {
            return Outcome.refused("There is no store at %s.", store);
        }
        return into(out, raw -> {
            int lost = Salvage.copy(store, raw);
            var log = store.resolveSibling(store.getFileName() + "-wal");
            if (Files.exists(log)) {
                lost += Salvage.copy(log, raw.resolveSibling(raw.getFileName() + "-wal"));
            }
            if (lost > 0) {
                Files.writeString(
                        raw.resolveSibling("blocks.txt"), lost + " blocks of 4 KB of the disk could not be read.\n");
            }
        });
    }

    @FunctionalInterface
    private interface Raw {
        void write(Path to) throws IOException;
    }

    private Outcome<Rescued> into(Path out, Raw raw) {
        try {
            var folder = free(out);
            Files.createDirectories(folder.resolve("raw"));
            raw.write(folder.resolve("raw").resolve(RAW));
            return Outcome.done(written(folder));
        } catch (IOException | UncheckedIOException refused) {
            return Outcome.refused("Not everything could be written in %s. Choose a folder with room.", out);
        } catch (StoreTrouble trouble) {
            return Outcome.refused(
                    "%s If the store is damaged, close Haversack and use: haversack rescue --out FOLDER",
                    trouble.sentence());
        }
    }

    private Path free(Path out) {
        var name = "Haversack rescue " + NAME.format(clock.instant().atZone(clock.getZone()));
        var folder = out.resolve(name);
        for (int again = 2; Files.exists(folder); again++) {
            folder = out.resolve(name + " " + again);
        }
        return folder;
    }

    private Rescued written(Path folder) throws IOException {
        var scratch = Files.createDirectory(folder.resolve("being read"));
        try {
            for (var part : List.of(RAW, RAW + "-wal")) {
                var raw = folder.resolve("raw").resolve(part);
                if (Files.exists(raw)) {
                    Files.copy(raw, scratch.resolve(part));
                }
            }
            var salvage = new Salvage(scratch.resolve(RAW));
            var readable = new Readable(kinds);
            changes(folder.resolve("changes.json"), salvage, readable);
            var unreadable = new ArrayList<>(salvage.unreadable());
            var blocks = folder.resolve("raw").resolve("blocks.txt");
            if (Files.exists(blocks)) {
                unreadable.add(Files.readString(blocks).strip());
            }
            var sheets = new Sheets(folder, readable);
            long records = sheets.write();
            sheets.notes(salvage.notes());
            var rescued = new Rescued(
                    folder,
                    salvage.rows() + salvage.found(),
                    salvage.found(),
                    records,
                    sheets.practices(),
                    salvage.notes().size(),
                    unreadable);
            about(folder.resolve("Read me.txt"), rescued);
            return rescued;
        } finally {
            remove(scratch);
        }
    }

    private void changes(Path file, Salvage salvage, Readable readable) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(utf8("{\"format\":\"haversack-rescue\",\"v\":1,\"made\":" + clock.millis() + ",\"changes\":["));
            var first = new boolean[] {true};
            salvage.run(line -> {
                out.write(utf8(first[0] ? "\n" : ",\n"));
                out.write(line.bytes());
                first[0] = false;
                readable.take(line);
            });
            out.write(utf8("\n]}\n"));
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void about(Path file, Rescued rescued) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("Everything that could be read of a Haversack store.");
        lines.add("");
        lines.add("practices/     a text for each practice, with all its records");
        lines.add("tables/        the same as tables, one for each kind of record (CSV)");
        lines.add("changes.json   every change, as it was saved; a person can read it, and another program too");
        lines.add("raw/           the store's file as it is");
        lines.add("");
        lines.add("%,d changes, %,d records, %,d practices, %,d private notes."
                .formatted(rescued.changes(), rescued.records(), rescued.practices(), rescued.notes()));
        lines.add("");
        if (rescued.unreadable().isEmpty()) {
            lines.add("Everything could be read.");
        } else {
            lines.add("What could not be read:");
            rescued.unreadable().forEach(sentence -> lines.add("- " + sentence));
            lines.add("%,d changes were found all the same, in the bytes of the file.".formatted(rescued.found()));
        }
        Files.write(file, lines);
    }

    private static void remove(Path scratch) throws IOException {
        try (var files = Files.newDirectoryStream(scratch)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        }
        Files.deleteIfExists(scratch);
    }
}
