import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// Collects what the makers of the libraries ask to be passed on: their licences and notices, from their
/// jars, in one file. Java's own lie in the runtime's folder `legal`.
final class Notices {
    private Notices() {}

    /// @param modules the folder of the jars
    static void write(Path modules, Path file) throws IOException {
        var all = new StringBuilder("""
                Haversack contains the work of others. Which libraries, in which versions and under which licences, is in
                haversack.cdx.json beside this file; the licences and notices that their makers put into them follow. Those of
                Java are in the folder legal of the runtime.
                """);
        for (var jar : Folders.files(modules, name -> name.endsWith(".jar") && !name.startsWith("haversack-"))) {
            Folders.inJar(jar, root -> {
                for (var notice : Folders.files(root, Notices::isNotice)) {
                    all.append("\n==== %s: %s\n\n".formatted(jar.getFileName(), notice));
                    all.append(Files.readString(notice, java.nio.charset.StandardCharsets.ISO_8859_1)
                            .strip());
                    all.append('\n');
                }
            });
        }
        Files.writeString(file, all);
    }

    private static boolean isNotice(String name) {
        var plain = name.toUpperCase(Locale.ROOT).replaceAll("\\.(TXT|MD)$", "");
        return plain.matches("(.*[-_.])?(LICEN[SC]E|NOTICE|COPYING)([-_.].*)?") && !plain.endsWith(".CLASS");
    }
}
