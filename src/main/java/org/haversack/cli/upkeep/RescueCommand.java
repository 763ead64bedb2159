package org.haversack.cli.upkeep;

import java.nio.file.Path;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Words;
import org.haversack.domain.Kinds;
import org.haversack.service.rescue.Rescue;
import org.haversack.service.rescue.Rescued;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `rescue --out DIR`: writes everything readable.
@Command(
        name = "rescue",
        description = {
            "Writes everything that can be read of a store into a folder, even of a damaged one: texts by practice, tables, "
                    + "all changes, the raw file, and what could not be read. Changes nothing.",
        })
public final class RescueCommand implements org.haversack.cli.kit.Command {
    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where the folder with it is made.")
    private Path out = Path.of("");

    @Override
    public int run(Session session) {
        Rescued rescued;
        try (var watch = session.watch("Reading")) {
            watch.at("Reading", 0, 0);
            rescued = session.done(new Rescue(Kinds.ALL, session.clock()).of(session.storeFile(), out));
        }
        session.answer(
                () -> Json.object()
                        .put("folder", rescued.folder().toString())
                        .put("changes", rescued.changes())
                        .put("foundInBytes", rescued.found())
                        .put("records", rescued.records())
                        .put("practices", rescued.practices())
                        .put("privateNotes", rescued.notes())
                        .set("unreadable", Json.texts(rescued.unreadable())),
                () -> {
                    session.console().line(rescued.folder().toString());
                    session.console()
                            .note("%s · %s · %s."
                                    .formatted(
                                            Words.count(rescued.changes(), "change", "changes"),
                                            Words.count(rescued.records(), "record", "records"),
                                            Words.count(rescued.practices(), "practice", "practices")));
                    session.console().lines(rescued.unreadable());
                });
        return Exit.DONE;
    }
}
