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

/// `delete KIND ID`.
@Command(name = "delete", description = "Deletes a record and everything that hangs on it. It can be restored.")
public final class DeleteCommand extends StoreCommand {
    @Parameters(paramLabel = "KIND", description = "Such as action.")
    private String kind = "";

    @Parameters(paramLabel = "ID", description = "The record's id.")
    private String id = "";

    @Override
    protected int run(Session session, Workplace workplace) {
        var deleted = session.done(new RecordService(workplace).delete(KindName.kind(kind), KindName.id(id)));
        session.answer(
                () -> Json.object().put("deleted", deleted.text()),
                () -> session.console().line("Deleted. To bring it back: haversack restore " + kind + " " + deleted));
        return Exit.DONE;
    }
}
