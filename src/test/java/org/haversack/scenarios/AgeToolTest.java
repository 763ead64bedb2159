package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ordinary `age` tool opens what this program seals, and this program opens what that tool sealed.
class AgeToolTest {
    private static final long PATIENCE_SECONDS = 120;

    @TempDir
    Path folder;

    private Cli mette;
    private Cli ana;

    @BeforeEach
    void programme() throws Exception {
        assumeTrue(there("age", "--version"), "the tool age is not installed");
        var clock = new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]");
        mette = Scene.mette(folder, clock);
        mette.person("Ana Ruiz", "facilitator");
        ana = new Cli(folder.resolve("ana.db"), clock).join("Ana Ruiz", mette.invite("Ana Ruiz", folder));
        mette.receive(ana.sendSealed("coordinator", folder));
    }

    private static boolean there(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException missing) {
            return false;
        }
    }

    private void run(String input, String... command) throws Exception {
        var log = folder.resolve("log.txt").toFile();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes());
        }
        assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it takes too long");
        assertEquals(0, process.exitValue(), () -> List.of(command) + Scene.text(log.toPath()));
    }

    @Test
    void age_opens_a_sealed_file_with_the_exported_key() throws Exception {
        var sealed = mette.sendSealed("Ana Ruiz", folder);
        var key = folder.resolve("ana.key");
        ana.run("keys", "export", "--out", key.toString()).done();
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        var plain = folder.resolve("opened.haversack.json");
        run("", "age", "-d", "-i", key.toString(), "-o", plain.toString(), sealed.toString());
        var told = ana.json("inspect", plain.toString());
        assertEquals("Mette Holm", told.path("head").path("fromName").asString());
        assertEquals(
                ana.json("inspect", sealed.toString()).path("fileCode").asString(),
                told.path("fileCode").asString());
        ana.run("keys", "export", "--out", key.toString()).refused().saying("already");
    }

    @Test
    void what_age_sealed_is_received() throws Exception {
        var plain = mette.send("Ana Ruiz", folder);
        var key = folder.resolve("ana.key");
        var recipient = ana.json("keys", "export", "--out", key.toString())
                .path("recipient")
                .asString();
        var sealed = folder.resolve("by-age.haversack.age");
        run("", "age", "-r", recipient, "-o", sealed.toString(), plain.toString());
        ana.receive(sealed);
        assertEquals(mette.digest(), ana.digest());
    }

    @Test
    void words_open_in_both_directions() throws Exception {
        assumeTrue(there("script", "--version"), "the tool script is not installed");
        var invitation = mette.invite("Ana Ruiz", folder);
        var words = invitation.words().replace(' ', '-');
        Files.copy(invitation.file(), folder.resolve("in.age"));
        var plain = folder.resolve("plain.haversack.json");
        run(words + "\n", "script", "-qec", "age -d -o " + plain + " " + folder.resolve("in.age"), "/dev/null");
        assertTrue(Files.readString(plain).contains("\"secret\":"));

        var again = folder.resolve("again.haversack.age");
        run(words + "\n" + words + "\n", "script", "-qec", "age -p -o " + again + " " + plain, "/dev/null");
        var file = folder.resolve("words.txt");
        Files.writeString(file, invitation.words().toUpperCase(java.util.Locale.ROOT));
        var told = mette.json("inspect", again.toString(), "--passphrase-file", file.toString());
        assertEquals("Mette Holm", told.path("head").path("fromName").asString());
        new Cli(folder.resolve("second.db"), new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]"))
                .join("Ana Ruiz", new Cli.Invitation(again, invitation.words()));
    }
}
