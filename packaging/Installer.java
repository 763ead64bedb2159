import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Makes an installer of a program, with what each kind of installer wants to know.
final class Installer {
    /// Never changes: by it Windows knows that a newer Haversack takes the place of an older one.
    static final String UPGRADE = "0f2d3f0e-5f6e-4b0f-9a43-7d3c6a1e8b52";

    private final Machine machine;
    private final String version;
    private final Path work;
    private final Path packaging;

    Installer(Machine machine, String version, Path work, Path project) {
        this.machine = machine;
        this.version = version;
        this.work = work;
        this.packaging = project.resolve("packaging");
    }

    /// The version as this system's installers want it. A first number of 0 is no version for macOS, so
    /// there it is one more: 0.4.2 is 1.4.2, and 1.0.0 is 2.0.0.
    static String number(Machine machine, String version) {
        if (machine != Machine.MAC) {
            return version;
        }
        var parts = version.split("\\.");
        return "%d.%s.%s".formatted(Integer.parseInt(parts[0]) + 1, parts[1], parts[2]);
    }

    /// Makes it; returns the file.
    Path make(String type, Path program, Path out) throws IOException, InterruptedException {
        var file = switch (type) {
            case "deb" -> new LinuxPackage(version, work, packaging).deb(program);
            case "rpm" -> new LinuxPackage(version, work, packaging).rpm(program);
            default -> byJpackage(type, program);
        };
        return Files.move(file, out.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private Path byJpackage(String type, Path program) throws IOException, InterruptedException {
        var made = work.resolve("installer");
        var command = new ArrayList<>(List.of(
                Tool.jdk("jpackage"),
                "--type",
                type,
                "--name",
                Program.NAME,
                "--app-version",
                number(machine, version),
                "--vendor",
                "Haversack",
                "--description",
                "What a practice facilitator carries to her practices",
                "--copyright",
                "The Haversack project, Apache License 2.0",
                "--app-image",
                program.toString(),
                "--dest",
                made.toString()));
        command.addAll(machine == Machine.WINDOWS ? windows() : mac());
        Tool.run(command);
        return Folders.files(made, _ -> true).getFirst();
    }

    /// Per user, so that nobody needs to be administrator. Windows sees only what follows the last dot of a
    /// name: sealed files open with Haversack, plain ones would bring every `.json` file with them.
    private List<String> windows() {
        return List.of(
                "--win-per-user-install",
                "--win-menu",
                "--win-shortcut-prompt",
                "--win-dir-chooser",
                "--win-upgrade-uuid",
                UPGRADE,
                "--license-file",
                packaging.resolveSibling("LICENSE").toString(),
                "--file-associations",
                packaging.resolve("sealed.properties").toString());
    }

    private List<String> mac() {
        return List.of(
                "--mac-package-identifier",
                "org.haversack.Haversack",
                "--license-file",
                packaging.resolveSibling("LICENSE").toString(),
                "--file-associations",
                packaging.resolve("bundle.properties").toString(),
                "--file-associations",
                packaging.resolve("sealed.properties").toString());
    }
}
