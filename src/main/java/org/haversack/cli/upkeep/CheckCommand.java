package org.haversack.cli.upkeep;

import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.service.Workplace;
import org.haversack.store.derived.HealthReport;
import picocli.CommandLine.Command;

/// `check`: looks for anything wrong in a store.
@Command(
        name = "check",
        description = {
            "Looks for anything wrong: damaged pages, changes that are not what their names say, tables that are not "
                    + "what the changes add up to. Changes nothing.",
            "Exit code 4 if something is wrong."
        })
public final class CheckCommand extends StoreCommand {
    @Override
    protected int run(Session session, Workplace workplace) {
        HealthReport report;
        try (var watch = session.watch("Checking")) {
            watch.at("Checking", 0, 0);
            report = workplace.store().check();
        }
        session.answer(
                () -> Json.object()
                        .put("healthy", report.healthy())
                        .put("changes", report.changes())
                        .put("spaces", report.spaces())
                        .<tools.jackson.databind.node.ObjectNode>set("records", Json.numbers(report.records()))
                        .set("problems", Json.texts(report.problems())),
                () -> show(session, report));
        return report.healthy() ? Exit.DONE : Exit.STORE;
    }

    private static void show(Session session, HealthReport report) {
        var console = session.console();
        console.lines(report.problems());
        console.line(
                report.healthy()
                        ? "All is well."
                        : Words.count(report.problems().size(), "problem", "problems")
                                + " found. If only tables are wrong, haversack rebuild makes them anew; else haversack restore --from newest puts the newest good backup in its place.");
        var table = Table.plain(2)
                .row("changes", "%,d".formatted(report.changes()))
                .row("spaces", "%,d".formatted(report.spaces()));
        report.records().forEach((kind, count) -> {
            if (count > 0) {
                table.row(Words.many(kind), "%,d".formatted(count));
            }
        });
        console.lines(table.lines());
    }
}
