package org.haversack.cli;

import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.haversack.cli.kit.Command;
import org.haversack.cli.kit.Console;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Session;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.Surroundings;
import org.haversack.store.sql.StoreTrouble;
import picocli.CommandLine;

/// The whole command line: reads the arguments, runs one command, says in an exit code what came of it. Every
/// run opens and closes its store. Mistakes of the program itself come out as the exceptions they are.
public final class CommandLineApp {
    private final Surroundings surroundings;
    private final Clock clock;
    private final RandomGenerator random;
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;

    /// A command line without a store of its own.
    public CommandLineApp(Clock clock, RandomGenerator random, InputStream in, PrintStream out, PrintStream err) {
        this(Surroundings.none(), clock, random, in, out, err);
    }

    /// @param in what commands read for `-`
    /// @param out answers
    /// @param err messages
    public CommandLineApp(
            Surroundings surroundings,
            Clock clock,
            RandomGenerator random,
            InputStream in,
            PrintStream out,
            PrintStream err) {
        this.surroundings = surroundings;
        this.clock = clock;
        this.random = random;
        this.in = in;
        this.out = out;
        this.err = err;
    }

    /// Runs one command; returns its exit code, see [Exit].
    public int run(String... args) {
        var root = new RootCommand();
        var line = Commands.of(root, surroundings.app());
        line.setOut(new PrintWriter(out, true, out.charset())).setErr(new PrintWriter(err, true, err.charset()));
        var console = new Console(out, err, asksForJson(args));
        try {
            return run(line, root, console, args);
        } catch (CommandLine.ParameterException wrong) {
            return stopped(console, Stop.usage(sentence(wrong)), wrong.getCommandLine());
        } catch (Stop stop) {
            return stopped(console, stop, line);
        } catch (InvalidPathException unwritable) {
            return stopped(
                    console,
                    Stop.refused(
                            "This computer's language setting cannot carry the file name \"%s\". Set LANG=C.UTF-8 and try again."
                                    .formatted(unwritable.getInput())),
                    line);
        } catch (StoreTrouble trouble) {
            var why = trouble.why().name().toLowerCase(Locale.ROOT).replace('_', '-');
            return stopped(console, Stop.store(why, trouble.sentence()), line);
        } finally {
            console.flush();
        }
    }

    private int run(CommandLine line, RootCommand root, Console console, String... args) {
        var parsed = line.parseArgs(args);
        if (CommandLine.executeHelpRequest(parsed) != null) {
            return Exit.DONE;
        }
        var last = parsed.asCommandLineList().getLast();
        if (!(last.getCommand() instanceof Command command)) {
            throw new CommandLine.ParameterException(
                    last,
                    "Say which: " + String.join(", ", last.getSubcommands().keySet()) + ".");
        }
        Supplier<Path> store = () -> Optional.ofNullable(root.store()).orElseGet(surroundings.store());
        return command.run(new Session(surroundings, clock, random, in, console, store));
    }

    /// Whether the answer is to be JSON, even where the rest of the line makes no sense.
    private static boolean asksForJson(String... args) {
        return Arrays.stream(args).takeWhile(arg -> !arg.equals("--")).anyMatch("--json"::equals);
    }

    private static String sentence(CommandLine.ParameterException wrong) {
        var message = String.valueOf(wrong.getMessage());
        return message.endsWith(".") ? message : message + ".";
    }

    private static int stopped(Console console, Stop stop, CommandLine line) {
        console.note(stop.sentence());
        if (stop.exit() == Exit.USAGE) {
            console.note("See: " + line.getCommandSpec().qualifiedName() + " --help");
        }
        if (console.json() && !console.answered()) {
            console.answer(stop.document());
        }
        return stop.exit();
    }
}
