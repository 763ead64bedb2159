package org.haversack.cli.programme;

import org.haversack.cli.kit.Command;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Words;
import org.haversack.domain.Kinds;
import org.haversack.service.demo.DemoService;
import picocli.CommandLine.Option;

/// `demo`: a new store with a programme to try things out on.
@picocli.CommandLine.Command(
        name = "demo",
        description =
                "Makes a new store with a believable programme: about 20 practices and a year of visits. All names are "
                        + "invented.")
public final class DemoCommand implements Command {
    @Option(names = "--name", paramLabel = "NAME", description = "The coordinator's name (default: Mette Holm).")
    private String name = DemoService.Options.usual().coordinator();

    @Option(names = "--seed", paramLabel = "N", description = "Another number tells another story.")
    private long seed = DemoService.Options.usual().seed();

    @Override
    public int run(Session session) {
        var service = new DemoService(Kinds.ALL, session.clock(), session.random());
        DemoService.Filled filled;
        try (var watch = session.watch("Making the demo")) {
            filled = session.done(service.fill(session.storeFile(), new DemoService.Options(name, seed), watch));
        }
        try (var workplace = filled.workplace()) {
            session.answer(
                    () -> Json.object()
                            .put("store", workplace.store().file().toString())
                            .put("people", filled.people())
                            .put("practices", filled.practices())
                            .put("visits", filled.visits())
                            .put("actions", filled.actions())
                            .put("changes", filled.changes()),
                    () -> session.console()
                            .line("%s holds %s, %s, %s and %s."
                                    .formatted(
                                            workplace.store().file(),
                                            Words.records(filled.people(), "person"),
                                            Words.records(filled.practices(), "practice"),
                                            Words.records(filled.visits(), "visit"),
                                            Words.records(filled.actions(), "action"))));
            return Exit.DONE;
        }
    }
}
