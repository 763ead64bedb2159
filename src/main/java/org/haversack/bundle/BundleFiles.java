package org.haversack.bundle;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/// Puts a bundle into a folder so that it is either there, whole and read back, or not there at all. After
/// [Outcome.Written] a USB stick may be removed.
public final class BundleFiles {
    private static final Pattern NAME = Pattern.compile(".+\\.haversack ?(?:\\([0-9]{1,4}\\))?\\.(?:json|age)");
    private static final int BUFFER = 64 * 1024;
    private static final int MORE_TRIES = 5;
    /// Milliseconds before the second try to rename, doubled for each further one: virus scanners hold new
    /// files for a moment.
    private static final long FIRST_PAUSE = 50;
    private static final long HARDLY_ROOM = 64L * 1024;

    private BundleFiles() {}

    /// Writes the whole file.
    @FunctionalInterface
    public interface Body {
        void writeTo(OutputStream out) throws IOException;
    }

    /// What came of writing a file.
    public sealed interface Outcome {
        /// It is there, as far as the drive can be believed.
        ///
        /// @param file the name it got
        /// @param size in bytes
        /// @param sha256 of its bytes, 64 hexadecimal digits
        record Written(Path file, long size, String sha256) implements Outcome {}

        /// It is not there; other files are as they were.
        ///
        /// @param sentence what is wrong and what to do
        record NotWritten(Why why, String sentence) implements Outcome {}
    }

    /// Why a file could not be written.
    public enum Why {
        DISK_FULL,
        FOLDER_GONE,
        READ_ONLY,
        /// What was read back was not what had been written.
        NOT_VERIFIED,
        FAILED
    }

    /// Puts a seal around what is written.
    @FunctionalInterface
    public interface Closing {
        /// A stream that ends the sealed file when it is closed.
        OutputStream around(OutputStream out) throws IOException;
    }

    @FunctionalInterface
    interface Pause {
        void millis(long length) throws InterruptedException;
    }

    /// Writes a bundle. A file of that name is never replaced: the new one is then called `… (2)`.
    ///
    /// @param name plain file name, such as `LHH26 Ana Ruiz to Mette Holm 2026-03-10 0011.haversack.json`
    public static Outcome write(Path folder, String name, Body body) {
        return write(folder, name, body, Thread::sleep);
    }

    /// Writes a sealed file in the same way. Read back are its bytes; what is inside, only its recipients
    /// can read.
    ///
    /// @param name plain file name that ends with `.haversack.age`
    public static Outcome writeSealed(Path folder, String name, Closing closing, Body body) {
        Body sealed = out -> {
            try (var inside = closing.around(new Kept(out))) {
                body.writeTo(inside);
            }
        };
        return write(folder, name, sealed, BundleFiles::hasBytes, Thread::sleep);
    }

    static Outcome write(Path folder, String name, Body body, Pause pause) {
        return write(folder, name, body, BundleFiles::isBundle, pause);
    }

    /// Whether what lies in a file is what was written.
    @FunctionalInterface
    private interface Check {
        boolean isReadBack(Path part, byte[] hash) throws IOException;
    }

    /// Stays open when the seal around it is closed.
    private static final class Kept extends FilterOutputStream {
        Kept(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }

    private static Outcome write(Path folder, String name, Body body, Check check, Pause pause) {
        var wanted = folder.resolve(name);
        if (name.isBlank() || !folder.equals(wanted.getParent())) {
            throw new IllegalArgumentException("not a plain file name: " + name);
        }
        if (!Files.isDirectory(folder)) {
            return notWritten(Why.FOLDER_GONE, folder);
        }
        var part = PrivateFiles.beside(wanted);
        try {
            var hash = writeThrough(part, body);
            var size = Files.size(part);
            if (!check.isReadBack(part, hash)) {
                return notWritten(Why.NOT_VERIFIED, folder);
            }
            var target = rename(part, folder, name, pause);
            syncFolder(folder);
            return new Outcome.Written(target, size, HexFormat.of().formatHex(hash));
        } catch (IOException | ReadOnlyFileSystemException failed) {
            return notWritten(why(folder, failed), folder);
        } finally {
            deleteIfPossible(part);
        }
    }

