package org.haversack.service.backup;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.SetupService;
import org.haversack.store.sql.StoreFolder;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sealed copies in a folder of the person's own.
class SecondPlaceTest {
    private static final String PASSPHRASE = "nine herons over the lake";
    private static final int LEAST_WORK = 10;
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-10T16:40:00Z"), ZoneId.of("Europe/Copenhagen"));

    @TempDir
    private Path folder;

    private Path store;
    private Path stick;

    @BeforeEach
    void a_store_and_a_stick() throws IOException {
        store = folder.resolve("home").resolve("store.db");
        stick = Files.createDirectory(folder.resolve("stick"));
        new SetupService(Kinds.ALL, NOW, new Random(1))
                .newProgramme(store, "Mette Holm", "LHH26", "Lakeshore")
                .close();
    }

    private Workplace open(Duration later) {
        return Workplace.open(store, Kinds.ALL, Clock.offset(NOW, later), new Random(2));
    }

    private Path copied(Duration later) {
        try (var workplace = open(later)) {
            var place = new SecondPlace(workplace, LEAST_WORK);
            if (place.place().isEmpty()) {
                assertInstanceOf(Outcome.Done.class, place.choose(stick, PASSPHRASE));
            }
            var backup = assertInstanceOf(Backups.Taken.Kept.class, new Backups(workplace).take(Reason.BY_HAND))
                    .backup();
            return assertInstanceOf(Outcome.Done.class, place.copy(backup)).result() instanceof Path file
                    ? file
                    : stick;
        }
    }

