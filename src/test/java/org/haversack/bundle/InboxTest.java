package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InboxTest {
    @TempDir
    Path folder;

    private Inbox inbox;
    private Path source;

    @BeforeEach
    void prepare() throws IOException {
        inbox = new Inbox(folder.resolve("store"), Clock.fixed(Instant.ofEpochSecond(1_795_100_100), ZoneOffset.UTC));
        source = Files.write(folder.resolve("mail.json"), Bundles.of(1).bytes());
    }

    @Test
    void a_taken_file_lies_under_its_hash_for_the_user_only() throws IOException {
        var entry = take(source);
        var hash = HexFormat.of().formatHex(Fingerprint.sha256().digest(Files.readAllBytes(source)));
        assertEquals(hash, entry.sha256());
        assertEquals(folder.resolve("store/inbox").resolve(hash), entry.file());
        assertEquals(Files.size(source), entry.size());
        assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(entry.file()));
        assertEquals("rw-------", permissions(entry.file()));
        assertEquals("rwx------", permissions(entry.file().getParent()));
    }

    @Test
    void taking_a_file_twice_keeps_one_copy() throws IOException {
        assertEquals(take(source), take(source));
        assertEquals(1, files("inbox").size());
        assertEquals(List.of(take(source)), inbox.waiting());
    }

    @Test
    void a_file_that_is_cleared_away_while_others_are_listed_does_not_matter() throws IOException {
        var entry = take(source);
        var gone = entry.file().resolveSibling("0".repeat(64));
        Files.createSymbolicLink(gone, folder.resolve("nowhere"));
        assertEquals(List.of(entry), inbox.waiting());
    }

    @Test
    void a_file_can_come_again_while_its_copy_is_still_to_be_deleted() throws IOException {
        var entry = take(source);
        var away = inbox.retire(entry);
        inbox.retire(entry);
        assertEquals(List.of(), inbox.waiting());
        assertEquals(entry, take(source));
        inbox.done(away);
        assertEquals(List.of(entry), inbox.waiting());
        inbox.retire(entry);
        Inbox.clear(folder.resolve("store"));
        assertEquals(List.of(), files("inbox"));
    }

    @Test
    void a_done_file_is_gone_and_may_be_done_again() throws IOException {
        assertEquals(List.of(), inbox.waiting());
        var entry = take(source);
        inbox.done(entry);
        inbox.done(entry);
        assertEquals(List.of(), files("inbox"));
        assertEquals(List.of(), inbox.waiting());
        assertTrue(Files.exists(source));
    }

    @Test
    void a_file_in_quarantine_has_its_reason_beside_it() throws IOException {
        for (int again = 0; again < 2; again++) {
            var entry = take(source);
            var aside = inbox.quarantine(entry, Refusal.damaged(), "week.haversack.json", "Ana Ruiz");
            assertEquals(aside, inbox.quarantine(entry, Refusal.damaged(), "week.haversack.json", "Ana Ruiz"));
            assertArrayEquals(Files.readAllBytes(source), Files.readAllBytes(aside));
            assertEquals(
                    List.of(
                            "2026-11-19T14:55 DAMAGED",
                            "The file was damaged on the way.",
                            "week.haversack.json",
                            "Ana Ruiz"),
                    Files.readAllLines(aside.resolveSibling(entry.sha256() + ".txt")));
            assertEquals(List.of(), files("inbox"));
            assertEquals(2, files("quarantine").size());
            assertEquals(1, inbox.asides().size());
            var listed = inbox.asides().getFirst();
            assertEquals("week.haversack.json", listed.name());
            assertEquals("DAMAGED", listed.reason());
            assertEquals(entry.sha256(), listed.sha256());
            assertEquals("rwx------", permissions(aside.getParent()));
            assertEquals("rw-------", permissions(aside.resolveSibling(entry.sha256() + ".txt")));
        }
    }

    @Test
    void a_file_over_the_limit_is_not_copied() throws IOException {
        var huge = folder.resolve("huge");
        try (var sparse = new RandomAccessFile(huge.toFile(), "rw")) {
            sparse.setLength(10L << 30);
        }
        var refused = assertInstanceOf(Inbox.Taken.Refused.class, inbox.take(huge));
        assertEquals(Refusal.Reason.TOO_LARGE, refused.refusal().reason());
        assertFalse(Files.exists(folder.resolve("store")));
    }

    @Test
    void a_folder_is_not_taken_and_a_missing_file_is_an_io_exception() throws IOException {
        var refused = assertInstanceOf(Inbox.Taken.Refused.class, inbox.take(folder));
        assertEquals(Refusal.Reason.NOT_A_BUNDLE, refused.refusal().reason());
        assertThrows(NoSuchFileException.class, () -> inbox.take(folder.resolve("none")));
    }

    @Test
    void a_copy_that_fails_leaves_nothing_in_the_inbox() throws IOException {
        int failures = 0;
        for (int failAt = 0; failAt < 30; failAt++) {
            var disk = new FaultyFileSystem();
            var stick =
                    Files.write(disk.root().resolve("mail.json"), Bundles.of(1).bytes());
            var here = disk.root().resolve("store");
            disk.failAt(failAt, false);
            try {
                new Inbox(here, Clock.systemUTC()).take(stick);
                disk.repair();
                var name = HexFormat.of().formatHex(Fingerprint.sha256().digest(Files.readAllBytes(stick)));
                assertEquals(List.of(name), disk.namesUnder(here.resolve("inbox")), "failing at " + failAt);
            } catch (IOException expected) {
                failures++;
                disk.repair();
                assertEquals(List.of(), disk.namesUnder(here.resolve("inbox")), "failing at " + failAt);
            }
        }
        assertTrue(failures > 5, "failures: " + failures);
    }

    private Inbox.Entry take(Path file) throws IOException {
        return assertInstanceOf(Inbox.Taken.Copied.class, inbox.take(file)).entry();
    }

    private List<Path> files(String name) throws IOException {
        try (var files = Files.list(folder.resolve("store").resolve(name))) {
            return files.toList();
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
