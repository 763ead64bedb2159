import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Runs the tools of the JDK that runs this, and others.
final class Tool {
    private static final Path JDK = Path.of(System.getProperty("java.home"));

    private static final long LONGEST_MINUTES = 15;

    private Tool() {}

    /// A program of this JDK.
    static String jdk(String name) {
        return JDK.resolve("bin").resolve(name).toString();
    }

    /// Runs it; returns what it printed.
    ///
    /// @throws Stop if it fails
    static String run(List<String> command) throws IOException, InterruptedException {
        return run(command, Map.of());
    }

    static String run(String... command) throws IOException, InterruptedException {
        return run(Arrays.asList(command), Map.of());
    }

    static String run(List<String> command, Map<String, String> environment) throws IOException, InterruptedException {
        var log = Files.createTempFile("haversack", ".log");
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
            builder.redirectInput(ProcessBuilder.Redirect.from(empty().toFile()));
            builder.environment().putAll(environment);
            builder.environment().remove("_JAVA_OPTIONS");
            builder.environment().remove("JAVA_TOOL_OPTIONS");
            var process = builder.start();
            boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
            if (!ended) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly().waitFor();
            }
            int exit = process.exitValue();
            var said = Files.readString(log);
            if (exit != 0 || !ended) {
                throw new Stop("%s%n%s%nended with %d.".formatted(String.join(" ", command), said, exit));
            }
            return said;
        } finally {
            Files.delete(log);
        }
    }

    private static Path empty() throws IOException {
        var file = Files.createTempFile("haversack", ".in");
        file.toFile().deleteOnExit();
        return file;
    }

    /// Whether there is such a program on the path.
    static boolean has(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    }

    /// A command of several lists.
    @SafeVarargs
    static List<String> command(List<String>... parts) {
        var all = new ArrayList<String>();
        for (var part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
