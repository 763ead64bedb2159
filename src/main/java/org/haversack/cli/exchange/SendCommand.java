package org.haversack.cli.exchange;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.haversack.cli.kit.Console;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.merge.change.RecordId;
import org.haversack.service.PeopleService;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Sending;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `send --to …`: writes files for others.
@Command(
        name = "send",
        description = {
            "Writes a file with what somebody may see and does not have yet.",
            "Nothing counts as arrived before the recipient's next file says so."
        })
public final class SendCommand extends StoreCommand {
    @Option(
            names = "--to",
            required = true,
            paramLabel = "WHOM",
            description = "A person's name or id, coordinator, or everyone (a file each).")
    private String to = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder the file is put into.")
    private Path folder = Path.of("");

    @Option(names = "--whole", description = "Everything the recipient may see, whatever has arrived.")
    private boolean whole;

    @Option(names = "--again", description = "Even if there is nothing new since the last file.")
    private boolean again;

    @Option(names = "--plain", description = "Not sealed: whoever holds the file can read it.")
    private boolean plain;

    @Override
    protected int run(Session session, Workplace workplace) {
        var sent = send(session, workplace);
        session.answer(
                () -> Json.object().set("files", Json.array(sent, SendCommand::json)),
                () -> sent.forEach(file -> show(file, session.console())));
        return sent.stream().anyMatch(Sending.Sent.Refused.class::isInstance) ? Exit.REFUSED : Exit.DONE;
    }

    private List<Sending.Sent> send(Session session, Workplace workplace) {
        var sending = new Sending(workplace, session.app());
        var options = new Sending.Options(whole, again, plain);
        try (var watch = session.watch("Writing")) {
            watch.at("Writing", 0, 0);
            return switch (to) {
                case "everyone" -> sending.toEveryone(folder, options);
                case "coordinator" -> List.of(sending.send(new Sending.Recipient.Coordinators(), folder, options));
                default -> List.of(sending.send(new Sending.Recipient.OnePerson(person(workplace)), folder, options));
            };
        }
    }

    private RecordId person(Workplace workplace) {
        return new PeopleService(workplace)
                .person(to)
                .orElseThrow(() -> Stop.refused("There is no single person called \"%s\".".formatted(to)));
    }

    private static ObjectNode json(Sending.Sent sent) {
        return switch (sent) {
            case Sending.Sent.Written written ->
                Json.object()
                        .put("to", written.to())
                        .put("state", "written")
                        .put("file", written.file().toString())
                        .put("number", written.number())
                        .put("changes", written.changes())
                        .put("practices", written.contents().practices())
                        .put("privateNotesKept", written.privateNotes())
                        .put("sealedFor", written.sealedFor())
                        .set("records", Json.numbers(written.contents().records()));
            case Sending.Sent.NothingNew(var to, var sentence) ->
                Json.object().put("to", to).put("state", "nothing-new").put("sentence", sentence);
            case Sending.Sent.Refused(var to, var sentence) ->
                Json.object().put("to", to).put("state", "refused").put("sentence", sentence);
        };
    }

    private static void show(Sending.Sent sent, Console console) {
        switch (sent) {
            case Sending.Sent.Written written -> {
                console.line(written.file().toString());
                console.note(summary(written));
                if (written.sealedFor() == 0) {
                    console.note("Warning: this file is not sealed. Whoever holds it can read it.");
                }
            }
            case Sending.Sent.NothingNew(var to, var sentence) ->
                console.note("%s: %s To write it again: --again.".formatted(to, sentence));
            case Sending.Sent.Refused(var to, var sentence) -> console.note("%s: %s".formatted(to, sentence));
        }
    }

    private static String summary(Sending.Sent.Written written) {
        var contents = written.contents().records().entrySet().stream()
                .map(kind -> Words.records(kind.getValue(), kind.getKey()))
                .collect(Collectors.joining(" · "));
        var kept = written.privateNotes() == 0
                ? ""
                : " %s stayed here.".formatted(Words.count(written.privateNotes(), "private note", "private notes"));
        var sealed = written.sealedFor() == 0
                ? ""
                : " Sealed for %s.".formatted(Words.count(written.sealedFor(), "computer", "computers"));
        return "File %d for %s: %s%s.%s%s"
                .formatted(
                        written.number(),
                        written.to(),
                        Words.count(written.changes(), "change", "changes"),
                        contents.isEmpty() ? "" : " (" + contents + ")",
                        kept,
                        sealed);
    }
}
