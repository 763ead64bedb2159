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

    private static final String DEPENDS =
            "libc6, zlib1g, libgtk-3-0 | libgtk-3-0t64, libgl1, libx11-6, libxtst6, libxxf86vm1";

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
        command.addAll(
                switch (machine) {
                    case LINUX -> linux(type);
                    case WINDOWS -> windows();
                    case MAC -> mac();
                });
        Tool.run(command);
        var file = Folders.files(made, _ -> true).getFirst();
        if (type.equals("deb")) {
            addToDeb(file);
        }
        return Files.move(file, out.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> linux(String type) throws IOException {
        var resources = Files.createDirectories(work.resolve("resources"));
        if (type.equals("rpm")) {
            Files.writeString(
                    resources.resolve(Program.NAME + ".spec"),
                    Files.readString(packaging.resolve("linux").resolve("haversack.spec"))
                            .replace("FILES_BESIDE", beside().toString()));
        }
        return List.of(
                "--resource-dir",
                resources.toString(),
                "--linux-package-name",
                Program.NAME,
                "--linux-app-category",
                type.equals("deb") ? "misc" : "Applications/Productivity",
                type.equals("deb") ? "--linux-deb-maintainer" : "--linux-rpm-license-type",
                type.equals("deb") ? "haversack@haversack.example" : "Apache-2.0");
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

    /// What lies beside the program on Linux: the command, the entry in menus, icons, kinds of files.
    private Path beside() throws IOException {
        var root = work.resolve("beside");
        var linux = packaging.resolve("linux");
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/haversack"), Path.of("/opt/haversack/bin/haversack"));
        var share = root.resolve("usr/share");
        Folders.copyInto(linux.resolve("org.haversack.Haversack.desktop"), share.resolve("applications"));
        var about = Files.createDirectories(share.resolve("metainfo")).resolve("org.haversack.Haversack.metainfo.xml");
        Files.writeString(
                about,
                Files.readString(linux.resolve("org.haversack.Haversack.metainfo.xml"))
                        .replace("VERSION", version)
                        .replace(
                                "DATE",
                                java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                                        .toString()));
        var kinds = Files.createDirectories(share.resolve("mime/packages"));
        Files.copy(linux.resolve("haversack-mime.xml"), kinds.resolve("haversack.xml"));
        for (int size : List.of(16, 24, 32, 48, 64, 128, 256, 512)) {
            var folder = share.resolve("icons/hicolor/%dx%d/apps".formatted(size, size));
            Files.createDirectories(folder);
            Files.copy(work.resolve("icons").resolve("haversack-" + size + ".png"), folder.resolve("haversack.png"));
        }
        var scalable = Files.createDirectories(share.resolve("icons/hicolor/scalable/apps"));
        Files.copy(packaging.resolve("haversack.svg"), scalable.resolve("haversack.svg"));
        return root;
    }

    /// jpackage asks the system it runs on what a package depends on, and has no place for these files.
    private void addToDeb(Path deb) throws IOException, InterruptedException {
        var tree = work.resolve("deb");
        Tool.run("dpkg-deb", "--raw-extract", deb.toString(), tree.toString());
        Tool.run("cp", "-a", beside() + "/.", tree.toString());
        var control = tree.resolve("DEBIAN").resolve("control");
        Files.writeString(
                control, Files.readString(control).replaceAll("(?m)^Depends:.*$", "Depends: " + DEPENDS) + "");
        Files.delete(deb);
        Tool.run("dpkg-deb", "-Zxz", "-z6", "--root-owner-group", "--build", tree.toString(), deb.toString());
    }
}
