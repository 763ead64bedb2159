package org.haversack.cli.exchange;

import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.UndoService;
import picocli.CommandLine.Command;

/// `undo`: takes the latest import back.
@Command(
        name = "undo",
        description =
                "Takes the latest import back, as long as nothing here builds on it. Its files can be received again.")
public final class UndoCommand extends StoreCommand {
    @Override
    protected int run(Session session, Workplace workplace) {
        var undone = session.done(new UndoService(workplace).undo());
        session.answer(
                () -> Json.object().put("files", undone.files()).put("changes", undone.changes()),
                () -> session.console()
                        .line("Undone: %s with %s."
                                .formatted(
                                        Words.count(undone.files(), "file", "files"),
                                        Words.count(undone.changes(), "change", "changes"))));
        return Exit.DONE;
    }
}
