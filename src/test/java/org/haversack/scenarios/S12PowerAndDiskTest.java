package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// The power goes, or there is no more room, while an import is being written (S12, f and g).
class S12PowerAndDiskTest {
    private static final int FILES = 10;
    private static final int ACTIONS = 40;
    private static final int BLOCK = 512;
    /// Made before the import is written, so it had begun.
    private static final String SNAPSHOT = "2026-05-15T070000Z.db";

    @TempDir
    private static Path first;

    private static final Cli.TestClock CLOCK = new Cli.TestClock("2026-05-11T08:00+02:00[Europe/Copenhagen]");
    private static Cli metteBefore;
    private static Path mail;
    private static long largest;

    @TempDir
    private Path folder;

    private Cli mette;
    private String before;

    /// Ten files with forty actions each.
    @BeforeAll
    static void the_mail() throws IOException {
        metteBefore = Scene.mette(first, CLOCK);
        metteBefore.person("Ana Ruiz", "facilitator");
        metteBefore.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-101'}}");
        metteBefore.run("assign", "P-101", "Ana Ruiz").done();
        var ana = Scene.join(metteBefore, "Ana Ruiz", first, CLOCK);
        mail = Files.createDirectory(first.resolve("mail"));
        var lines = new String[ACTIONS];
        for (int file = 0; file < FILES; file++) {
            Arrays.fill(
                    lines,
                    "{'kind':'action','practice':'P-101','values':{'title':'Call back','notes':'%s'}}"
                            .formatted("In words, ".repeat(400) + file));
            ana.putAll(lines);
            largest = Files.size(ana.send("coordinator", mail));
        }
    }

    @BeforeEach
    void before() {
        mette = Scene.copy(metteBefore, folder.resolve("home"), CLOCK, 12);
        before = mette.digest();
    }

    /// `receive` in a process of its own.
    private Process receiving(String shell, int stopAt, Path sign) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of("sh", "-c", shell + "exec \"$@\"", "sh", java, "-Xmx256m"));
        command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(StandingClock.class.getName(), Integer.toString(stopAt), sign.toString()));
        command.addAll(
                List.of("receive", mail.toString(), "--store", mette.store().toString()));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String afterAll() {
        var other = Scene.copy(metteBefore, folder.resolve("whole"), CLOCK, 13);
        other.receive(mail);
        return other.digest();
    }

    private void isAsBefore() {
        assertEquals(before, mette.digest());
        assertTrue(mette.json("check").path("healthy").asBoolean());
        assertEquals(0, mette.json("get", "action").size());
    }

    /// Nothing is in the way of importing the same files after all.
    private void comesToTheSameInTheEnd() {
        assertEquals(FILES, mette.receive(mail).path("totals").path("taken").asInt());
        assertEquals(afterAll(), mette.digest());
        assertNotEquals(before, mette.digest());
        assertTrue(mette.json("check").path("healthy").asBoolean());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_power_cut_after_two_fifths_of_an_import_leaves_the_store_as_it_was() throws Exception {
        var clock = new StandingClock(0, folder);
        var rehearsal = Scene.copy(metteBefore, folder.resolve("rehearsal"), CLOCK, 14);
        new Cli(rehearsal.store(), clock).receive(mail);
        var moments = clock.inTransactions();
        assertTrue(moments.size() >= FILES, "it asks for the time at least once a file");
        var sign = folder.resolve("sign");
        var receiving = receiving("", moments.get(moments.size() * 2 / 5), sign);
        for (int i = 0; i < 600 && receiving.isAlive() && !Files.exists(sign); i++) {
            Thread.sleep(100);
        }
        assertTrue(Files.exists(sign), () -> Scene.text(folder.resolve("err")));
        mette.run("digest").exits(4).saying("already open");

        receiving.destroyForcibly().waitFor();

        assertTrue(Scene.filesBelow(Scene.files(mette, "backups")).stream().anyMatch(file -> file.endsWith(SNAPSHOT)));
        isAsBefore();
        comesToTheSameInTheEnd();
    }

    /// No file may grow beyond a limit of the system, so that the inbox and the snapshot can still be
    /// written, but not the commit. That a really full disk ends the same way, the tests of faults show.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void no_room_for_the_commit_leaves_the_store_as_it_was() throws Exception {
        long most = Math.max(largest, Files.size(mette.store())) + 64 * 1024;
        var receiving = receiving("ulimit -f %d; ".formatted(most / BLOCK), 0, folder.resolve("sign"));
        assertTrue(receiving.waitFor(2, TimeUnit.MINUTES));

        var said = Scene.text(folder.resolve("err"));
        assertEquals(4, receiving.exitValue(), said);
        assertTrue(said.contains("Nothing was changed"), said);
        assertEquals("", Scene.text(folder.resolve("out")));
        assertTrue(Scene.filesBelow(Scene.files(mette, "backups")).stream().anyMatch(file -> file.endsWith(SNAPSHOT)));
        isAsBefore();
        comesToTheSameInTheEnd();
    }
}
