package org.haversack.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/// A small disk in memory, where this computer lets a test have one: on Linux, for whoever may mount.
/// Elsewhere the test is passed over and says why.
final class Mounted implements AutoCloseable {
    private final Path root;
    private int fillers;

    private Mounted(Path root) {
        this.root = root;
    }

    /// @param size such as `8m`
    static Mounted of(Path folder, String size) {
        var root = Team.make(folder.resolve("disk of " + size));
        Assumptions.assumeTrue(
                run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", root.toString()),
                "a small disk cannot be mounted here");
        return new Mounted(root);
    }

    Path root() {
        return root;
    }

    /// From now on nothing can be written on it.
    Mounted readOnly() {
        Assumptions.assumeTrue(
                run("mount", "-o", "remount,ro", root.toString()), "a disk cannot be made read-only here");
        return this;
    }

    /// Fills it until so many bytes are left, or makes all the room there can be.
    void leave(long bytes) {
        try {
            for (; fillers > 0; fillers--) {
                Files.delete(filler(fillers));
            }
            long room = Files.getFileStore(root).getUsableSpace();
            if (room > bytes) {
                fillers++;
                var filler = new byte[(int) (room - bytes)];
                Files.write(filler(fillers), filler);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path filler(int number) {
        return root.resolve("filler " + number);
    }

    private static boolean run(String... command) {
        try {
            var process = new ProcessBuilder(List.of(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(1, TimeUnit.MINUTES) && process.exitValue() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        if (!run("umount", root.toString())) {
            run("umount", "-l", root.toString());
        }
    }
}
