package org.haversack.cli.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.service.exchange.Receiving;
import org.haversack.store.derived.Tally;
import tools.jackson.databind.node.ObjectNode;

/// What an import brought, or would bring.
public final class ReceiveReport {
    private final Receiving.BatchReport report;
    private final boolean dryRun;

    public ReceiveReport(Receiving.BatchReport report, boolean dryRun) {
        this.report = report;
        this.dryRun = dryRun;
    }

    /// `dryRun`, `files`, `totals`, `conflictsWaiting`, `snapshot`.
    public ObjectNode json() {
        var object = Json.object().put("dryRun", dryRun);
        object.set("files", Json.array(report.files(), this::json));
        object.set("totals", totals());
        object.put("conflictsWaiting", report.conflictsWaiting());
        return object.put("snapshot", report.snapshot().map(Object::toString).orElse(null));
    }

    private ObjectNode json(Receiving.FileReport file) {
        var object = Json.object()
                .put("file", file.file().toString())
                .put("from", file.sender())
                .put("number", file.number())
                .put("state", state(file).toLowerCase(java.util.Locale.ROOT).replace(' ', '-'))
                .put("reason", file.reason())
                .put("sentence", sentence(file));
        object.set("notices", Json.texts(file.notices()));
        return object.set("brings", brings(file.brought()));
    }

    /// What is said of a file; with how to take one that a word is asked about.
    private static String sentence(Receiving.FileReport file) {
        return file.reason().equals("relayed") && file.code().isPresent()
                ? "%s To take them all the same, receive the file again with --accept %s."
                        .formatted(file.sentence(), file.code().get())
                : file.sentence();
    }

    private static ObjectNode brings(Receiving.Brought brought) {
        var records = Json.object();
        brought.records().forEach((kind, counts) -> records.set(kind, counts(counts)));
        return Json.object()
                .put("changes", brought.changes())
                .put("combined", brought.combined())
                .put("conflicts", brought.conflicts())
                .put("skipped", brought.skipped())
                .put("skippedPractices", brought.skippedSpaces())
                .set("records", records);
    }

    private static ObjectNode counts(Tally.Counts counts) {
        return Json.object()
                .put("created", counts.created())
                .put("changed", counts.changed())
                .put("deleted", counts.deleted());
    }

    private ObjectNode totals() {
        var records = Json.object();
        sums().forEach((kind, counts) -> records.set(kind, counts(counts)));
        return Json.object()
                .put("taken", report.count(Receiving.Status.TAKEN))
                .put("nothingNew", report.count(Receiving.Status.NOTHING_NEW))
                .put("already", report.count(Receiving.Status.ALREADY_IMPORTED))
                .put("refused", report.count(Receiving.Status.REFUSED))
                .put("changes", changes())
                .set("records", records);
    }

    private int changes() {
        return report.files().stream()
                .mapToInt(file -> file.brought().changes())
                .sum();
    }

    private Map<String, Tally.Counts> sums() {
        var sums = new TreeMap<String, Tally.Counts>();
        report.files()
                .forEach(file -> file.brought()
                        .records()
                        .forEach((kind, counts) -> sums.merge(
                                kind,
                                counts,
                                (one, other) -> new Tally.Counts(
                                        one.created() + other.created(),
                                        one.changed() + other.changed(),
                                        one.deleted() + other.deleted()))));
        return sums;
    }

    /// The table, the totals, and what is to be decided.
    public List<String> lines() {
        var table = Table.of("File", "From", "Brings", "State", "Notes");
        report.files()
                .forEach(file -> table.row(
                        String.valueOf(file.file().getFileName()),
                        file.sender(),
                        words(file.brought()),
                        state(file),
                        notes(file)));
        var lines = new ArrayList<>(table.lines());
        lines.add("");
        lines.add(total());
        if (report.conflictsWaiting() > 0) {
            lines.add(Words.count(report.conflictsWaiting(), "decision", "decisions")
                    + (dryRun ? " would wait" : report.conflictsWaiting() == 1 ? " waits" : " wait")
                    + (dryRun ? "." : ": haversack conflicts"));
        }
        return lines;
    }

    private String state(Receiving.FileReport file) {
        return switch (file.status()) {
            case TAKEN -> dryRun ? "Ready" : "Taken";
            case NOTHING_NEW -> "Nothing new";
            case ALREADY_IMPORTED -> "Already";
            case REFUSED -> "Refused";
        };
    }

    private static String notes(Receiving.FileReport file) {
        var notes = new ArrayList<String>();
        if (!file.sentence().isEmpty()) {
            notes.add(sentence(file));
        }
        notes.addAll(file.notices());
        var brought = file.brought();
        if (brought.combined() > 0) {
            notes.add(Words.count(brought.combined(), "record was", "records were")
                    + " changed on both sides in different fields and combined.");
        }
        if (brought.conflicts() > 0) {
            notes.add(Words.count(brought.conflicts(), "decision.", "decisions."));
        }
        if (brought.skipped() > 0) {
            notes.add("%s of %s not held here passed over."
                    .formatted(
                            Words.count(brought.skipped(), "change", "changes"),
                            Words.count(brought.skippedSpaces(), "practice", "practices")));
        }
        return String.join(" ", notes);
    }

    /// `4 visits · 10 action changes`.
    private static String words(Receiving.Brought brought) {
        return words(brought.records());
    }

    private static String words(Map<String, Tally.Counts> records) {
        var parts = new ArrayList<String>();
        records.forEach((kind, counts) -> {
            var one = Words.one(kind);
            if (counts.created() > 0) {
                parts.add(Words.records(counts.created(), kind));
            }
            int changed = counts.changed() - Math.min(counts.changed(), counts.deleted());
            if (changed > 0) {
                parts.add(Words.count(changed, one + " change", one + " changes"));
            }
            if (counts.deleted() > 0) {
                parts.add(Words.records(counts.deleted(), kind) + " deleted");
            }
        });
        return String.join(" · ", parts);
    }

    private String total() {
        var parts = new ArrayList<String>();
        add(parts, report.count(Receiving.Status.TAKEN), dryRun ? "ready" : "taken");
        add(parts, report.count(Receiving.Status.NOTHING_NEW), "with nothing new");
        add(parts, report.count(Receiving.Status.ALREADY_IMPORTED), "already imported");
        add(parts, report.count(Receiving.Status.REFUSED), "refused");
        var brought = words(sums());
        return Words.count(report.files().size(), "file", "files")
                + (parts.isEmpty() ? "" : ": " + String.join(", ", parts))
                + "."
                + (brought.isEmpty() ? "" : " " + (dryRun ? "Would bring " : "Brought ") + brought + ".");
    }

    private static void add(List<String> parts, long number, String what) {
        if (number > 0) {
            parts.add(number + " " + what);
        }
    }
}
