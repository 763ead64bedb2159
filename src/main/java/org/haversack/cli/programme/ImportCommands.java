package org.haversack.cli.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.haversack.cli.kit.Console;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Json;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.StoreCommand;
import org.haversack.cli.kit.Table;
import org.haversack.cli.kit.Words;
import org.haversack.service.Workplace;
import org.haversack.service.imports.ImportOutcome;
import org.haversack.service.imports.PracticeImport;
import org.haversack.service.imports.Preset;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/// `import practices FILE`: lists that others keep.
public final class ImportCommands {
    private ImportCommands() {}

    /// `import`: names what can be imported.
    @Command(name = "import", description = "Lists that others keep.", synopsisSubcommandLabel = "practices")
    public static final class Group {}

    /// `import practices FILE`.
    @Command(
            name = "practices",
            description = {
                "Imports a list of practices from a CSV file. Rows that cannot be used are shown with their lines.",
                "Run again, it changes only what the list says differently and nobody here has changed since."
            })
    public static final class Practices extends StoreCommand {
        private static final int MOST_SHOWN = 40;

        @Parameters(paramLabel = "FILE", description = "The CSV file.")
        private Path file = Path.of("");

        @Option(
                names = "--preset",
                paramLabel = "FORM",
                defaultValue = "plain",
                description = "plain, with headings that name the columns; nhs or synthea (default: ${DEFAULT-VALUE}).")
        private String form = "plain";

        @Override
        protected int run(Session session, Workplace workplace) {
            var preset = Preset.find(form)
                    .orElseThrow(() -> Stop.usage(
                            "A list is one of " + String.join(", ", Preset.codes()) + ", not \"" + form + "\"."));
            ImportOutcome outcome;
            try (var watch = session.watch("Importing")) {
                outcome = new PracticeImport(workplace).run(file, preset, watch);
            }
            return switch (outcome) {
                case ImportOutcome.Refused(var sentence) -> throw Stop.refused(sentence);
                case ImportOutcome.Imported imported -> {
                    session.answer(() -> json(imported), () -> show(imported, session.console()));
                    yield Exit.DONE;
                }
            };
        }

        private static ObjectNode json(ImportOutcome.Imported imported) {
            var object = Json.object()
                    .put("rows", imported.rows())
                    .put("created", imported.created())
                    .put("changed", imported.changed())
                    .put("unchanged", imported.unchanged());
            object.set(
                    "notUsed",
                    Json.array(
                            imported.notUsed(),
                            row -> Json.object().put("line", row.line()).put("reason", row.reason())));
            object.set(
                    "odd",
                    Json.array(
                            imported.odd(),
                            row -> Json.object()
                                    .put("line", row.line())
                                    .put("what", row.what())
                                    .put("done", row.done())));
            return object.set("columnsNotUsed", Json.texts(imported.columnsNotUsed()));
        }

        private static void show(ImportOutcome.Imported imported, Console console) {
            console.line("%s: %d new, %d changed, %d unchanged, %d not used."
                    .formatted(
                            Words.count(imported.rows(), "row", "rows"),
                            imported.created(),
                            imported.changed(),
                            imported.unchanged(),
                            imported.notUsed().size()));
            if (!imported.columnsNotUsed().isEmpty()) {
                console.line("Columns not used: " + String.join(", ", imported.columnsNotUsed()) + ".");
            }
            section(
                    console,
                    "Not used:",
                    imported.notUsed().stream()
                            .map(row -> List.of("line " + row.line(), row.reason()))
                            .toList());
            section(
                    console,
                    "Used, though odd:",
                    imported.odd().stream()
                            .map(row -> List.of("line " + row.line(), row.what() + "; " + row.done()))
                            .toList());
        }

        private static void section(Console console, String title, List<List<String>> rows) {
            if (rows.isEmpty()) {
                return;
            }
            var table = Table.plain(2);
            rows.stream().limit(MOST_SHOWN).forEach(table::row);
            var lines = new ArrayList<>(List.of("", title));
            table.lines().forEach(line -> lines.add("  " + line));
            if (rows.size() > MOST_SHOWN) {
                lines.add("  and %,d more; --json shows all.".formatted(rows.size() - MOST_SHOWN));
            }
            console.lines(lines);
        }
    }
}
