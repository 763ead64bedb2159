import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Makes a deb or an rpm: the program in `/opt/haversack`, and where the system looks for them the command,
/// the entry in menus, the icons and the kinds of files. With `dpkg-deb` and `rpmbuild` themselves: jpackage
/// would ask the system it runs on what the program needs, and has no place for these files.
final class LinuxPackage {
    private static final List<Integer> ICONS = List.of(16, 24, 32, 48, 64, 128, 256, 512);

    private final String version;
    private final Path work;
    private final Path linux;
    private final Path packaging;

    LinuxPackage(String version, Path work, Path packaging) {
        this.version = version;
        this.work = work;
        this.packaging = packaging;
        this.linux = packaging.resolve("linux");
    }

    Path deb(Path program) throws IOException, InterruptedException {
        var tree = tree(program);
        long kilobytes = 0;
        for (var file : Folders.files(tree, _ -> true)) {
            kilobytes += (Files.size(file) + 1023) / 1024;
        }
        var arch = arm() ? "arm64" : "amd64";
        var control = Files.createDirectories(tree.resolve("DEBIAN")).resolve("control");
        Files.writeString(
                control,
                Files.readString(linux.resolve("control"))
                        .replace("VERSION", version)
                        .replace("ARCH", arch)
                        .replace("SIZE", String.valueOf(kilobytes)));
        var deb = work.resolve("haversack_%s_%s.deb".formatted(version, arch));
        Tool.run("dpkg-deb", "-Zxz", "-z2", "--root-owner-group", "--build", tree.toString(), deb.toString());
        return deb;
    }

    Path rpm(Path program) throws IOException, InterruptedException {
        var arch = arm() ? "aarch64" : "x86_64";
        var spec = work.resolve("haversack.spec");
        Files.writeString(
                spec,
                Files.readString(linux.resolve("haversack.spec"))
                        .replace("VERSION", version)
                        .replace("ARCH", arch)
                        .replace("TREE", tree(program).toString()));
        var top = work.resolve("rpmbuild");
        Tool.run("rpmbuild", "-bb", "--quiet", "--define", "_topdir " + top, spec.toString());
        return Folders.files(top.resolve("RPMS"), name -> name.endsWith(".rpm")).getFirst();
    }

    private static boolean arm() {
        return System.getProperty("os.arch").equals("aarch64");
    }

    /// Everything as it will lie on the disk.
    private Path tree(Path program) throws IOException, InterruptedException {
        var root = Files.createDirectories(work.resolve("tree"));
        var opt = Files.createDirectories(root.resolve("opt"));
        Tool.run("cp", "-a", program.toString(), opt.resolve(Program.NAME).toString());
        Files.createDirectories(root.resolve("usr/bin"));
        Files.createSymbolicLink(root.resolve("usr/bin/haversack"), Path.of("/opt/haversack/bin/haversack"));
        var share = root.resolve("usr/share");
        Folders.copyInto(linux.resolve("org.haversack.Haversack.desktop"), share.resolve("applications"));
        var about = "org.haversack.Haversack.metainfo.xml";
        Files.createDirectories(share.resolve("metainfo"));
        Files.writeString(
                share.resolve("metainfo").resolve(about),
                Files.readString(linux.resolve(about))
                        .replace("VERSION", version)
                        .replace("DATE", LocalDate.now(ZoneOffset.UTC).toString()));
        var kinds = Files.createDirectories(share.resolve("mime/packages"));
        Files.copy(linux.resolve("haversack-mime.xml"), kinds.resolve("haversack.xml"));
        for (int size : ICONS) {
            var folder = Files.createDirectories(share.resolve("icons/hicolor/%dx%d/apps".formatted(size, size)));
            Files.copy(work.resolve("icons").resolve("haversack-" + size + ".png"), folder.resolve("haversack.png"));
        }
        var scalable = Files.createDirectories(share.resolve("icons/hicolor/scalable/apps"));
        Files.copy(packaging.resolve("haversack.svg"), scalable.resolve("haversack.svg"));
        return root;
    }
}
