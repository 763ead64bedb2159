package org.haversack.cli.records;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.KindName;
import org.haversack.cli.kit.Names;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.store.log.Ledger;
import org.haversack.store.lookup.HistoryEntry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `history KIND ID`: who did what to a record.
@Command(
        name = "history",
        description = "Shows everything anyone did to a record, what this computer learned last first.")
public final class HistoryCommand extends StoreCommand {
    @Parameters(paramLabel = "KIND", description = "Such as action.")
    private String kind = "";

    @Parameters(paramLabel = "ID", description = "The record's id.")
    private String id = "";

    @Override
    protected int run(Session session, Workplace workplace) {
        var of = KindName.kind(kind);
        var entries = new RecordService(workplace).history(of, KindName.id(id));
        if (entries.isEmpty()) {
            throw Stop.refused("There is no %s %s.".formatted(Words.one(of.name()), id));
        }
        var names = new Names(workplace);
        session.answer(
                () -> Json.object()
                        .put("kind", of.name())
                        .put("id", id)
                        .set("history", Json.array(entries, entry -> json(entry, names))),
                () -> session.console().lines(lines(of, entries, names, session)));
        return Exit.DONE;
    }

    private static ObjectNode json(HistoryEntry entry, Names names) {
        var change = entry.change();
        var object = Json.object()
                .put("at", Json.moment(change.time()))
                .put("by", names.writer(change.computer()))
                .put("computer", change.computer().text())
                .put("computerName", names.computer(change.computer()))
                .put("change", change.id().toString())
                .put("number", change.n())
                .put("file", entry.file().map(Ledger.Import::name).orElse(null))
                .put(
                        "importedAt",
                        entry.file().map(file -> Json.moment(file.at())).orElse(null))
                .put("why", change.why())
                .put("reason", change.reason());
        return object.set("set", Json.values(entry.set()));
    }

    private static List<String> lines(Kind<?> kind, List<HistoryEntry> entries, Names names, Session session) {
        var table = Table.of("When", "Who", "Computer", "File", "What");
        for (var entry : entries) {
            var change = entry.change();
            table.row(
                    Words.time(change.time(), session.zone()),
                    names.writer(change.computer()),
                    names.computer(change.computer()),
                    entry.file().map(Ledger.Import::name).orElse(""),
                    what(kind, entry, names));
        }
        return table.lines();
    }

    private static String what(Kind<?> kind, HistoryEntry entry, Names names) {
        var what = entry.set().entrySet().stream()
                .sorted(Comparator.comparing(set -> set.getKey().equals(Write.LIFE) ? "" : set.getKey()))
                .map(set -> set.getKey().equals(Write.LIFE)
                        ? set.getValue().equals(Value.TRUE) ? "deleted" : "kept or restored"
                        : names.field(kind, set.getKey()) + ": " + names.value(kind, set.getKey(), set.getValue()))
                .collect(Collectors.joining("; "));
        return why(entry)
                + what
                + Optional.ofNullable(entry.change().reason())
                        .map(reason -> " – \"" + reason + "\"")
                        .orElse("");
    }

    private static String why(HistoryEntry entry) {
        var why = entry.change().why();
        return why == null
                ? ""
                : why.equals("resolve") ? "decided: " : why.equals("restore") ? "restored: " : why + ": ";
    }
}
