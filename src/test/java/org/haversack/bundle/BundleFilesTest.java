package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.haversack.bundle.BundleFiles.Outcome;
import org.haversack.bundle.BundleFiles.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFilesTest {
    private static final String NAME = "LHH26 Ana Ruiz to Mette Holm 2026-03-10 0011.haversack.json";
    private static final String SECOND = "LHH26 Ana Ruiz to Mette Holm 2026-03-10 0011 (2).haversack.json";
    private static final byte[] OLD = Bundles.of(1).bytes();
    private static final byte[] NEW = Bundles.of(400).bytes();

    @Test
    void a_written_file_is_there_whole_and_alone(@TempDir Path folder) throws IOException {
        var written = written(BundleFiles.write(folder, NAME, out -> out.write(NEW)));
        assertEquals(folder.resolve(NAME), written.file());
        assertArrayEquals(NEW, Files.readAllBytes(written.file()));
        assertEquals(NEW.length, written.size());
        assertEquals(HexFormat.of().formatHex(Fingerprint.sha256().digest(NEW)), written.sha256());
        assertEquals(List.of(NAME), names(folder));
    }

    @Test
    void a_file_of_that_name_is_never_replaced(@TempDir Path folder) throws IOException {
        Files.write(folder.resolve(NAME), OLD);
        assertEquals(SECOND, written(write(folder, NEW)).file().getFileName().toString());
        assertTrue(written(write(folder, NEW)).file().toString().endsWith(" 0011 (3).haversack.json"));
        assertArrayEquals(OLD, Files.readAllBytes(folder.resolve(NAME)));
        Files.write(folder.resolve("plain"), OLD);
        var plain = written(BundleFiles.write(folder, "plain", out -> out.write(NEW)));
        assertEquals("plain (2)", plain.file().getFileName().toString());
    }

    @Test
    void what_is_no_bundle_when_read_back_is_not_left_there(@TempDir Path folder) throws IOException {
        assertEquals(
                Why.NOT_VERIFIED,
                notWritten(BundleFiles.write(folder, NAME, out -> out.write(NEW, 0, 900)))
                        .why());
        assertEquals(List.of(), names(folder));
    }

    @Test
    void a_missing_folder_is_said_to_be_missing(@TempDir Path folder) {
        var gone = folder.resolve("stick");
        var outcome = notWritten(write(gone, NEW));
        assertEquals(Why.FOLDER_GONE, outcome.why());
        assertEquals(
                "The folder %s is not there. If it is on a USB stick, put the stick in again.".formatted(gone),
                outcome.sentence());
    }

    @Test
    void only_plain_names_are_taken(@TempDir Path folder) {
        for (var name : List.of("", " ", "../up", "a/b", "/abs")) {
            assertThrows(
                    IllegalArgumentException.class, () -> BundleFiles.write(folder, name, out -> out.write(NEW)), name);
        }
    }

    @Test
    void a_body_that_throws_leaves_nothing(@TempDir Path folder) throws IOException {
        assertThrows(
                IllegalStateException.class,
                () -> BundleFiles.write(folder, NAME, _ -> {
                    throw new IllegalStateException();
                }));
        assertEquals(List.of(), names(folder));
    }

    @Test
    void reasons_are_told_apart() throws IOException {
        for (var message : List.of("No space left on device", "There is not enough space on the disk")) {
            assertEquals(Why.DISK_FULL, failing(message).why());
        }
        assertEquals(Why.READ_ONLY, failing("work: Read-only file system").why());
        assertEquals(Why.FAILED, failing("Input/output error").why());
    }

    @Test
    void one_failing_operation_leaves_old_files_and_no_part_behind() throws IOException {
        int failures = 0;
        int operations = operationsOfAGoodRun();
        for (int failAt = 0; failAt < operations; failAt++) {
            var disk = disk();
            disk.failAt(failAt, false);
            var outcome = write(disk.root(), NEW);
            disk.repair();
            checkOld(disk);
            if (outcome instanceof Outcome.NotWritten) {
                failures++;
                assertEquals(List.of(NAME), disk.namesUnder(disk.root()), "failing at " + failAt);
            } else {
                assertEquals(List.of(SECOND, NAME), disk.namesUnder(disk.root()), "failing at " + failAt);
                assertArrayEquals(NEW, Files.readAllBytes(disk.root().resolve(SECOND)));
            }
        }
        assertTrue(failures >= operations - 5, failures + " of " + operations);
    }

    @Test
    void a_stick_pulled_out_at_any_moment_keeps_old_files_and_shows_no_part_as_a_bundle() throws IOException {
        int operations = operationsOfAGoodRun();
        int failures = 0;
        for (int failAt = 0; failAt < operations; failAt++) {
            var disk = disk();
            disk.failAt(failAt, true);
            var outcome = write(disk.root(), NEW);
            disk.repair();
            checkOld(disk);
            for (var name : disk.namesUnder(disk.root())) {
                assertTrue(name.equals(NAME) || name.equals(SECOND) || name.endsWith(".tmp"), name);
            }
            if (outcome instanceof Outcome.NotWritten(var why, var sentence)) {
                failures++;
                assertEquals(Why.FOLDER_GONE, why, "pulled at " + failAt);
                assertFalse(disk.namesUnder(disk.root()).contains(SECOND));
            } else {
                assertArrayEquals(NEW, Files.readAllBytes(disk.root().resolve(SECOND)));
            }
        }
        assertTrue(failures >= operations - 4, failures + " of " + operations);
    }

    @Test
    void a_file_reaches_the_disk_and_is_read_back_before_it_gets_its_name() throws IOException {
        var disk = new FaultyFileSystem();
        written(write(disk.root(), NEW));
        var log = disk.log();
        int move = log.indexOf("move");
        assertTrue(log.lastIndexOf("write") < log.indexOf("force"), log.toString());
        assertTrue(log.indexOf("force") < log.indexOf("read"), log.toString());
        assertTrue(log.lastIndexOf("read") < move, log.toString());
        assertEquals(List.of("move", "open"), log.subList(move, move + 2), "the folder, too, which this disk refuses");
    }

    @Test
    void renaming_is_tried_again_with_longer_and_longer_pauses() throws IOException {
        for (int held = 0; held <= 6; held++) {
            var disk = disk();
            disk.holdRenames(held);
            var pauses = new ArrayList<Long>();
            var outcome = BundleFiles.write(disk.root(), NAME, out -> out.write(NEW), pauses::add);
            assertEquals(List.of(50L, 100L, 200L, 400L, 800L).subList(0, Math.min(held, 5)), pauses);
            assertEquals(held <= 5, outcome instanceof Outcome.Written, "held " + held);
            assertEquals(held <= 5 ? List.of(SECOND, NAME) : List.of(NAME), disk.namesUnder(disk.root()));
        }
    }

    private static Outcome write(Path folder, byte[] bytes) {
        return BundleFiles.write(folder, NAME, out -> out.write(bytes), pause -> {});
    }

    private static FaultyFileSystem disk() throws IOException {
        var disk = new FaultyFileSystem();
        Files.write(disk.root().resolve(NAME), OLD);
        return disk;
    }

    private static int operationsOfAGoodRun() throws IOException {
        var disk = disk();
        disk.failAt(Integer.MAX_VALUE, false);
        written(write(disk.root(), NEW));
        assertTrue(disk.operations() > 12, "operations: " + disk.operations());
        return disk.operations();
    }

    private static Outcome.NotWritten failing(String message) throws IOException {
        var disk = disk();
        disk.failWith(message);
        disk.failAt(1, false);
        return notWritten(write(disk.root(), NEW));
    }

    private static void checkOld(FaultyFileSystem disk) throws IOException {
        assertArrayEquals(OLD, Files.readAllBytes(disk.root().resolve(NAME)));
    }

    private static Outcome.Written written(Outcome outcome) {
        return assertInstanceOf(Outcome.Written.class, outcome);
    }

    private static Outcome.NotWritten notWritten(Outcome outcome) {
        return assertInstanceOf(Outcome.NotWritten.class, outcome);
    }

    private static List<String> names(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}
