package org.haversack.cli.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Uuid7;
import org.haversack.service.PeopleService;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `put FILE`: saves records.
@Command(
        name = "put",
        description = {
            "Saves records as this store's person, one change a line: all of them, or nothing.",
            "A line is {\"kind\":\"action\",\"id\":\"…\",\"practice\":\"…\",\"values\":{\"title\":\"…\"}}; without id it is a "
                    + "new record; null clears a field; practice is an id, a code or a name. Prints the ids."
        })
public final class PutCommand extends StoreCommand {
    @Parameters(paramLabel = "FILE", description = "JSON lines; - reads them from standard input.")
    private String file = "";

    @Override
    protected int run(Session session, Workplace workplace) {
        var ids = save(workplace, puts(session, workplace));
        session.answer(
                () -> Json.object().set("ids", Json.texts(ids)),
                () -> session.console().lines(ids));
        return Exit.DONE;
    }

    private List<RecordService.Put> puts(Session session, Workplace workplace) {
        var puts = new ArrayList<RecordService.Put>();
        try (var in = open(session)) {
            var lines = new PutLines(in);
            for (var put = lines.next(); put != null; put = lines.next()) {
                puts.add(named(put, workplace));
            }
            return puts;
        } catch (PutLines.Wrong wrong) {
            throw wrong(wrong.problem());
        } catch (IOException unreadable) {
            throw Stop.refused("The file %s cannot be read. Nothing was saved.".formatted(file));
        }
    }

    private InputStream open(Session session) throws IOException {
        if (file.equals("-")) {
            return session.in();
        }
        try {
            return new BufferedInputStream(Files.newInputStream(Path.of(file)));
        } catch (NoSuchFileException missing) {
            throw Stop.refused("There is no file %s. Nothing was saved.".formatted(file));
        }
    }

    /// A practice may be named by its code or name as well as by its id.
    private static RecordService.Put named(RecordService.Put put, Workplace workplace) {
        if (put.practice().filter(name -> !Uuid7.isValid(name)).isEmpty()) {
            return put;
        }
        var name = put.practice().get();
        var practice = new PeopleService(workplace).practice(name);
        if (practice.isEmpty()) {
            throw wrong(new RecordService.Problem(
                    put.line(), "/practice", "There is no single practice called \"%s\".".formatted(name)));
        }
        return new RecordService.Put(put.line(), put.kind(), put.id(), practice.map(RecordId::text), put.values());
    }

    private static List<String> save(Workplace workplace, List<RecordService.Put> puts) {
        return switch (new RecordService(workplace).put(puts)) {
            case RecordService.PutOutcome.Saved(var ids) ->
                ids.stream().map(RecordId::text).toList();
            case RecordService.PutOutcome.Wrong(var problem) -> throw wrong(problem);
        };
    }

    private static Stop wrong(RecordService.Problem problem) {
        var place = problem.pointer().isEmpty() ? "" : ", " + problem.pointer();
        return Stop.refused("Line %d%s: %s Nothing was saved.".formatted(problem.line(), place, problem.sentence()))
                .with("line", problem.line())
                .with("pointer", problem.pointer())
                .with("problem", problem.sentence());
    }
}
