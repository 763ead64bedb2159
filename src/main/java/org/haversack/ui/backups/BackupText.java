package org.haversack.ui.backups;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.haversack.service.backup.Backup;
import org.haversack.service.backup.Comparison;
import org.haversack.service.backup.Held;
import org.haversack.service.backup.Lost;
import org.haversack.service.backup.Reason;
import org.haversack.service.backup.Restored;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;

/// Backups in words.
public final class BackupText {
    private static final long KILO = 1024;
    private static final List<String> COUNTED = List.of("visit", "action", "note", "decision", "question", "practice");

    private final Kit kit;
    private final Words words;

    public BackupText(Kit kit) {
        this.kit = kit;
        this.words = kit.words();
    }

    /// `today 08:02`.
    public String moment(Instant at) {
        return kit.days().moment(at);
    }

    /// `20 practices · 60 visits · 48 actions · 1,234 changes`.
    public String held(Held held) {
        return words.get("backups.held", held.practices(), held.visits(), held.actions(), held.changes());
    }

    String reason(Reason reason) {
        return words.get(
                switch (reason) {
                    case WHILE_WORKING -> "backups.reason.working";
                    case ON_CLOSING -> "backups.reason.closing";
                    case BY_HAND -> "backups.reason.hand";
                    case BEFORE_IMPORT -> "backups.reason.import";
                    case REPLACED -> "backups.reason.replaced";
                });
    }

    /// `2.3 MB · 20 practices …`.
    String about(Backup backup) {
        var size = backup.bytes() < KILO * KILO
                ? words.get("backups.kilobytes", Math.max(1, backup.bytes() / KILO))
                : words.get("backups.megabytes", (double) backup.bytes() / (KILO * KILO));
        return backup.holds().map(held -> size + " · " + held(held)).orElse(size);
    }

    /// When the newest change of one side was made.
    public String newest(Held held) {
        return held.newest()
                .map(at -> words.get("backups.newest", moment(at)))
                .orElse(words.get("backups.newest.none"));
    }

    /// What would be missing, one line each; empty for nothing.
    public List<String> missing(Comparison both) {
        var lines = new ArrayList<String>();
        both.lost().forEach(lost -> lines.add(line(lost)));
        if (both.notes() > 0) {
            lines.add(words.get("backups.missing.notes", both.notes()));
        }
        return lines;
    }

    private String line(Lost lost) {
        var records = lost.records().entrySet().stream()
                .filter(kind -> COUNTED.contains(kind.getKey()))
                .map(kind -> records(kind.getKey(), kind.getValue()))
                .collect(Collectors.joining(", "));
        var place = lost.place().isEmpty() ? words.get("backups.missing.programme") : lost.place();
        var names = String.join(", ", lost.names());
        var about = records.isEmpty() ? names : names.isEmpty() ? records : records + " (" + names + ")";
        return about.isEmpty()
                ? words.get("backups.missing.short", place, lost.changes(), moment(lost.newest()))
                : words.get("backups.missing.line", place, lost.changes(), about, moment(lost.newest()));
    }

    private String records(String kind, int many) {
        return switch (kind) {
            case "visit" -> words.get("backups.kind.visit", many);
            case "action" -> words.get("backups.kind.action", many);
            case "note" -> words.get("backups.kind.note", many);
            case "decision" -> words.get("backups.kind.decision", many);
            case "question" -> words.get("backups.kind.question", many);
            default -> words.get("backups.kind.practice", many);
        };
    }

    /// What to know after going back, one line each.
    List<String> after(Restored restored) {
        var lines = new ArrayList<String>();
        restored.aside().ifPresent(file -> lines.add(words.get("backups.restored.aside", file)));
        if (restored.anew()) {
            lines.add(words.get("backups.restored.anew"));
        }
        lines.add(words.get("backups.restored.comes-back"));
        return lines;
    }

    /// `Birchwood Family Practice · Monthly follow-up · Tue 12 May, 10:30`.
    String again(Restored.Again visit) {
        return words.get(
                "backups.restored.visit",
                visit.practice(),
                visit.title(),
                kit.days().moment(visit.start()));
    }
}
