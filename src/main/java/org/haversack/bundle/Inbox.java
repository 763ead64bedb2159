package org.haversack.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// Where received files lie while they are looked at: a copy, because a USB stick may go away, under the hash
/// of its bytes, because names prove nothing. What cannot be used goes to quarantine, with the reason beside
/// it. Everything can be done twice without harm.
public final class Inbox {
    private static final int HASH_LENGTH = 64;
    private static final String DONE = ".done";
    private static final String TEXT = ".txt";
    private static final int CHUNK = 64 * 1024;

    private final Path inbox;
    private final Path quarantine;
    private final Path waiting;
    private final Clock clock;

    /// @param folder the store's own folder; `inbox` and `quarantine` are made in it when needed, for the
    ///     user only
    public Inbox(Path folder, Clock clock) {
        this.inbox = folder.resolve("inbox");
        this.quarantine = folder.resolve("quarantine");
        this.waiting = folder.resolve("waiting");
        this.clock = clock;
    }

    /// A file in the inbox.
    ///
    /// @param file the copy
    /// @param sha256 of its bytes, 64 hexadecimal digits
    /// @param size in bytes
    public record Entry(Path file, String sha256, long size) {}

    /// What came of taking a file.
    public sealed interface Taken {
        /// The copy is there, now or from an earlier time.
        record Copied(Entry entry) implements Taken {}

        /// Nothing was copied.
        record Refused(Refusal refusal) implements Taken {}
    }

    /// There is no room for the copy on the disk of the inbox; the file itself may be fine.
    public static final class NoRoom extends IOException {
        private static final long serialVersionUID = 1L;

        NoRoom(IOException cause) {
            super(cause);
        }
    }

