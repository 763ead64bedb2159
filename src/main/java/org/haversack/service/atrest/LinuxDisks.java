package org.haversack.service.atrest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// LUKS, as the kernel shows it: `/proc/self/mountinfo` says which device a folder is on, and
/// `/sys/dev/block/…/dm/uuid` begins with `CRYPT-` where the device mapper decrypts; `slaves` leads to
/// what it lies on.
final class LinuxDisks {
    private static final int DEEPEST = 16;

    /// A line of mountinfo.
    ///
    /// @param device such as `253:1`
    /// @param point where it is mounted
    /// @param type of file system, such as `ext4`
    /// @param source such as `/dev/mapper/root`
    private record Mount(String device, String point, String type, String source) {}

    private final Path root;

    /// @param root `/`; tests have a tree of their own
    LinuxDisks(Path root) {
        this.root = root;
    }

    /// Judges the disk of a file.
    ///
    /// @param file absolute, without links
    Protection of(Path file) {
        try {
            var mount = mounts().stream()
                    .filter(one -> file.startsWith(one.point()))
                    .max(Comparator.comparingInt(one -> one.point().length()));
            return mount.map(this::judge).orElse(Protection.UNKNOWN);
        } catch (IOException unreadable) {
            return Protection.UNKNOWN;
        }
    }

    private List<Mount> mounts() throws IOException {
        var mounts = new ArrayList<Mount>();
        for (var line : Files.readAllLines(root.resolve("proc/self/mountinfo"))) {
            var halves = line.split(" - ", 2);
            var first = halves[0].split(" ");
            var second = halves.length < 2 ? new String[0] : halves[1].split(" ");
            if (first.length > 4 && second.length > 1) {
                mounts.add(new Mount(first[2], unescaped(first[4]), second[0], unescaped(second[1])));
            }
        }
        return mounts;
    }

    /// The kernel writes a space as `\040`.
    private static String unescaped(String text) {
        return text.replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\");
    }

    private Protection judge(Mount mount) {
        if (mount.type().equals("ecryptfs")) {
            return Protection.ENCRYPTED;
        }
        try {
            return block(mount).map(device -> judge(device, 0)).orElse(Protection.UNKNOWN);
        } catch (RuntimeException unreadable) {
            return Protection.UNKNOWN;
        }
    }

    /// The kernel's folder of the device; some file systems, such as btrfs, name theirs only by its path.
    private Optional<Path> block(Mount mount) {
        var byNumber = root.resolve("sys/dev/block").resolve(mount.device());
        if (Files.exists(byNumber)) {
            return Optional.of(byNumber);
        }
        if (!mount.source().startsWith("/dev/")) {
            return Optional.empty();
        }
        var device = root.resolve(mount.source().substring(1));
        try {
            var name = Files.exists(device) ? device.toRealPath().getFileName() : device.getFileName();
            var byName = root.resolve("sys/class/block").resolve(String.valueOf(name));
            return Files.exists(byName) ? Optional.of(byName) : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    /// Encrypted if it is itself, or all that it lies on are.
    private Protection judge(Path device, int depth) {
        if (text(device.resolve("dm/uuid")).startsWith("CRYPT-")) {
            return Protection.ENCRYPTED;
        }
        var below = slaves(device);
        if (depth > DEEPEST) {
            return Protection.UNKNOWN;
        }
        if (below.isEmpty()) {
            return Protection.PLAIN;
        }
        var judged = below.stream().map(one -> judge(one, depth + 1)).toList();
        return judged.contains(Protection.PLAIN)
                ? Protection.PLAIN
                : judged.contains(Protection.UNKNOWN) ? Protection.UNKNOWN : Protection.ENCRYPTED;
    }

    private static List<Path> slaves(Path device) {
        try (Stream<Path> below = Files.list(device.resolve("slaves"))) {
            return below.toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException none) {
            return "";
        }
    }
}
