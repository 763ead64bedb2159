package org.haversack.app;

import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.logging.Level;
import org.haversack.cli.kit.Exit;
import org.haversack.cli.kit.Stop;

/// Starts Haversack: its window, with files to be received if such are given, or one of its commands.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (args.length == 1 && args[0].equals("--version")) {
            System.out.println(version());
        } else if (args.length == 0 || readable(args) && ofStore(args)) {
            System.exit(Desktop.launch(AppPaths.ofThisComputer(), List.of()));
        } else if (!readable(args)) {
            System.err.println(
                    "The language setting of this terminal cannot carry these letters. Set LANG=C.UTF-8 and try again.");
            System.exit(Exit.USAGE);
        } else {
            var files = FileArguments.of(args);
            System.exit(files.isEmpty() ? command(args) : Desktop.launch(AppPaths.ofThisComputer(), files));
        }
    }

    /// Whether they ask for the window of another store: `--store FILE`, and nothing else. That store is then this
    /// computer's.
    private static boolean ofStore(String... args) {
        if (args.length != 2 || !args[0].equals("--store")) {
            return false;
        }
        System.setProperty("haversack.store", new File(args[1]).getAbsolutePath());
        return true;
    }

    /// Whether the arguments came as they were typed: in the locale C, Java gets no letter beyond ASCII.
    private static boolean readable(String... args) {
        return System.getProperty("sun.jnu.encoding", "").equals("UTF-8")
                || Arrays.stream(args).noneMatch(arg -> arg.contains("\uFFFD"));
    }

    private static int command(String... args) {
        var err = stream(FileDescriptor.err);
        var logs = AppPaths.ofThisComputer().logs();
        LaunchLog.begin(logs, Level.WARNING);
        return new CrashGuard(logs)
                .run(
                        () -> {
                            try {
                                var out = stream(FileDescriptor.out);
                                return Wiring.ofThisComputer()
                                        .commandLine(System.in, out, err)
                                        .run(args);
                            } catch (Stop stop) {
                                err.println(stop.sentence());
                                err.flush();
                                return stop.exit();
                            }
                        },
                        err);
    }

    /// UTF-8, whatever the locale says: names are not ASCII. Only Windows' consoles have their own idea.
    private static PrintStream stream(FileDescriptor file) {
        boolean windows =
                System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");
        var charset = windows ? System.out.charset() : StandardCharsets.UTF_8;
        return new PrintStream(new java.io.BufferedOutputStream(new FileOutputStream(file)), false, charset);
    }

    /// The program's name and version as the build wrote them, e.g. `Haversack 0.1.0`.
    static String version() {
        var properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Main.class.getResourceAsStream("version.properties"), "version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("name") + " " + properties.getProperty("version");
    }
}
