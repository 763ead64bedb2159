package org.haversack.service.backup;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haversack.bundle.PrivateFiles;
import org.haversack.bundle.age.AgeFile;
import org.haversack.bundle.age.AgeIdentity;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.age.AgeTrouble;
import org.haversack.bundle.seal.GuardedKey;
import org.haversack.merge.change.ChangeId;
import org.haversack.service.Outcome;

/// Backups sealed with age in a folder of the person's own. Needs no store, so any thread may do it.
public final class SealedCopies {
    private static final String ENDING = ".db.age";
    private static final String KEY = " backup key.age";
    private static final String UNFINISHED = ".tmp";
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd HHmm");
    private static final Pattern DATE = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d) \\d{4}");
    private static final byte[] MARK = "age-encryption.org/".getBytes(StandardCharsets.US_ASCII);

    private SealedCopies() {}

    /// Whether a file is one in the age format.
    public static boolean isSealed(Path file) {
        try (var in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MARK.length), MARK);
        } catch (IOException unreadable) {
            return false;
        }
    }

    /// Puts the closed key beside what is sealed for it; one that is there from before keeps its name.
    static void putKey(SecondPlace.Place place) throws IOException {
        var file = place.folder().resolve(place.name() + KEY);
        for (int again = 2; Files.exists(file); again++) {
            if (Arrays.equals(Files.readAllBytes(file), place.key().closed())) {
                return;
            }
            file = place.folder().resolve(place.name() + KEY.replace(".age", " " + again + ".age"));
        }
        var part = file.resolveSibling(file.getFileName() + UNFINISHED);
        Files.write(part, place.key().closed());
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /// Writes a sealed copy of a backup, reads it back and thins out older ones.
    ///
    /// It is sealed for one more key that lives only as long as this takes: with that the copy is
    /// opened whole and
    /// compared before it gets its name.
    public static Outcome<Path> write(SecondPlace.Place place, Backup backup, ZoneId zone, LocalDate today) {
        if (!Files.isDirectory(place.folder())) {
            return Outcome.refused("The second place for backups, %s, is not there. Connect it.", place.folder());
        }
        var target = free(place, NAME.format(backup.at().atZone(zone)));
        var part = target.resolveSibling(target.getFileName() + UNFINISHED);
        try {
            try {
                putKey(place);
                if (!written(place, backup, part)) {
                    return Outcome.refused(
                            "The copy in %s was not what was written. That disk may be failing.", place.folder());
                }
                Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
            thin(place, today);
            return Outcome.done(target);
        } catch (IOException refused) {
            return Outcome.refused(
                    "No copy could be written in %s. Check that it is connected and has room.", place.folder());
        }
    }

    private static Path free(SecondPlace.Place place, String moment) {
        var file = place.folder().resolve(place.name() + " " + moment + ENDING);
        for (int again = 2; Files.exists(file); again++) {
            file = place.folder().resolve(place.name() + " " + moment + " " + again + ENDING);
        }
        return file;
    }

    private static boolean written(SecondPlace.Place place, Backup backup, Path part) throws IOException {
        var once = AgeIdentity.generate();
        var before = ChangeId.sha256();
        try (var in = new BufferedInputStream(Files.newInputStream(backup.file()));
                var file = FileChannel.open(
                        part,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE,
                        StandardOpenOption.TRUNCATE_EXISTING)) {
            var out = AgeFile.closeFor(
                    List.of(place.key().recipient(), once.recipient()), Channels.newOutputStream(file));
            in.transferTo(new DigestOutputStream(out, before));
            out.close();
        }
        try (var file = FileChannel.open(part, StandardOpenOption.WRITE)) {
            file.force(true);
        }
        var after = ChangeId.sha256();
        try (var in = new BufferedInputStream(Files.newInputStream(part))) {
            AgeFile.open(
                    in,
                    new AgeKey.Identities(List.of(once)),
                    Long.MAX_VALUE,
                    new DigestOutputStream(OutputStream.nullOutputStream(), after));
        } catch (AgeTrouble damaged) {
            return false;
        }
        return MessageDigest.isEqual(before.digest(), after.digest());
    }

    private static void thin(SecondPlace.Place place, LocalDate today) throws IOException {
        List<Path> copies;
        try (Stream<Path> files = Files.list(place.folder())) {
            copies = files.filter(file -> isCopy(place, file))
                    .sorted(Comparator.comparing(
                                    (Path file) -> file.getFileName().toString())
                            .reversed())
                    .toList();
        }
        var kept = Thinning.kept(copies.stream().map(SealedCopies::day).toList(), today);
        for (int i = 0; i < copies.size(); i++) {
            if (!kept.contains(i)) {
                Files.deleteIfExists(copies.get(i));
            }
        }
    }

    private static boolean isCopy(SecondPlace.Place place, Path file) {
        var name = file.getFileName().toString();
        return name.startsWith(place.name() + " ")
                && name.endsWith(ENDING)
                && DATE.matcher(name).find();
    }

    private static LocalDate day(Path file) {
        var found = DATE.matcher(file.getFileName().toString());
        return found.find() ? LocalDate.parse(found.group(1)) : LocalDate.MIN;
    }

    /// Opens a sealed backup with her passphrase, and the closed key that lies beside it.
    ///
    /// @param plain where the opened backup is written, for its owner only; nothing is left there if
    ///     it does
    ///     not open
    public static Outcome<Path> open(Path copy, String passphrase, Path plain) {
        try {
            return switch (identity(copy, passphrase)) {
                case Outcome.Refused<AgeIdentity>(var sentence) -> Outcome.refused("%s", sentence);
                case Outcome.Done<AgeIdentity>(var identity) -> {
                    opened(copy, identity, plain);
                    yield Outcome.done(plain);
                }
            };
        } catch (AgeTrouble trouble) {
            return Outcome.refused("%s", sentence(trouble));
        } catch (IOException unreadable) {
            return Outcome.refused("%s cannot be read, or there is no room to open it.", copy);
        }
    }

    private static void opened(Path copy, AgeIdentity identity, Path plain) throws AgeTrouble, IOException {
        PrivateFiles.createFile(plain);
        boolean done = false;
        try (var in = new BufferedInputStream(Files.newInputStream(copy));
                var out = Files.newOutputStream(plain)) {
            AgeFile.open(in, new AgeKey.Identities(List.of(identity)), Long.MAX_VALUE, out);
            done = true;
        } finally {
            if (!done) {
                Files.deleteIfExists(plain);
            }
        }
    }

    private static Outcome<AgeIdentity> identity(Path copy, String passphrase) throws IOException {
        var folder = copy.toAbsolutePath().getParent();
        List<Path> keys;
        try (Stream<Path> files = Files.list(folder == null ? Path.of("") : folder)) {
            keys = files.filter(file -> file.getFileName().toString().contains(KEY.replace(".age", "")))
                    .filter(file -> file.getFileName().toString().endsWith(".age"))
                    .sorted()
                    .toList();
        }
        if (keys.isEmpty()) {
            return Outcome.refused(
                    "The file with the backup key is not beside it. It is called \"… backup key.age\"; put it into the same folder.");
        }
        AgeTrouble last = AgeTrouble.damaged();
        for (var key : keys) {
            try {
                var identity = GuardedKey.open(Files.readAllBytes(key), passphrase);
                if (opens(copy, identity)) {
                    return Outcome.done(identity);
                }
            } catch (AgeTrouble trouble) {
                last = trouble;
            }
        }
        return Outcome.refused("%s", sentence(last));
    }

    /// Whether a key is one of those that a file is sealed for.
    private static boolean opens(Path copy, AgeIdentity identity) throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(copy))) {
            AgeFile.open(in, new AgeKey.Identities(List.of(identity)), 0, OutputStream.nullOutputStream());
            return true;
        } catch (AgeTrouble trouble) {
            return trouble.why() != AgeTrouble.Why.OTHER_KEY;
        }
    }

    private static String sentence(AgeTrouble trouble) {
        return switch (trouble.why()) {
            case WRONG_WORDS -> "That is not the passphrase.";
            case OTHER_KEY, NOT_WITH_WORDS, WITH_WORDS -> "It was sealed with another key than those beside it.";
            case DAMAGED, TOO_LARGE, WORK_FACTOR -> "It is damaged. Choose another one.";
        };
    }
}