    /// Copies the file into the inbox; the file itself stays as it is.
    ///
    /// @throws NoRoom if there is none for the copy; nothing of it is left here
    /// @throws IOException if it cannot be read or copied; then nothing of it is left here
    public Taken take(Path source) throws IOException {
        if (Files.notExists(source)) {
            throw new NoSuchFileException(source.toString());
        }
        if (!Files.isRegularFile(source)) {
            return new Taken.Refused(Refusal.notABundle());
        }
        if (Files.size(source) > BundleReader.LARGEST_FILE) {
            return new Taken.Refused(tooLarge());
        }
        var part = PrivateFiles.beside(inbox.resolve("incoming"));
        try {
            PrivateFiles.createFolder(inbox);
            PrivateFiles.createFile(part);
            var hash = Fingerprint.sha256();
            long size = 0;
            try (var in = Files.newInputStream(source);
                    var out = Files.newOutputStream(part, StandardOpenOption.WRITE)) {
                var chunk = new byte[CHUNK];
                for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                    size += read;
                    if (size > BundleReader.LARGEST_FILE) {
                        return new Taken.Refused(tooLarge());
                    }
                    hash.update(chunk, 0, read);
                    out.write(chunk, 0, read);
                }
            }
            var entry = entry(HexFormat.of().formatHex(hash.digest()), size);
            Files.move(part, entry.file(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new Taken.Copied(entry);
        } catch (IOException failed) {
            throw BundleFiles.isFull(inbox, failed) ? new NoRoom(failed) : failed;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /// The files that were taken and are neither done nor in quarantine, in order of their hashes.
    public List<Entry> waiting() throws IOException {
        if (!Files.isDirectory(inbox)) {
            return List.of();
        }
        var entries = new ArrayList<Entry>();
        try (var files = Files.newDirectoryStream(inbox)) {
            for (var file : files) {
                var name = file.getFileName().toString();
                if (name.length() == HASH_LENGTH && name.chars().allMatch(HexFormat::isHexDigit)) {
                    size(file).ifPresent(size -> entries.add(entry(name, size)));
                }
            }
        }
        entries.sort(Comparator.comparing(Entry::sha256));
        return entries;
    }

    /// A file that was set aside.
    ///
    /// @param file where it lies
    /// @param sha256 of its bytes, 64 hexadecimal digits
    /// @param at when it was set aside, in local time
    /// @param reason why, as [Refusal.Reason] names it
    /// @param sentence why, in words
    /// @param name what it was called when it came
    /// @param sender who wrote it, as far as that can be told; else empty
    public record Aside(
            Path file, String sha256, LocalDateTime at, String reason, String sentence, String name, String sender) {}

    /// What was set aside, the latest first. A file whose text is gone or cannot be read is left out.
    public List<Aside> asides() throws IOException {
        return notes(quarantine, quarantine);
    }

    /// What may be usable later and lies in the inbox until then, the latest first.
    public List<Aside> kept() throws IOException {
        return notes(waiting, inbox).stream()
                .filter(aside -> Files.exists(aside.file()))
                .toList();
    }

    private static List<Aside> notes(Path texts, Path files) throws IOException {
        if (!Files.isDirectory(texts)) {
            return List.of();
        }
        var asides = new ArrayList<Aside>();
        try (var all = Files.newDirectoryStream(texts, "*" + TEXT)) {
            for (var text : all) {
                aside(text, files).ifPresent(asides::add);
            }
        }
        asides.sort(Comparator.comparing(Aside::at).reversed().thenComparing(Aside::sha256));
        return asides;
    }

    private static Optional<Aside> aside(Path text, Path files) throws IOException {
        var name = text.getFileName().toString();
        var sha256 = name.substring(0, name.length() - TEXT.length());
        var lines = Files.readString(text).lines().toList();
        var head = lines.isEmpty() ? new String[0] : lines.getFirst().split(" ", 2);
        if (head.length < 2 || lines.size() < 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Aside(
                    files.resolve(sha256),
                    sha256,
                    LocalDateTime.parse(head[0]),
                    head[1],
                    lines.get(1),
                    lines.size() > 2 ? lines.get(2) : "",
                    lines.size() > 3 ? lines.get(3) : ""));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Leaves a file in the inbox, with a text that says when and why, until it is received again.
    ///
    /// @param name what it was called when it came
    /// @param sender who wrote it, as far as that can be told; else empty
    public void keep(Entry entry, Refusal refusal, String name, String sender) throws IOException {
        PrivateFiles.createFolder(waiting);
        var text = waiting.resolve(entry.sha256() + TEXT);
        PrivateFiles.write(text, note(refusal, first(text, entry, name), sender));
    }

    /// The size of a file; empty if it was cleared away meanwhile, as another thread does with what was taken.
    private static OptionalLong size(Path file) throws IOException {
        try {
            return OptionalLong.of(Files.size(file));
        } catch (NoSuchFileException cleared) {
            return OptionalLong.empty();
        }
    }

    /// Sets the file aside, with a text that says when and why; returns where it lies now.
    ///
    /// @param name what it was called when it came
    /// @param sender who wrote it, as far as that can be told; else empty
    public Path quarantine(Entry entry, Refusal refusal, String name, String sender) throws IOException {
        PrivateFiles.createFolder(quarantine);
        var aside = quarantine.resolve(entry.sha256());
        if (Files.exists(entry.file())) {
            Files.move(entry.file(), aside, StandardCopyOption.REPLACE_EXISTING);
        }
        var text = quarantine.resolve(entry.sha256() + TEXT);
        PrivateFiles.write(text, note(refusal, first(text, entry, name), sender));
        Files.deleteIfExists(waiting.resolve(entry.sha256() + TEXT));
        return aside;
    }

    /// The name under which a file came first; a kept one that is looked at again is called by its hash.
    private String first(Path text, Entry entry, String name) throws IOException {
        return name.equals(entry.sha256()) && Files.exists(text)
                ? aside(text, quarantine).map(Aside::name).orElse(name)
                : name;
    }

    private byte[] note(Refusal refusal, String name, String sender) {
        var when = LocalDateTime.now(clock).truncatedTo(ChronoUnit.SECONDS);
        return "%s %s%n%s%n%s%n%s%n"
                .formatted(when, refusal.reason(), refusal.sentence(), oneLine(name), oneLine(sender))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\p{Cntrl}", " ");
    }

    /// Takes the copy out of the way at once, so that the same file can come again while this one is still
    /// to be deleted; that takes longer.
    public Entry retire(Entry entry) throws IOException {
        var beside = PrivateFiles.beside(entry.file());
        var away = beside.resolveSibling(beside.getFileName() + DONE);
        try {
            Files.move(entry.file(), away, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException before) {
            // The same file came twice.
        }
        return new Entry(away, entry.sha256(), entry.size());
    }

    /// Deletes what an earlier run was still to delete.
    ///
    /// @param folder the store's own folder
    public static void clear(Path folder) {
        var inbox = folder.resolve("inbox");
        if (!Files.isDirectory(inbox)) {
            return;
        }
        try (var files = Files.newDirectoryStream(inbox, "*" + DONE)) {
            for (var file : files) {
                Files.deleteIfExists(file);
            }
        } catch (IOException held) {
            // The next start tries again.
        }
    }

    /// Deletes the copy.
    public void done(Entry entry) throws IOException {
        Files.deleteIfExists(entry.file());
    }

    /// Deletes the copy and whatever was kept of the same file before: it has been taken.
    public void taken(Entry entry) throws IOException {
        done(entry);
        Files.deleteIfExists(waiting.resolve(entry.sha256() + TEXT));
        Files.deleteIfExists(quarantine.resolve(entry.sha256()));
        Files.deleteIfExists(quarantine.resolve(entry.sha256() + TEXT));
    }

    private Entry entry(String sha256, long size) {
        return new Entry(inbox.resolve(sha256), sha256, size);
    }

    private static Refusal tooLarge() {
        return Refusal.tooLarge("it has more than 1 GB");
    }
}
