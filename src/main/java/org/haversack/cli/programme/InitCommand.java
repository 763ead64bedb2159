package org.haversack.cli.programme;

import java.nio.file.Path;
import java.util.Optional;
import org.haversack.cli.exchange.ReceiveReport;
import org.haversack.cli.kit.Command;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Passphrase;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.domain.Kinds;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.service.exchange.SetupService;
import org.haversack.service.joining.InvitationFile;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/// `init`: makes a new store.
@picocli.CommandLine.Command(
        name = "init",
        description = {
            "Makes a new store.",
            "A coordinator begins a programme:",
            "  init --role coordinator --name NAME --code LHH26 --title TITLE",
            "Anyone else starts from the coordinator's invitation, which six words open; or from an unsealed file of hers,",
            "for which the code to compare is shown unless --accept gives it:",
            "  init --from FILE --name NAME [--passphrase-file WORDS | --accept CODE]"
        })
public final class InitCommand implements Command {
    @Option(names = "--role", paramLabel = "ROLE", description = "coordinator, who begins a programme.")
    private Optional<String> role = Optional.empty();

    @Option(names = "--name", required = true, paramLabel = "NAME", description = "Your name.")
    private String name = "";

    @Option(names = "--code", paramLabel = "CODE", description = "The programme's short code, such as LHH26.")
    private Optional<String> code = Optional.empty();

    @Option(names = "--title", paramLabel = "TITLE", description = "The programme's name.")
    private Optional<String> title = Optional.empty();

    @Option(names = "--from", paramLabel = "FILE", description = "The file your coordinator wrote for you.")
    private Optional<Path> from = Optional.empty();

    @Option(names = "--accept", paramLabel = "CODE", description = "The code your coordinator told you.")
    private Optional<String> accept = Optional.empty();

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "The six words, in a file (- for standard input); asked for where somebody is there.")
    private Optional<Path> words = Optional.empty();

    @Override
    public int run(Session session) {
        if (name.isBlank()) {
            throw Stop.usage("A person needs a name.");
        }
        var setup = new SetupService(Kinds.ALL, session.clock(), session.random());
        return from.isPresent() ? join(session, setup, from.get()) : begin(session, setup);
    }

    private int begin(Session session, SetupService setup) {
        if (!role.equals(Optional.of("coordinator")) || accept.isPresent()) {
            throw Stop.usage("A programme is begun with --role coordinator; anyone else starts with --from FILE.");
        }
        var programmeCode = code.filter(text -> !text.isBlank())
                .orElseThrow(() -> Stop.usage("Say the programme's short code with --code, such as LHH26."));
        var programmeTitle = title.filter(text -> !text.isBlank())
                .orElseThrow(() -> Stop.usage("Say the programme's name with --title."));
        try (var workplace = setup.newProgramme(session.storeFile(), name.strip(), programmeCode, programmeTitle)) {
            session.answer(() -> json(workplace), () -> welcome(session, workplace));
            return Exit.DONE;
        }
    }

    private int join(Session session, SetupService setup, Path file) {
        if (role.isPresent() || code.isPresent() || title.isPresent()) {
            throw Stop.usage(
                    "With --from, the file says which programme and role: leave --role, --code and --title out.");
        }
        var invitation = new InvitationFile(file);
        if (invitation.closed() == InvitationFile.Closed.SEALED) {
            return joinWithWords(session, setup, invitation);
        }
        SetupService.Joining joining;
        try (var watch = session.watch("Reading the file")) {
            joining = setup.join(session.storeFile(), file, name, accept, watch);
        }
        return switch (joining) {
            case SetupService.Joining.WrongWords wrong -> throw Stop.refused(wrong.sentence());
            case SetupService.Joining.Refused(var sentence) -> throw Stop.refused(sentence);
            case SetupService.Joining.Compare(var sender, var shown) ->
                throw Stop.refused(
                                ("This file calls itself %s's and has the code %s. Ask %s for the code on that computer's screen; "
                                                + "if it is the same, say --accept %s. Nothing was made.")
                                        .formatted(sender, shown, sender, shown))
                        .with("sender", sender)
                        .with("code", shown);
            case SetupService.Joining.Joined(var workplace, var report) -> joined(session, workplace, report);
        };
    }

    private int joinWithWords(Session session, SetupService setup, InvitationFile invitation) {
        var given = words.map(from -> Passphrase.of(from, session));
        while (true) {
            var typed = given.or(() -> Passphrase.ask(session))
                    .orElseThrow(
                            () -> Stop.refused(
                                    "This file is closed with six words. Put them into a file and name it with --passphrase-file."));
            InvitationFile.Begun begun;
            try (var watch = session.watch("Opening the invitation")) {
                begun = invitation.begin(setup, session.storeFile(), name, typed, watch);
            }
            if (begun instanceof InvitationFile.Begun.Joined(var joined)) {
                return joined(session, joined.workplace(), joined.report());
            }
            var problem = problem(begun);
            if (given.isPresent() || !session.isWatched()) {
                throw Stop.refused(problem);
            }
            session.console().note(problem);
        }
    }

    private static String problem(InvitationFile.Begun begun) {
        return switch (begun) {
            case InvitationFile.Begun.UnknownWord(var word, var near) ->
                "\"%s\" is none of the words.%s".formatted(word, near.isEmpty() ? "" : " Perhaps \"" + near + "\".");
            case InvitationFile.Begun.NotSix(var count) -> "There are six words, not %d.".formatted(count);
            case InvitationFile.Begun.WrongWords _ -> "These words do not open the file. Check them and try again.";
            case InvitationFile.Begun.Refused(var sentence) -> throw Stop.refused(sentence);
            case InvitationFile.Begun.Joined _ -> throw new IllegalStateException("no problem");
        };
    }

    private static int joined(Session session, Workplace opened, Receiving.BatchReport report) {
        try (var workplace = opened) {
            var received = new ReceiveReport(report, false);
            session.answer(() -> json(workplace).set("received", received.json()), () -> {
                session.console().lines(received.lines());
                welcome(session, workplace);
            });
            return report.count(Receiving.Status.REFUSED) > 0 ? Exit.REFUSED : Exit.DONE;
        }
    }

    private static ObjectNode json(Workplace workplace) {
        var identity = workplace.identity();
        return Json.object()
                .put("store", workplace.store().file().toString())
                .put("programme", identity.programme().text())
                .put("person", identity.person().text())
                .put("computer", identity.computer().text())
                .put("keyCode", workplace.keys().fingerprint().code());
    }

    private static void welcome(Session session, Workplace workplace) {
        session.console().line("The store is %s.".formatted(workplace.store().file()));
        session.console()
                .line("This computer's code is %s: tell it to whoever asks before taking your files."
                        .formatted(workplace.keys().fingerprint()));
    }
}
