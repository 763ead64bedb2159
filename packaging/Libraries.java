import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The jars that Maven laid out: Haversack and everything it uses at run time.
///
/// @param folder where they lie
/// @param version Haversack's own
record Libraries(Path folder, String version) {
    private static final String OURS = "org.haversack";

    /// @throws Stop if they are not there
    static Libraries of(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new Stop("There is nothing in %s yet. Run mvn -q package first.".formatted(folder));
        }
        var ours = ModuleFinder.of(folder)
                .find(OURS)
                .orElseThrow(
                        () -> new Stop("Haversack's jar is not in %s. Run mvn -q package first.".formatted(folder)));
        var version = ours.descriptor().rawVersion().orElse("");
        if (!version.matches("\\d{1,3}\\.\\d{1,3}\\.\\d{1,5}")) {
            throw new Stop("Installers want a version of three numbers such as 1.4.2, not %s.".formatted(version));
        }
        return new Libraries(folder, version);
    }

    List<Path> jars() throws IOException {
        return Folders.files(folder, name -> name.endsWith(".jar"));
    }

    /// Modules that do not say what they are made of.
    static List<ModuleReference> automatic(Path folder) {
        return ModuleFinder.of(folder).findAll().stream()
                .filter(module -> module.descriptor().isAutomatic())
                .sorted(java.util.Comparator.comparing(
                        module -> module.descriptor().name()))
                .toList();
    }
}
