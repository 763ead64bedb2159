import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Makes the image: Java and all modules in one file, uncompressed, their native libraries beside it.
/// Everything is in that file because a class cache knows jars by their date, and installers change dates.
///
/// A jar that describes no module is given a description: it reads what its classes need and opens
/// everything, as it does where it lies on the module path.
final class Image {
    /// Needed at run time by no name in the code: how to write dates in four languages, and where log lines
    /// go.
    private static final List<String> BESIDES = List.of("jdk.localedata", "jdk.charsets", "org.slf4j.jul");

    private final Machine machine;
    private final Libraries libraries;
    private final Path work;
    private final Path modules;
    private final Path natives;

    /// @param work an empty folder to work in
    Image(Machine machine, Libraries libraries, Path work) {
        this.machine = machine;
        this.libraries = libraries;
        this.work = work;
        this.modules = work.resolve("modules");
        this.natives = work.resolve("natives");
    }

    Path make() throws IOException, InterruptedException {
        Files.createDirectories(natives);
        for (var jar : libraries.jars()) {
            withoutNatives(Folders.copyInto(jar, modules));
        }
        for (var module : Libraries.automatic(modules)) {
            describe(module);
        }
        writeStyles();
        var image = work.resolve("image");
        Tool.run(List.of(
                Tool.jdk("jlink"),
                "--module-path",
                modules.toString(),
                "--add-modules",
                "org.haversack," + String.join(",", BESIDES),
                "--include-locales=en,da,nl,fr",
                "--ignore-signing-information",
                "--no-header-files",
                "--no-man-pages",
                "--output",
                image.toString()));
        for (var library : Folders.files(natives, _ -> true)) {
            Folders.copyInto(library, image.resolve(machine.nativeFolder()));
        }
        return image;
    }

    /// Takes the native libraries out of a jar; keeps those for this system.
    private void withoutNatives(Path jar) throws IOException {
        Folders.inJar(jar, root -> {
            for (var file : Folders.files(root, Image::isNative)) {
                var path = file.toString();
                boolean wanted = machine.isNative(path)
                        && (file.getNameCount() == 1 || path.startsWith("/" + machine.sqliteFolder() + "/"));
                if (wanted) {
                    Folders.copyInto(file, natives);
                }
                Files.delete(file);
            }
        });
    }

    private static boolean isNative(String name) {
        return List.of(".so", ".dll", ".dylib", ".jnilib", ".a").stream().anyMatch(name::endsWith);
    }

    private void describe(ModuleReference module) throws IOException, InterruptedException {
        var name = module.descriptor().name();
        var jar = Path.of(module.location().orElseThrow());
        var source = work.resolve("descriptions").resolve(name);
        Files.createDirectories(source);
        var text = new StringBuilder("open module " + name + " {\n");
        needs(jar, name).forEach(needed -> text.append("    requires transitive " + needed + ";\n"));
        for (var packageName : new TreeSet<>(module.descriptor().packages())) {
            text.append("    exports " + packageName + ";\n");
        }
        module.descriptor()
                .provides()
                .forEach(given -> text.append(
                        "    provides " + given.service() + " with " + String.join(", ", given.providers()) + ";\n"));
        Files.writeString(source.resolve("module-info.java"), text.append("}\n"));
        Tool.run(
                Tool.jdk("javac"),
                "-Xlint:none",
                "-d",
                source.toString(),
                "--module-path",
                modules.toString(),
                "--patch-module",
                name + "=" + jar,
                source.resolve("module-info.java").toString());
        Folders.inJar(jar, root -> Folders.copyInto(source.resolve("module-info.class"), root));
    }

    /// The modules whose classes these classes name, as far as they are there.
    private TreeSet<String> needs(Path jar, String name) throws IOException, InterruptedException {
        var said = Tool.run(
                Tool.jdk("jdeps"),
                "--multi-release",
                "25",
                "--ignore-missing-deps",
                "--print-module-deps",
                "--module-path",
                modules.toString(),
                jar.toString());
        var last = said.lines().filter(line -> !line.isBlank()).reduce("", (_, line) -> line);
        var there = ModuleFinder.compose(ModuleFinder.ofSystem(), ModuleFinder.of(modules));
        return new ArrayList<>(List.of(last.strip().split(",")))
                .stream()
                        .filter(needed ->
                                !needed.equals(name) && there.find(needed).isPresent())
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Puts the style sheets beside themselves as JavaFX reads them without parsing.
    private void writeStyles() throws IOException, InterruptedException {
        var styles = work.resolve("styles");
        var jar = Folders.files(modules, name -> name.startsWith("haversack-")).getFirst();
        Folders.inJar(jar, root -> {
            for (var sheet : Folders.files(root, name -> name.endsWith(".css"))) {
                Folders.copyInto(
                        sheet, styles.resolve(root.relativize(sheet.getParent()).toString()));
            }
        });
        var command = new ArrayList<>(List.of(
                Tool.jdk("java"),
                "--module-path",
                modules.toString(),
                "--add-modules",
                "javafx.graphics",
                work.resolveSibling("..")
                        .resolve("packaging")
                        .resolve("Styles.java")
                        .normalize()
                        .toString()));
        Folders.files(styles, _ -> true).forEach(sheet -> command.add(sheet.toString()));
        Tool.run(command);
        Folders.inJar(jar, root -> {
            for (var sheet : Folders.files(styles, name -> name.endsWith(".bss"))) {
                Folders.copyInto(
                        sheet, root.resolve(styles.relativize(sheet.getParent()).toString()));
            }
        });
    }
}