    /// Whether a file is called as bundles are; copies that others numbered, as `… (1)`, too.
    public static boolean looksLikeOne(Path file) {
        var name = String.valueOf(file.getFileName());
        return NAME.matcher(name).matches() && !name.startsWith(".") && Files.isRegularFile(file);
    }

    private static byte[] writeThrough(Path part, Body body) throws IOException {
        var hash = Fingerprint.sha256();
        try (var file = FileChannel.open(part, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
            var out = new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(file), hash), BUFFER);
            body.writeTo(out);
            out.flush();
            file.force(true);
        }
        return hash.digest();
    }

    private static boolean hasBytes(Path part, byte[] hash) throws IOException {
        var again = Fingerprint.sha256();
        try (var in = Files.newInputStream(part)) {
            var chunk = new byte[BUFFER];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                again.update(chunk, 0, read);
            }
        }
        return Arrays.equals(again.digest(), hash);
    }

    private static boolean isBundle(Path part, byte[] hash) throws IOException {
        return BundleReader.open(part) instanceof Reading.Verified(var bundle)
                && Arrays.equals(bundle.fileSha256(), hash);
    }

    private static Path rename(Path part, Path folder, String name, Pause pause) throws IOException {
        for (int tries = 0; ; tries++) {
            var target = free(folder, name);
            try {
                return Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException held) {
                if (tries == MORE_TRIES || Files.notExists(part)) {
                    throw held;
                }
                pause(pause, FIRST_PAUSE << tries, held);
            }
        }
    }

    private static void pause(Pause pause, long length, IOException held) throws IOException {
        try {
            pause.millis(length);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw held;
        }
    }

    /// The first of `name`, `name (2)`, `name (3)` … that no file has.
    private static Path free(Path folder, String name) {
        int dot = name.contains(".haversack.") ? name.lastIndexOf(".haversack.") : name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        var path = folder.resolve(name);
        for (int number = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); number++) {
            path = folder.resolve("%s (%d)%s".formatted(name.substring(0, end), number, name.substring(end)));
        }
        return path;
    }

    /// Makes the new name last, where folders can be synchronised (not on Windows, where the rename itself
    /// does it).
    private static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | UnsupportedOperationException notHere) {
            // The file itself is safe already.
        }
    }

    private static void deleteIfPossible(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException | ReadOnlyFileSystemException gone) {
            // The drive is away or refuses; its name ends with .tmp, so nobody takes it for a bundle.
        }
    }

    private static Why why(Path folder, Exception failed) {
        if (!Files.isDirectory(folder)) {
            return Why.FOLDER_GONE;
        }
        var message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        if (failed instanceof AccessDeniedException
                || failed instanceof ReadOnlyFileSystemException
                || message.contains("read-only")) {
            return Why.READ_ONLY;
        }
        return isFull(folder, failed) ? Why.DISK_FULL : Why.FAILED;
    }

    /// Whether writing into this folder failed because the disk is full.
    static boolean isFull(Path folder, Exception failed) {
        var message = String.valueOf(failed.getMessage()).toLowerCase(Locale.ROOT);
        return message.contains("no space") || message.contains("not enough space") || hasHardlyRoom(folder);
    }

    private static boolean hasHardlyRoom(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace() < HARDLY_ROOM;
        } catch (IOException unknown) {
            return false;
        }
    }

    private static Outcome notWritten(Why why, Path folder) {
        var sentence = switch (why) {
            case DISK_FULL -> "There is no room left in %s. Make room or choose another folder.";
            case FOLDER_GONE -> "The folder %s is not there. If it is on a USB stick, put the stick in again.";
            case READ_ONLY -> "Nothing may be written into %s. Choose another folder.";
            case NOT_VERIFIED -> "What was written into %s could not be read back. Use another USB stick or folder.";
            case FAILED -> "Writing into %s failed. Try again or choose another folder.";
        };
        return new Outcome.NotWritten(why, sentence.formatted(folder));
    }
}
