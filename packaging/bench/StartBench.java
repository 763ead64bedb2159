import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// Measures from outside how long programs take from exec until their window is painted. A virtual screen
/// keeps its picture in a file, which is looked at every few milliseconds on a grid of points: painted is
/// when 95 of 100 points that differ between the empty screen and the picture in the end have their last
/// colour.
///
/// `java StartBench.java [--runs N] [--home FOLDER] NAME=COMMAND...`: a command's words are split at
/// blanks. Every run has a fresh copy of the folder, as its home and its data folder. A name that ends with
/// `!` is a command that ends by itself: its whole time is taken. Needs Xvfb. Prints a line a name:
/// milliseconds of the median, all runs, and the resident size in the end.
public final class StartBench {
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;
    private static final int STEP_X = 6;
    private static final int STEP_Y = 5;
    private static final long QUIET_MS = 1500;
    private static final long LONGEST_MS = 30_000;

    private final Path work;
    private final Path home;
    private final String display;
    private final ByteBuffer screen;
    private final int first;
    private final int line;

    private StartBench(Path work, Path home, String display) throws IOException {
        this.work = work;
        this.home = home;
        this.display = display;
        try (var file = FileChannel.open(work.resolve("Xvfb_screen0"), StandardOpenOption.READ)) {
            screen = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size()).order(ByteOrder.BIG_ENDIAN);
        }
        line = screen.getInt(4 * 12);
        first = screen.getInt(0) + 12 * screen.getInt(4 * 19);
        screen.order(ByteOrder.nativeOrder());
    }

    public static void main(String[] args) throws Exception {
        int runs = 7;
        Path home = null;
        var commands = new LinkedHashMap<String, List<String>>();
        for (int i = 0; i < args.length; i++) {
            switch (args[i]) {
                case "--runs" -> runs = Integer.parseInt(args[++i]);
                case "--home" -> home = Path.of(args[++i]);
                default -> {
                    int cut = args[i].indexOf('=');
                    commands.put(
                            args[i].substring(0, cut),
                            List.of(args[i].substring(cut + 1).split(" ")));
                }
            }
        }
        var work = Files.createTempDirectory("haversack-start");
        Process server = null;
        try {
            var display = ":" + (90 + ProcessHandle.current().pid() % 900);
            server = new ProcessBuilder(
                            "Xvfb",
                            display,
                            "-screen",
                            "0",
                            WIDTH + "x" + HEIGHT + "x24",
                            "-fbdir",
                            work.toString(),
                            "-nolisten",
                            "tcp")
                    .redirectErrorStream(true)
                    .redirectOutput(work.resolve("xvfb.log").toFile())
                    .start();
            for (int i = 0;
                    i < 100
                            && !(Files.exists(work.resolve("Xvfb_screen0"))
                                    && Files.exists(Path.of("/tmp/.X11-unix/X" + display.substring(1))));
                    i++) {
                Thread.sleep(50);
            }
            new StartBench(work, home, display).all(commands, runs);
        } finally {
            if (server != null) {
                server.destroy();
                server.waitFor();
            }
            delete(work);
        }
    }

    private void all(Map<String, List<String>> commands, int runs) throws Exception {
        var times = new LinkedHashMap<String, List<Long>>();
        var sizes = new LinkedHashMap<String, Long>();
        for (int run = -1; run < runs; run++) {
            for (var command : commands.entrySet()) {
                var name = command.getKey();
                long[] found = name.endsWith("!") ? whole(command.getValue()) : painted(command.getValue());
                if (run >= 0) {
                    times.computeIfAbsent(name, _ -> new ArrayList<>()).add(found[0]);
                    sizes.merge(name, found[1], Math::max);
                }
            }
        }
        times.forEach((name, all) -> {
            var sorted = all.stream().sorted().toList();
            System.out.printf(
                    "%-24s %5d ms  %s  %d MB%n", name, sorted.get(sorted.size() / 2), sorted, sizes.get(name) / 1024);
        });
    }

    private ProcessBuilder program(List<String> command) throws IOException {
        var own = Files.createDirectory(work.resolve("home"));
        if (home != null) {
            copy(home, own);
        }
        var program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(work.resolve("program.log").toFile());
        program.environment()
                .putAll(Map.of(
                        "DISPLAY", display,
                        "HOME", own.toString(),
                        "XDG_DATA_HOME", own.toString(),
                        "XDG_STATE_HOME", own.toString(),
                        "XDG_CACHE_HOME", own.toString()));
        return program;
    }

    /// Milliseconds until it has ended.
    private long[] whole(List<String> command) throws Exception {
        var builder = program(command);
        long begin = System.nanoTime();
        var program = builder.start();
        if (!program.waitFor(LONGEST_MS, TimeUnit.MILLISECONDS) || program.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(work.resolve("program.log")));
        }
        long end = System.nanoTime();
        delete(work.resolve("home"));
        return new long[] {(end - begin) / 1_000_000, 0};
    }

    /// Milliseconds until it is painted, and kilobytes of resident size.
    private long[] painted(List<String> command) throws Exception {
        Thread.sleep(300);
        int[] before = look();
        int[] now = before.clone();
        long[] changed = new long[now.length];
        var builder = program(command);
        long begin = System.nanoTime();
        var program = builder.start();
        long last = begin;
        while (System.nanoTime() - last < QUIET_MS * 1_000_000 || Arrays.equals(now, before)) {
            if (!program.isAlive() || System.nanoTime() - begin > LONGEST_MS * 1_000_000) {
                throw new IllegalStateException("nothing painted: " + Files.readString(work.resolve("program.log")));
            }
            Thread.sleep(4);
            int[] seen = look();
            long at = System.nanoTime();
            for (int i = 0; i < seen.length; i++) {
                if (seen[i] != now[i]) {
                    changed[i] = at;
                    last = at;
                }
            }
            now = seen;
        }
        long size = Files.readString(Path.of("/proc/" + program.pid() + "/status"))
                .lines()
                .filter(entry -> entry.startsWith("VmRSS"))
                .mapToLong(entry -> Long.parseLong(entry.replaceAll("\\D", "")))
                .findFirst()
                .orElseThrow();
        program.destroy();
        if (!program.waitFor(5, TimeUnit.SECONDS)) {
            program.destroyForcibly().waitFor();
        }
        delete(work.resolve("home"));
        var end = now;
        var times = java.util.stream.IntStream.range(0, end.length)
                .filter(i -> end[i] != before[i])
                .mapToLong(i -> changed[i])
                .sorted()
                .toArray();
        return new long[] {(times[(int) (times.length * 0.95)] - begin) / 1_000_000, size};
    }

    private int[] look() {
        var seen = new int[(WIDTH / STEP_X) * (HEIGHT / STEP_Y)];
        int i = 0;
        for (int y = 0; y + STEP_Y <= HEIGHT; y += STEP_Y) {
            for (int x = 0; x + STEP_X <= WIDTH && i < seen.length; x += STEP_X) {
                seen[i++] = screen.getInt(first + y * line + x * 4);
            }
        }
        return seen;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (var file : files.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.deleteIfExists(file);
                } catch (IOException left) {
                    throw new UncheckedIOException(left);
                }
            });
        }
    }
}
