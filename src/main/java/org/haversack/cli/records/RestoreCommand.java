package org.haversack.cli.records;

import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.KindName;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `restore KIND ID`.
@Command(
        name = "restore",
        description = "Brings a deleted record back, with everything that was deleted together with it.")
public final class RestoreCommand extends StoreCommand {
    @Parameters(paramLabel = "KIND", description = "Such as action.")
    private String kind = "";

    @Parameters(paramLabel = "ID", description = "The record's id.")
    private String id = "";

    @Override
    protected int run(Session session, Workplace workplace) {
        var restored = session.done(new RecordService(workplace).restore(KindName.kind(kind), KindName.id(id)));
        session.answer(
                () -> Json.object().put("restored", restored.text()),
                () -> session.console().line("Restored."));
        return Exit.DONE;
    }
}
