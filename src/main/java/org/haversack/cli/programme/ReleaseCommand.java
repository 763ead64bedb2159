package org.haversack.cli.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.service.PeopleService;
import org.haversack.service.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `release PRACTICE PERSON`.
@Command(
        name = "release",
        description =
                "Ends a person's assignment to a practice (a coordinator), or confirms that one was handed over (its "
                        + "former facilitator).")
public final class ReleaseCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "PRACTICE", description = "Its id, code or name.")
    private String practice = "";

    @Parameters(index = "1", paramLabel = "PERSON", description = "Her id or name.")
    private String person = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "The first day on which it no longer holds, such as 2026-05-11 (default: today).")
    private Optional<LocalDate> until = Optional.empty();

    @Override
    protected int run(Session session, Workplace workplace) {
        int released =
                session.done(new PeopleService(workplace).release(practice, person, until.orElseGet(session::today)));
        session.answer(
                () -> Json.object().put("released", released),
                () -> session.console().line("Released."));
        return Exit.DONE;
    }
}
