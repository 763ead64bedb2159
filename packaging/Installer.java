import java.io.IOException;
import java.nio.file.Path;

/// Makes an installer of a program, with what each kind of installer wants to know.
final class Installer {
    private final Machine machine;
    private final String version;
    private final Path work;
    private final Path project;

    Installer(Machine machine, String version, Path work, Path project) {
        this.machine = machine;
        this.version = version;
        this.work = work;
        this.project = project;
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

    Path make(String type, Path program, Path out) throws IOException, InterruptedException {
        throw new Stop("not yet");
    }
}
