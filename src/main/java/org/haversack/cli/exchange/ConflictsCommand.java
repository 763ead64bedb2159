package org.haversack.cli.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Names;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.merge.change.Value;
import org.haversack.service.DecisionService;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.Conflict;
import picocli.CommandLine.Command;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// `conflicts`: what waits for a decision.
@Command(
        name = "conflicts",
        description = {
            "Shows what two people set differently without knowing of each other.",
            "Nothing is lost and nothing is blocked meanwhile; decide settles it."
        })
public final class ConflictsCommand extends StoreCommand {
    @Override
    protected int run(Session session, Workplace workplace) {
        var conflicts = new DecisionService(workplace).conflicts();
        var names = new Names(workplace);
        session.answer(
                () -> Json.array(conflicts, conflict -> json(conflict, names)), () -> show(conflicts, names, session));
        return Exit.DONE;
    }

    private static ObjectNode json(Conflict conflict, Names names) {
        var object = Json.object()
                .put("id", conflict.id())
                .put("kind", conflict.kind().name())
                .put("record", conflict.record().text())
                .put("space", conflict.space().text())
                .put("where", names.space(conflict.space()))
                .put("label", conflict.label())
                .put("field", conflict.field());
        object.set("was", conflict.was().map(Json::value).orElse(null));
        var options = new ArrayList<ObjectNode>();
        for (var option : conflict.options()) {
            options.add(option(option, options.size() + 1, names));
        }
        return object.set("options", Json.array(options, option -> (JsonNode) option));
    }

    private static ObjectNode option(Conflict.Option option, int number, Names names) {
        return Json.object()
                .put("number", number)
                .put("shown", option.shown())
                .<ObjectNode>set("value", Json.value(option.value()))
                .set(
                        "by",
                        Json.array(
                                option.by(),
                                author -> Json.object()
                                        .put("name", names.writer(author.computer()))
                                        .put("computer", author.computer().text())
                                        .put("computerName", names.computer(author.computer()))
                                        .put("at", Json.moment(author.time()))
                                        .put("change", author.change().toString())));
    }

    private static void show(List<Conflict> conflicts, Names names, Session session) {
        var console = session.console();
        if (conflicts.isEmpty()) {
            console.line("Nothing waits for a decision.");
            return;
        }
        console.line(Words.count(conflicts.size(), "decision waits.", "decisions wait."));
        for (var conflict : conflicts) {
            console.line("");
            console.line("%s › %s \"%s\" › %s"
                    .formatted(
                            names.space(conflict.space()),
                            Words.one(conflict.kind().name()),
                            conflict.label(),
                            conflict.isLife()
                                    ? "deleted but changed"
                                    : names.field(conflict.kind(), conflict.field())));
            console.line("  " + conflict.id());
            options(conflict, names, session).lines().forEach(line -> console.line("  " + line));
        }
        console.line("");
        console.line("To settle one: haversack decide ID --use NUMBER");
    }

    private static Table options(Conflict conflict, Names names, Session session) {
        var table = Table.plain(4);
        conflict.was().ifPresent(was -> table.row("was", names.value(conflict.kind(), conflict.field(), was), "", ""));
        int number = 0;
        for (var option : conflict.options()) {
            number++;
            table.row(
                    Integer.toString(number),
                    conflict.isLife()
                            ? option.value().equals(Value.TRUE) ? "delete it" : "keep it"
                            : names.value(conflict.kind(), conflict.field(), option.value()),
                    option.shown() ? "shown" : "",
                    option.by().stream()
                            .map(author -> "%s, %s, %s"
                                    .formatted(
                                            names.writer(author.computer()),
                                            names.computer(author.computer()),
                                            Words.time(author.time(), session.zone())))
                            .collect(Collectors.joining("; ")));
        }
        return table;
    }
}