    private List<String> onTheStick() throws IOException {
        try (Stream<Path> files = Files.list(stick)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path newest() throws IOException {
        return BackupFolder.list(store).getFirst().file();
    }

    @Test
    void what_lies_there_is_sealed_and_the_passphrase_is_kept_nowhere() throws IOException {
        var sealed = copied(Duration.ZERO);
        assertEquals(
                List.of("LHH26 Mette Holm 2026-03-10 1740.db.age", "LHH26 Mette Holm backup key.age"), onTheStick());
        assertFalse(new String(Files.readAllBytes(sealed), StandardCharsets.ISO_8859_1).contains("Lakeshore"));
        try (Stream<Path> files = Files.walk(folder)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                assertFalse(
                        new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(PASSPHRASE),
                        file::toString);
            }
        }
    }

    @Test
    void with_the_passphrase_it_opens_and_is_the_backup_and_with_another_it_does_not() throws IOException {
        var sealed = copied(Duration.ZERO);
        try (var opened = OpenedBackup.of(store, sealed, PASSPHRASE)) {
            var plain = assertInstanceOf(Outcome.Done.class, opened.backup()).result();
            assertArrayEquals(Files.readAllBytes(newest()), Files.readAllBytes((Path) plain));
        }
        try (var opened = OpenedBackup.of(store, sealed, "eight herons over the lake")) {
            assertEquals(
                    "That is not the passphrase.",
                    assertInstanceOf(Outcome.Refused.class, opened.backup()).sentence());
        }
        try (Stream<Path> left = Files.list(StoreFolder.opened(store))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void a_damaged_copy_is_refused() throws IOException {
        var sealed = copied(Duration.ZERO);
        var bytes = Files.readAllBytes(sealed);
        bytes[bytes.length / 2] ^= 1;
        Files.write(sealed, bytes);
        try (var opened = OpenedBackup.of(store, sealed, PASSPHRASE)) {
            assertTrue(assertInstanceOf(Outcome.Refused.class, opened.backup())
                    .sentence()
                    .contains("damaged"));
        }
        try (Stream<Path> left = Files.list(StoreFolder.opened(store))) {
            assertEquals(0, left.count());
        }
    }

    @Test
    void a_stick_that_is_not_there_is_said_and_nothing_is_lost() throws IOException {
        copied(Duration.ZERO);
        var away = Files.move(stick, folder.resolve("away"));
        try (var workplace = open(Duration.ofDays(1))) {
            var backup = new Backups(workplace).last().orElseThrow();
            var refused = assertInstanceOf(Outcome.Refused.class, new SecondPlace(workplace, LEAST_WORK).copy(backup));
            assertTrue(refused.sentence().contains("is not there"), refused.sentence());
            assertTrue(new SecondPlace(workplace).last().isPresent());
        }
        Files.move(away, stick);
        copied(Duration.ofDays(2));
        assertEquals(3, onTheStick().size());
    }

    @Test
    void older_copies_are_thinned_out_and_other_files_stay() throws IOException {
        Files.writeString(stick.resolve("Holiday.jpg"), "a picture");
        Files.writeString(stick.resolve("LHH26 Mette Holm 2020-01-01 list.txt"), "a list");
        for (int day = 0; day < 20; day++) {
            copied(Duration.ofDays(day));
        }
        var names = onTheStick();
        assertTrue(names.contains("Holiday.jpg"));
        assertTrue(names.contains("LHH26 Mette Holm 2020-01-01 list.txt"));
        assertEquals(
                14 + 1, names.stream().filter(name -> name.endsWith(".db.age")).count(), names::toString);
    }

    @Test
    void a_weak_passphrase_and_the_stores_own_folder_are_refused() {
        try (var workplace = open(Duration.ZERO)) {
            var second = new SecondPlace(workplace, LEAST_WORK);
            assertInstanceOf(Outcome.Refused.class, second.choose(stick, "short"));
            assertInstanceOf(Outcome.Refused.class, second.choose(folder.resolve("none"), PASSPHRASE));
            assertInstanceOf(Outcome.Refused.class, second.choose(StoreFolder.backups(store), PASSPHRASE));
            assertTrue(second.place().isEmpty());
        }
    }

    @Test
    void the_age_tool_opens_it_with_the_key_beside_it() throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/age")) && Files.isExecutable(Path.of("/usr/bin/script")));
        var sealed = copied(Duration.ZERO);
        var key = stick.resolve("LHH26 Mette Holm backup key.age");
        var out = folder.resolve("opened.db");
        var age = new ProcessBuilder(
                        "script", "-qec", "age -d -i '%s' -o '%s' '%s'".formatted(key, out, sealed), "/dev/null")
                .redirectErrorStream(true)
                .start();
        age.getOutputStream().write((PASSPHRASE + "\n").getBytes(StandardCharsets.UTF_8));
        age.getOutputStream().flush();
        assertTrue(age.waitFor(60, TimeUnit.SECONDS));
        assertTrue(Files.exists(out), new String(age.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertArrayEquals(Files.readAllBytes(newest()), Files.readAllBytes(out));
    }

    @Test
    void the_command_line_writes_and_restores_sealed_copies() throws IOException {
        var words = Files.writeString(folder.resolve("words.txt"), PASSPHRASE + "\n");
        var clock = new Cli.TestClock("2026-03-10T17:40+01:00[Europe/Copenhagen]");
        var mette = new Cli(store, clock);
        var made = mette.json("backup", "--place", stick.toString(), "--passphrase-file", words.toString());
        var sealed = made.path("sealed").asString();
        var laptop = new Cli(folder.resolve("laptop").resolve("store.db"), clock, 5);
        laptop.run("restore", "--from", sealed).refused().saying("--passphrase-file");
        var wrong = Files.writeString(folder.resolve("wrong.txt"), "another passphrase\n");
        laptop.run("restore", "--from", sealed, "--passphrase-file", wrong.toString())
                .refused()
                .saying("That is not the passphrase.");
        laptop.run("restore", "--from", sealed, "--passphrase-file", words.toString())
                .done();
        assertEquals(mette.digest(), laptop.digest());
        clock.move(Duration.ofDays(1));
        assertTrue(mette.json("backup").has("sealed"));
        mette.run("backup", "--no-place").done();
        assertFalse(mette.json("backup").has("sealed"));
    }
}
