import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Makes the cache of loaded classes: starts the image with the sample programme, lets it walk through its
/// screens and receive a file, and has the virtual machine keep what it loaded. On Linux a screen is taken
/// if there is one, a virtual one (`xvfb-run`) otherwise, and JavaFX's own without a display as the last
/// resort.
final class Training {
    private final Machine machine;
    private final Path image;
    private final Path work;

    /// @param work a folder to work in
    Training(Machine machine, Path image, Path work) {
        this.machine = machine;
        this.image = image;
        this.work = work;
    }

    void write(Path cache) throws IOException, InterruptedException {
        var home = Files.createDirectories(work.resolve("home"));
        var store = home.resolve("haversack").resolve("haversack.db");
        var walk = Files.createDirectories(work.resolve("walk"));
        prepare(store, walk);
        var command = new ArrayList<String>();
        var options = new ArrayList<String>();
        if (machine == Machine.LINUX && System.getenv("DISPLAY") == null) {
            if (Tool.has("xvfb-run")) {
                command.addAll(List.of("xvfb-run", "-a", "-s", "-screen 0 1366x768x24"));
            } else {
                options.addAll(List.of("-Dglass.platform=Headless", "-Dprism.order=sw"));
            }
        }
        options.add("-Dhaversack.walk=" + walk);
        options.add("-Dhaversack.store=" + store);
        options.add("-XX:AOTCacheOutput=" + cache);
        // Methods' profiles would let the second compiler begin while the window is being painted.
        options.add("-XX:TieredStopAtLevel=1");
        command.addAll(java(options));
        Tool.run(command, Map.of("XDG_STATE_HOME", home.toString(), "LC_ALL", "C.UTF-8"));
        if (!Files.exists(cache) || !Files.readString(walk.resolve("taken")).equals("1\n")) {
            throw new Stop("The walk that trains the cache did not come to its end; see %s.".formatted(work));
        }
    }

    /// A sample programme, and a file for its coordinator from one of its facilitators.
    private void prepare(Path store, Path walk) throws IOException, InterruptedException {
        Files.createDirectories(store.getParent());
        var hers = work.resolve("ana.db").toString();
        var sent = Files.createDirectories(work.resolve("sent"));
        var in = Files.createDirectories(walk.resolve("in"));
        var line = work.resolve("line.json");
        Files.writeString(
                line,
                "{\"kind\":\"action\",\"practice\":\"P-101\",\"values\":{\"title\":\"Print the list\",\"due\":\"2026-04-01\"}}\n");
        run("--store", store.toString(), "demo");
        run("--store", store.toString(), "send", "--plain", "--to", "Ana Ruiz", "--out", sent.toString());
        var file = Folders.files(sent, _ -> true).getFirst().toString();
        run("--store", hers, "init", "--from", file, "--name", "Ana Ruiz", "--accept", code(store.toString()));
        run("--store", hers, "put", line.toString());
        run("--store", hers, "send", "--plain", "--to", "coordinator", "--out", in.toString());
        Files.writeString(walk.resolve("codes"), code(hers) + "\n");
    }

    private String code(String store) throws IOException, InterruptedException {
        return run("--store", store, "status")
                .lines()
                .filter(line -> line.startsWith("this computer"))
                .map(line -> line.replaceAll(".*code ", "").strip())
                .findFirst()
                .orElseThrow();
    }

    private String run(String... arguments) throws IOException, InterruptedException {
        return Tool.run(Tool.command(java(List.of()), List.of(arguments)), Map.of("LC_ALL", "C.UTF-8"));
    }

    private List<String> java(List<String> more) {
        var options = Program.options(machine).stream()
                .filter(option -> !option.startsWith("-XX:AOTCache") && !option.startsWith("-Xlog"))
                .map(option -> option.replace(machine.runtimeFromApp(), image.toString()))
                .toList();
        return Tool.command(
                List.of(machine.java(image).toString()),
                options,
                more,
                List.of("-m", "org.haversack/org.haversack.app.Main"));
    }
}
