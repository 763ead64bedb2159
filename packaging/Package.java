import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Makes an installer, or the program as it is installed: `java packaging/Package.java --type TYPE [--out
/// FOLDER]`, where the type is `app-image`, `deb`, `rpm`, `msi` or `dmg`. Each is made on the system it is
/// for.
///
/// What it packs is `target/app/lib`, which `mvn package` lays out. One image of modules holds Java,
/// JavaFX, the libraries and Haversack itself; native libraries lie beside it, so that nothing unpacks
/// itself at start; and a cache of loaded classes, made by a walk through the program, lets it start in
/// half the time.
public final class Package {
    private Package() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        String type = "";
        Path out = Path.of("target", "installers");
        for (int i = 0; i + 1 < args.length; i += 2) {
            switch (args[i]) {
                case "--type" -> type = args[i + 1];
                case "--out" -> out = Path.of(args[i + 1]);
                default -> throw usage();
            }
        }
        if (args.length % 2 != 0
                || !List.of("app-image", "deb", "rpm", "msi", "dmg").contains(type)) {
            throw usage();
        }
        var here = Path.of("").toAbsolutePath();
        if (!Files.exists(here.resolve("packaging").resolve("Package.java"))) {
            throw new Stop("Run this in the folder that holds packaging/.");
        }
        try {
            var work = here.resolve("target").resolve("package");
            var libraries = Libraries.of(here.resolve("target").resolve("app").resolve("lib"));
            var system = Machine.here();
            Files.createDirectories(out);
            Folders.clear(work);
            var image = new Image(system, libraries, work).make();
            var program = new Program(system, libraries.version(), work, here.resolve("packaging")).make(image);
            if (type.equals("app-image")) {
                var place = out.toAbsolutePath().resolve(program.getFileName());
                Folders.clear(place);
                Folders.move(program, place);
                System.out.println(place);
            } else {
                System.out.println(new Installer(system, libraries.version(), work, here).make(type, program, out));
            }
        } catch (Stop stop) {
            System.err.println(stop.getMessage());
            System.exit(3);
        }
    }

    private static Stop usage() {
        System.err.println("java packaging/Package.java --type app-image|deb|rpm|msi|dmg [--out FOLDER]");
        System.exit(2);
        return new Stop("");
    }
}
