package org.haversack.cli.exchange;

import java.util.Optional;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Scalars;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Words;
import org.haversack.service.DecisionService;
import org.haversack.service.Workplace;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `decide CONFLICT`: settles one.
@Command(
        name = "decide",
        description = {
            "Settles what two people set differently. The decision travels with the next file and settles it for everyone.",
            "Of a record that was deleted by one and changed by another, 1 keeps it and 2 deletes it."
        })
public final class DecideCommand extends StoreCommand {
    @Parameters(paramLabel = "CONFLICT", description = "Its id, as conflicts shows it.")
    private String conflict = "";

    @ArgGroup(exclusive = true, multiplicity = "1")
    private Choice choice = new Choice();

    @Option(names = "--why", paramLabel = "TEXT", description = "A sentence for the history.")
    private Optional<String> why = Optional.empty();

    /// One of the options, or another value.
    static final class Choice {
        @Option(names = "--use", paramLabel = "N", description = "The number of the option.")
        private Optional<Integer> use = Optional.empty();

        @Option(
                names = "--value",
                paramLabel = "JSON",
                description = "Another value: \"a text\", 12, true, false or null.")
        private Optional<String> value = Optional.empty();
    }

    @Override
    protected int run(Session session, Workplace workplace) {
        var service = new DecisionService(workplace);
        var outcome = choice.use.isPresent()
                ? service.use(conflict, choice.use.get(), why)
                : service.write(
                        conflict,
                        Scalars.read(choice.value.orElse(""))
                                .orElseThrow(
                                        () -> Stop.usage("The value is a text in double quotes, a whole number, true, "
                                                + "false or null, as JSON has them.")),
                        why);
        var decided = session.done(outcome);
        int left = service.conflicts().size();
        session.answer(
                () -> Json.object().put("decided", decided.id()).put("conflictsWaiting", left),
                () -> session.console()
                        .line("Decided. "
                                + (left == 0
                                        ? "Nothing else waits."
                                        : Words.count(left, "decision waits.", "decisions wait."))));
        return Exit.DONE;
    }
}
