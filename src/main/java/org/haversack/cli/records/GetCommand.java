package org.haversack.cli.records;

import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.KindName;
import org.haversack.cli.kit.Names;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.domain.kind.Kind;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `get KIND [ID]`: shows records.
@Command(
        name = "get",
        description = {
            "Shows the records of a kind, or one record with everything in it.",
            "As JSON: an array of records, or one record. Deleted records are shown by their id only."
        })
public final class GetCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "KIND", description = "Such as action; schema --kinds lists them.")
    private String kind = "";

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The record's id.")
    private Optional<String> id = Optional.empty();

    @Override
    protected int run(Session session, Workplace workplace) {
        var of = KindName.kind(kind);
        if (id.isPresent()) {
            one(session, workplace, of, id.get());
        } else {
            all(session, workplace, of);
        }
        return Exit.DONE;
    }

    private static void one(Session session, Workplace workplace, Kind<?> kind, String id) {
        var service = new RecordService(workplace);
        var record = service.get(kind, KindName.id(id))
                .orElseThrow(() -> Stop.refused("There is no %s %s.".formatted(Words.one(kind.name()), id)));
        session.answer(
                () -> Json.record(record, workplace),
                () -> session.console().lines(new RecordText(new Names(workplace)).of(record, service)));
    }

    private static void all(Session session, Workplace workplace, Kind<?> kind) {
        var records = new RecordService(workplace).all(kind);
        session.answer(() -> Json.array(records, record -> Json.record(record, workplace)), () -> {
            session.console().lines(new RecordText(new Names(workplace)).table(kind, records));
            session.console().note(Words.records(records.size(), kind.name()));
        });
    }
}
