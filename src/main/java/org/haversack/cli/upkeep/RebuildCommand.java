package org.haversack.cli.upkeep;

import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.service.Workplace;
import picocli.CommandLine.Command;

/// `rebuild`: makes the tables anew from the log.
@Command(
        name = "rebuild",
        description = "Drops the tables and makes them anew from the log of changes. Nothing of anyone's work changes.")
public final class RebuildCommand extends StoreCommand {
    @Override
    protected int run(Session session, Workplace workplace) {
        long changes;
        try (var watch = session.watch("Rebuilding")) {
            watch.at("Rebuilding", 0, 0);
            changes = workplace.store().rebuild();
        }
        session.answer(
                () -> Json.object().put("changes", changes),
                () -> session.console().line("Rebuilt from " + Words.count(changes, "change.", "changes.")));
        return Exit.DONE;
    }
}
