package org.haversack.cli.programme;

import java.nio.file.Path;
import java.util.List;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.service.PeopleService;
import org.haversack.service.Workplace;
import org.haversack.service.afresh.StartingAfresh;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `afresh PRACTICE`.
@Command(
        name = "afresh",
        description = {
            "Starts a practice afresh from its current values, without something that must not be kept.",
            "What was before, with its history, is removed here now and elsewhere with the next file from you. Coordinators only."
        })
public final class AfreshCommand extends StoreCommand {
    @Parameters(paramLabel = "PRACTICE", description = "Its id, code or name.")
    private String practice = "";

    @Option(
            names = "--without",
            paramLabel = "ID[/FIELD]",
            description = "A record that is left out, or one field of a record. May be given several times.")
    private List<String> without = List.of();

    @Option(
            names = "--text",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "A text that is cut out wherever it stands; \"[removed]\" stands in its place.")
    private String text = "";

    @Option(
            names = "--reason",
            paramLabel = "WORDS",
            defaultValue = "",
            description = "Why, for everybody to read; without what is removed.")
    private String reason = "";

    @Override
    protected int run(Session session, Workplace workplace) {
        var id = new PeopleService(workplace)
                .practice(practice)
                .orElseThrow(() -> Stop.refused("There is no single practice called \"%s\".".formatted(practice)));
        var done =
                session.done(new StartingAfresh(workplace).start(id, new StartingAfresh.Wish(without, text, reason)));
        session.answer(
                () -> {
                    var answer = Json.object()
                            .put("practice", done.fresh().text())
                            .put("records", done.records())
                            .put("without", done.fields())
                            .put("filesSentBefore", done.sent());
                    var copies = answer.putArray("copies");
                    done.copies().forEach(file -> copies.add(file.toString()));
                    return answer;
                },
                () -> say(session, done));
        return Exit.DONE;
    }

    private static void say(Session session, StartingAfresh.Done done) {
        var console = session.console();
        console.line(done.fresh().text());
        console.note("%s go on; %s left out."
                .formatted(
                        Words.count(done.records(), "record", "records"),
                        Words.count(done.fields(), "record or field", "records or fields")));
        console.note("Send to everyone now. Nothing can be called back from whoever does not take your next file.");
        names(session, "This backup or snapshot was made before and may still hold it:", done.copies());
        names(session, "This received file may still hold it:", done.aside());
        if (done.sent() > 0) {
            console.note(
                    "So may the %s written here before.".formatted(Words.count((int) done.sent(), "file", "files")));
        }
    }

    private static void names(Session session, String sentence, List<Path> files) {
        files.forEach(file -> session.console().note(sentence + " " + file));
    }
}
