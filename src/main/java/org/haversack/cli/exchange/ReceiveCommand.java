package org.haversack.cli.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `receive PATH…`: takes files from others.
@Command(
        name = "receive",
        description = {
            "Takes files from others, in whatever order they come. A file that cannot be used changes nothing.",
            "The latest import can be undone."
        })
public final class ReceiveCommand extends StoreCommand {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "Files, or folders with files.")
    private List<Path> paths = new ArrayList<>();

    @Option(names = "--dry-run", description = "Only show what they would bring.")
    private boolean dryRun;

    @Option(
            names = "--accept",
            paramLabel = "CODE",
            description =
                    "A code you compared with the sender, or that of a file you were asked about. Can be repeated.")
    private List<String> accept = new ArrayList<>();

    @Override
    protected int run(Session session, Workplace workplace) {
        var options = new Receiving.Options(dryRun, new LinkedHashSet<>(accept));
        Receiving.BatchReport report;
        try (var watch = session.watch("Reading files")) {
            report = new Receiving(workplace).receive(paths, options, watch);
        }
        var shown = new ReceiveReport(report, dryRun);
        session.answer(shown::json, () -> session.console().lines(shown.lines()));
        return report.count(Receiving.Status.REFUSED) > 0 ? Exit.REFUSED : Exit.DONE;
    }
}
