package org.haversack.cli;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// `haversack`: the options that every command has.
@Command(
        name = "haversack",
        description = {
            "The bag a practice facilitator carries: everything about her practices on one computer, no network needed.",
            "Without a command it opens its window."
        },
        footer = {
            "",
            "Exit codes: 0 done, 2 wrong usage, 3 something was refused, 4 the store cannot be used.",
        },
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        sortOptions = false)
final class RootCommand {
    @Option(
            names = "--store",
            paramLabel = "FILE",
            scope = ScopeType.INHERIT,
            description = "The store to work with; your own if it is not given.")
    private @Nullable Path store;

    @Option(
            names = "--json",
            scope = ScopeType.INHERIT,
            description = "Answers with one JSON document; messages go to standard error.")
    private boolean json;

    /// The store that was named; null if none was.
    @Nullable
    Path store() {
        return store;
    }
}
