import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// Makes the program as it is installed: the image, a launcher, and the class cache.
final class Program {
    static final String NAME = "haversack";
    static final String CACHE = "haversack.aot";

    private final Machine machine;
    private final String version;
    private final Path work;
    private final Path packaging;

    Program(Machine machine, String version, Path work, Path packaging) {
        this.machine = machine;
        this.version = version;
        this.work = work;
        this.packaging = packaging;
    }

    /// What Java is told at every start. The launcher knows the folder of the cache by a name of its own.
    ///
    /// The serial collector starts and stays smallest. No messages of the virtual machine itself: answers
    /// of commands go to the same place.
    static List<String> options(Machine machine) {
        return List.of(
                "--enable-native-access=org.xerial.sqlitejdbc,javafx.graphics",
                "--add-exports=javafx.base/com.sun.javafx.event=org.controlsfx.controls",
                "--add-opens=javafx.graphics/javafx.scene=org.controlsfx.controls",
                "-XX:+UseSerialGC",
                "-Xlog:disable",
                "-Dorg.sqlite.lib.path=" + machine.runtimeFromApp() + "/" + machine.nativeFolder(),
                "-XX:AOTCache=$APPDIR/" + CACHE);
    }

    Path make(Path image) throws IOException, InterruptedException {
        var input = Files.createDirectories(work.resolve("input"));
        new Training(machine, image, work.resolve("training")).write(input.resolve(CACHE));
        Folders.copyInto(packaging.resolveSibling("LICENSE"), input);
        Notices.write(work.resolve("modules"), input.resolve("NOTICES.txt"));
        var contents = packaging.resolveSibling("target").resolve("haversack.cdx.json");
        if (Files.exists(contents)) {
            Folders.copyInto(contents, input);
        }
        var out = work.resolve("program");
        var command = new ArrayList<>(List.of(
                Tool.jdk("jpackage"),
                "--type",
                "app-image",
                "--name",
                NAME,
                "--app-version",
                Installer.number(machine, version),
                "--vendor",
                "Haversack",
                "--description",
                "What a practice facilitator carries",
                "--runtime-image",
                image.toString(),
                "--module",
                "org.haversack/org.haversack.app.Main",
                "--input",
                input.toString(),
                "--dest",
                out.toString()));
        var icons = work.resolve("icons");
        Icons.main(new String[] {icons.toString()});
        command.addAll(List.of("--icon", icons.resolve(machine.icon()).toString()));
        if (machine == Machine.WINDOWS) {
            // A program with a window has no console on Windows: the commands have a launcher of their own.
            command.addAll(List.of(
                    "--add-launcher",
                    "haversack-command=" + packaging.resolve("windows").resolve("command.properties")));
        }
        for (var option : options(machine)) {
            command.addAll(List.of("--java-options", option));
        }
        Tool.run(command);
        if (machine == Machine.LINUX) {
            launcher(out.resolve(NAME));
        }
        try (var made = Files.list(out)) {
            return made.findFirst().orElseThrow();
        }
    }

    /// On Linux the launcher that jpackage makes asks rpm and dpkg at every start where it was installed,
    /// for up to 300 ms; a script starts the same program in two.
    private void launcher(Path program) throws IOException {
        var file = program.resolve("bin").resolve(NAME);
        var words = new StringBuilder();
        options(machine)
                .forEach(option -> words.append("    ")
                        .append(option.replace("$APPDIR", "\"$app\""))
                        .append(" \\\n"));
        var script = Files.readString(packaging.resolve("linux").resolve("launcher"))
                .replace("    OPTIONS \\\n", words.toString());
        Files.delete(file);
        Files.writeString(file, script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.delete(program.resolve("lib").resolve("libapplauncher.so"));
        Files.delete(program.resolve("lib").resolve("app").resolve(NAME + ".cfg"));
    }
}
