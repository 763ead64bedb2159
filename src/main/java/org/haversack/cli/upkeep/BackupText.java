package org.haversack.cli.upkeep;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.service.backup.Backup;
import org.haversack.service.backup.Held;
import org.haversack.service.backup.Reason;
import tools.jackson.databind.node.ObjectNode;

/// Backups as commands show them.
final class BackupText {
    private static final long KILO = 1024;

    private BackupText() {}

    static ObjectNode json(Backup backup) {
        var object = Json.object()
                .put("file", backup.file().toString())
                .put("at", Json.moment(backup.at().toEpochMilli()))
                .put("reason", code(backup.reason()))
                .put("bytes", backup.bytes())
                .put("state", code(backup.state()));
        backup.holds().ifPresent(held -> object.set("holds", json(held)));
        return object;
    }

    static ObjectNode json(Held held) {
        var object = Json.object()
                .put("changes", held.changes())
                .put("practices", held.practices())
                .put("visits", held.visits())
                .put("actions", held.actions())
                .put("privateNotes", held.notes())
                .put("digest", held.digest());
        held.newest().ifPresent(at -> object.put("newest", Json.moment(at.toEpochMilli())));
        return object;
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String held(Held held) {
        return "%s · %s · %s · %s"
                .formatted(
                        Words.count(held.changes(), "change", "changes"),
                        Words.count(held.practices(), "practice", "practices"),
                        Words.count(held.visits(), "visit", "visits"),
                        Words.count(held.actions(), "action", "actions"));
    }

    static Table table(List<Backup> all, ZoneId zone) {
        var table = Table.of("Made", "Why", "Size", "Holds", "Checked", "File");
        all.forEach(backup -> table.row(
                Words.time(backup.at().toEpochMilli(), zone),
                reason(backup.reason()),
                size(backup.bytes()),
                backup.holds().map(BackupText::held).orElse("not counted"),
                state(backup.state()),
                backup.file().toString()));
        return table;
    }

    static String reason(Reason reason) {
        return switch (reason) {
            case WHILE_WORKING -> "while working";
            case ON_CLOSING -> "on closing";
            case BY_HAND -> "by hand";
            case BEFORE_IMPORT -> "before an import";
            case REPLACED -> "replaced store";
        };
    }

    private static String state(Backup.State state) {
        return switch (state) {
            case VERIFIED -> "yes";
            case UNCHECKED -> "not yet";
            case DAMAGED -> "damaged";
        };
    }

    private static String size(long bytes) {
        return bytes < KILO * KILO
                ? "%,d KB".formatted(Math.max(1, bytes / KILO))
                : "%,.1f MB".formatted((double) bytes / (KILO * KILO));
    }
}
