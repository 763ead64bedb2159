package org.haversack.cli.programme;

import java.nio.file.Path;
import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.service.Workplace;
import org.haversack.service.closing.Closing;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.Operation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `close`.
@Command(
        name = "close",
        description = {
            "Closes the programme: everything in it becomes read-only on every computer that hears of it.",
            "With --out it also writes everything out to be kept. Coordinators only."
        })
public final class CloseCommand extends StoreCommand {
    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Writes one file with everything, which anyone can read, and a folder of tables (CSV) and papers (PDF).")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--undo", description = "Opens the programme again.")
    private boolean undo;

    @Override
    protected int run(Session session, Workplace workplace) {
        var closing = new Closing(workplace, session.app());
        var edited = new Edits(workplace).run(Operation.of("programme.did.close"), closing.closed(!undo));
        if (edited instanceof Edited.Refused(var sentence, var _)) {
            throw Stop.refused(sentence);
        }
        Optional<Closing.Kept> kept = Optional.empty();
        if (out.isPresent()) {
            try (var watch = session.watch("Writing")) {
                kept = Optional.of(session.done(closing.keep(out.get(), watch::at)));
            }
        }
        var all = kept;
        session.answer(
                () -> {
                    var answer = Json.object().put("closed", !undo);
                    all.ifPresent(one -> answer.put("file", one.bundle().toString())
                            .put("folder", one.folder().toString())
                            .put("files", one.files()));
                    return answer;
                },
                () -> {
                    session.console().line(undo ? "The programme is open again." : "The programme is closed.");
                    all.ifPresent(one -> {
                        session.console().line(one.bundle().toString());
                        session.console().line(one.folder().toString());
                    });
                });
        return Exit.DONE;
    }
}
