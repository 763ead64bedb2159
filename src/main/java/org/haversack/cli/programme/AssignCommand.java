package org.haversack.cli.programme;

import java.time.LocalDate;
import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.domain.kind.Code;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.service.PeopleService;
import org.haversack.service.Workplace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `assign PRACTICE PERSON`.
@Command(
        name = "assign",
        description = "Assigns a practice to a person, who is sent it from now on. Coordinators only.")
public final class AssignCommand extends StoreCommand {
    @Parameters(index = "0", paramLabel = "PRACTICE", description = "Its id, code or name.")
    private String practice = "";

    @Parameters(index = "1", paramLabel = "PERSON", description = "Her id or name.")
    private String person = "";

    @Option(
            names = "--as",
            paramLabel = "ROLE",
            defaultValue = "lead",
            description = "lead, co, cover or shadow (default: ${DEFAULT-VALUE}).")
    private String as = "lead";

    @Option(names = "--from", paramLabel = "DATE", description = "The first day, such as 2026-05-11 (default: today).")
    private Optional<LocalDate> from = Optional.empty();

    @Override
    protected int run(Session session, Workplace workplace) {
        var role = Code.find(AssignmentRole.class, as)
                .orElseThrow(() -> Stop.usage("A practice is assigned as "
                        + String.join(", ", Code.codes(AssignmentRole.class)) + ", not \"" + as + "\"."));
        var id = session.done(
                        new PeopleService(workplace).assign(practice, person, role, from.orElseGet(session::today)))
                .text();
        session.answer(
                () -> Json.object().put("assignment", id),
                () -> session.console().line("Assigned. It goes with your next file to everyone."));
        return Exit.DONE;
    }
}
