package org.haversack.cli.records;

import java.util.ArrayList;
import java.util.List;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Names;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `search WORDS`: finds records.
@Command(
        name = "search",
        description = {
            "Finds records with all these words, or words that begin like them, best first.",
            "As JSON: an array of records."
        })
public final class SearchCommand extends StoreCommand {
    @Parameters(arity = "1..*", paramLabel = "WORDS", description = "Words or beginnings of words.")
    private List<String> words = new ArrayList<>();

    @Option(
            names = "--most",
            paramLabel = "N",
            description = "How many to show (default: ${DEFAULT-VALUE}).",
            defaultValue = "50")
    private int most;

    @Override
    protected int run(Session session, Workplace workplace) {
        var found = new RecordService(workplace).search(String.join(" ", words), Math.max(1, most));
        var names = new Names(workplace);
        session.answer(() -> Json.array(found, record -> Json.record(record, workplace)), () -> {
            var table = Table.of("Kind", "Name", "Where", "ID");
            found.forEach(record -> table.row(
                    Words.one(record.kind().name()),
                    record.label(),
                    names.space(record.space()),
                    record.id().text()));
            session.console().lines(table.lines());
            session.console().note(Words.count(found.size(), "record found.", "records found."));
        });
        return Exit.DONE;
    }
}
