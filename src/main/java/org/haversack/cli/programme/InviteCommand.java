package org.haversack.cli.programme;

import java.nio.file.Path;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.service.PeopleService;
import org.haversack.service.Workplace;
import org.haversack.service.joining.Invitations;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `invite PERSON`: a file that somebody begins her store with.
@Command(
        name = "invite",
        description = {
            "Writes an invitation for a person's computer and prints the six words that open it.",
            "Send the file and say the words over the telephone; they are kept nowhere. Coordinators only."
        })
public final class InviteCommand extends StoreCommand {
    @Parameters(paramLabel = "PERSON", description = "Her id or name.")
    private String person = "";

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder the file is put into.")
    private Path folder = Path.of("");

    @Override
    protected int run(Session session, Workplace workplace) {
        var id = new PeopleService(workplace)
                .person(person)
                .orElseThrow(() -> Stop.refused("There is no single person called \"%s\".".formatted(person)));
        Invitations.Invited invited;
        try (var watch = session.watch("Writing")) {
            watch.at("Writing", 0, 0);
            invited = session.done(new Invitations(workplace, session.app()).write(id, folder));
        }
        session.answer(
                () -> Json.object()
                        .put("person", invited.person().text())
                        .put("file", invited.file().toString())
                        .put("words", invited.spoken())
                        .put("until", invited.until().toString())
                        .put("practices", invited.practices())
                        .put("changes", invited.changes()),
                () -> show(session, invited));
        return Exit.DONE;
    }

    private static void show(Session session, Invitations.Invited invited) {
        var console = session.console();
        console.line(invited.file().toString());
        console.line(invited.spoken());
        console.note(
                "The invitation for %s holds %s. Send the file, and say the six words to %s in person or over the telephone; never send them with the file."
                        .formatted(
                                invited.name(), Words.count(invited.changes(), "change", "changes"), invited.name()));
        console.note("It can be answered until %s.".formatted(Words.day(invited.until())));
    }
}
