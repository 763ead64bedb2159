package org.haversack.cli.upkeep;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Passphrase;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.Words;
import org.haversack.domain.Kinds;
import org.haversack.service.backup.BackupFolder;
import org.haversack.service.backup.Comparison;
import org.haversack.service.backup.Lost;
import org.haversack.service.backup.OpenedBackup;
import org.haversack.service.backup.Restored;
import org.haversack.service.backup.Restoring;
import org.haversack.service.backup.SealedCopies;
import tools.jackson.databind.node.ObjectNode;

/// `restore --from BACKUP`: puts a backup in the store's place.
public final class RestoringBackup {
    private final Session session;

    public RestoringBackup(Session session) {
        this.session = session;
    }

    /// @param name a backup's file; `newest` for the newest that is whole
    /// @param only whether to show what would be, and change nothing
    /// @param words the passphrase of a sealed backup, in a file; asked for where somebody is there
    public int run(String name, Optional<Path> words, boolean only) {
        var given = Path.of(name);
        if (!SealedCopies.isSealed(given)) {
            return plain(name, only);
        }
        var passphrase = words.map(from -> Passphrase.of(from, session))
                .or(() -> Passphrase.ask(session, "The passphrase of this backup:"))
                .orElseThrow(() -> Stop.refused(
                        "This backup is sealed. Put its passphrase into a file and name it with --passphrase-file."));
        try (var opened = OpenedBackup.of(session.storeFile(), given, passphrase)) {
            return plain(session.done(opened.backup()).toString(), only);
        }
    }

    private int plain(String name, boolean only) {
        var store = session.storeFile();
        var file = name.equals("newest")
                ? BackupFolder.newestGood(store)
                        .orElseThrow(() -> Stop.refused("There is no backup of this store that can be used."))
                        .file()
                : Path.of(name);
        var restoring = new Restoring(store, Kinds.ALL, session.clock(), session.random());
        var comparison = session.done(restoring.compare(file));
        if (only) {
            session.answer(() -> json(comparison), () -> session.console().lines(lines(comparison)));
            return Exit.DONE;
        }
        Restored restored;
        try (var workplace = session.done(restoring.restore(file))) {
            restored = Restoring.restored(workplace).orElseThrow();
        }
        session.answer(() -> with(json(comparison), restored), () -> {
            session.console().lines(lines(comparison));
            session.console().lines(lines(restored));
        });
        return Exit.DONE;
    }

    private static ObjectNode json(Comparison comparison) {
        var object = Json.object();
        object.set("backup", BackupText.json(comparison.backup()));
        comparison.store().ifPresent(held -> object.set("store", BackupText.json(held)));
        comparison.trouble().ifPresent(sentence -> object.put("trouble", sentence));
        object.put("newComputer", comparison.anew());
        object.put("changesMissing", comparison.changesLost());
        object.put("privateNotesMissing", comparison.notes());
        object.set(
                "missing",
                Json.array(
                        comparison.lost(),
                        lost -> Json.object()
                                .put("place", lost.place())
                                .put("changes", lost.changes())
                                .put("newest", Json.moment(lost.newest().toEpochMilli()))
                                .<ObjectNode>set("records", Json.numbers(lost.records()))
                                .set("names", Json.texts(lost.names()))));
        return object;
    }

    private static ObjectNode with(ObjectNode object, Restored restored) {
        restored.aside().ifPresent(file -> object.put("replaced", file.toString()));
        object.set(
                "visitsToWriteAgain",
                Json.array(
                        restored.again(),
                        visit -> Json.object()
                                .put("practice", visit.practice())
                                .put("title", visit.title())
                                .put("start", visit.start().toString())));
        return object;
    }

    private List<String> lines(Comparison comparison) {
        var lines = new ArrayList<String>();
        lines.add("backup of " + time(comparison.backup().at()) + ": " + BackupText.held(comparison.holds()));
        comparison.store().ifPresent(held -> lines.add("store now: " + BackupText.held(held)));
        comparison.trouble().ifPresent(lines::add);
        comparison.lost().forEach(lost -> lines.add(line(lost)));
        if (comparison.notes() > 0) {
            lines.add("missing in the backup: " + Words.count(comparison.notes(), "private note", "private notes"));
        }
        return lines;
    }

    private String time(java.time.Instant at) {
        return Words.time(at.toEpochMilli(), session.zone());
    }

    private String line(Lost lost) {
        var records = lost.records().entrySet().stream()
                .map(kind -> Words.records(kind.getValue(), kind.getKey()))
                .toList();
        var names = lost.names().isEmpty() ? "" : " (" + String.join(", ", lost.names()) + ")";
        return Words.printable("missing in the backup: %s: %s: %s%s, the latest of %s"
                .formatted(
                        lost.place().isEmpty() ? "the programme" : lost.place(),
                        Words.count(lost.changes(), "change", "changes"),
                        String.join(" · ", records),
                        names,
                        time(lost.newest())));
    }

    private List<String> lines(Restored restored) {
        var lines = new ArrayList<String>();
        lines.add("Restored.");
        restored.aside().ifPresent(file -> lines.add("What it replaced is kept as " + file));
        if (restored.anew()) {
            lines.add("It goes on as a new computer: others accept its next file by its code.");
        }
        lines.add("What was sent after the backup comes back in the files of others.");
        restored.again()
                .forEach(visit -> lines.add(Words.printable("If it took place, write it down again: %s, %s, %s"
                        .formatted(visit.practice(), visit.title(), Words.time(visit.start())))));
        return lines;
    }
}
