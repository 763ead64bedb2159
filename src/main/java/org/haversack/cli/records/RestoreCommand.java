package org.haversack.cli.records;

import java.nio.file.Path;
import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.KindName;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.upkeep.RestoringBackup;
import org.haversack.service.RecordService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `restore KIND ID` and `restore --from BACKUP`.
@Command(
        name = "restore",
        description = {
            "Brings a deleted record back, with everything that was deleted together with it.",
            "With --from: puts a backup in the place of the whole store. What it replaces is kept."
        })
public final class RestoreCommand implements org.haversack.cli.kit.Command {
    @Parameters(arity = "0..1", paramLabel = "KIND", description = "Such as action.")
    private String kind = "";

    @Parameters(arity = "0..1", paramLabel = "ID", description = "The record's id.")
    private String id = "";

    @Option(
            names = "--from",
            paramLabel = "BACKUP",
            description = "The file of a backup, or newest: the newest one that is whole.")
    private String from = "";

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The passphrase of a sealed backup, in a file (- for standard input).")
    private Optional<Path> words = Optional.empty();

    @Option(names = "--dry-run", description = "With --from: only show both sides and what would be missing.")
    private boolean only;

    @Override
    public int run(Session session) {
        if (from.isEmpty() == kind.isEmpty() || kind.isEmpty() != id.isEmpty()) {
            throw Stop.usage("Say which record, KIND and ID, or which backup, --from BACKUP.");
        }
        return from.isEmpty() ? record(session) : new RestoringBackup(session).run(from, words, only);
    }

    private int record(Session session) {
        try (var workplace = session.open()) {
            var restored = session.done(new RecordService(workplace).restore(KindName.kind(kind), KindName.id(id)));
            session.answer(
                    () -> Json.object().put("restored", restored.text()),
                    () -> session.console().line("Restored."));
            return Exit.DONE;
        }
    }
}
