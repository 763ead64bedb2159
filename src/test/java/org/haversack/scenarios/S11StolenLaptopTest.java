package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Ana's laptop is stolen from the car on 12 May after the 10:30 visit. Her last file went out on 11
/// May at 17:30; the
/// last backup was copied to the stick at home at 22:00 (S11). A private note stands for her reflection.
class S11StolenLaptopTest {
    private static final String DOUBT = "Quillfeather: I was impatient with Dr Lund today";

    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-05-11T09:00+02:00[Europe/Copenhagen]");

    private Path folder(String name) throws IOException {
        return Files.createDirectories(folder.resolve(name));
    }

    /// The files below a folder in which these words stand, in any case.
    private static List<Path> filesWith(Path below, String words) throws IOException {
        try (Stream<Path> files = Files.walk(below)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> bytes(file).contains(words))
                    .toList();
        }
    }

    private static String bytes(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void plan(Cli of, String start, String title) {
        of.put("{'kind':'visit','practice':'P-101','values':{'title':'%s','start':'%s','state':'planned'}}"
                .formatted(title, start));
    }

    @Test
    void the_work_up_to_the_backup_is_there_again_and_what_is_missing_is_listed() throws IOException {
        var mette = Scene.mette(folder("office"), clock);
        mette.person("Ana Ruiz", "facilitator");
        mette.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-101'}}");
        mette.run("assign", "P-101", "Ana Ruiz").done();
        var home = folder("ana");
        var post = folder("post");
        var ana = new Cli(home.resolve("ana.db"), clock).join("Ana Ruiz", mette.send("Ana Ruiz", post));
        mette.receiveFirst(ana.send("coordinator", post));
        ana.receive(mette.send("Ana Ruiz", post));
        var stolen = ana.json("status").path("computer").path("id").asString();

        // 11 May: plans, a reflection from before there was a passphrase, the file of the evening, the backup at night.
        plan(ana, "2026-05-12T10:30", "Monthly follow-up");
        ana.run("private", "put", DOUBT).done();
        ana.run("backup").done();
        assertFalse(filesWith(home, "Quillfeather").isEmpty());
        var secret =
                Files.writeString(folder("kept by Ana").resolve("reflections.txt"), "seven grey stones by the sea\n");
        ana.run("private", "guard", "--passphrase-file", secret.toString()).done();
        assertEquals(List.of(), filesWith(home, "Quillfeather"));
        clock.set("2026-05-11T17:30+02:00[Europe/Copenhagen]");
        mette.receive(ana.send("coordinator", post, "--again"));
        ana.put("{'kind':'action','practice':'P-101','values':{'title':'Written in the evening'}}");
        clock.set("2026-05-11T22:00+02:00[Europe/Copenhagen]");
        var stick = folder("stick");
        var words = Files.writeString(folder("kept by Ana").resolve("backup.txt"), "nine herons over the lake\n");
        var sealed = ana.json("backup", "--place", stick.toString(), "--passphrase-file", words.toString())
                .path("sealed")
                .asString();
        ana.run("private", "put", "Another one of Quillfeather").done();

        // 12 May: one more action, and what the visit brought; then the laptop is gone.
        clock.set("2026-05-12T11:40+02:00[Europe/Copenhagen]");
        ana.put("{'kind':'action','practice':'P-101','values':{'title':'Agreed at the visit of 12 May'}}");
        assertEquals(List.of(), filesWith(stick, "Birchwood"));
        assertEquals(List.of(), filesWith(home, "Quillfeather"));

        // The thief does not get further with a wrong passphrase, and is told nothing.
        var wrong = Files.writeString(folder("thief").resolve("guess.txt"), "password1234\n");
        ana.run("private", "list").refused();
        ana.run("private", "list", "--passphrase-file", wrong.toString())
                .refused()
                .saying("That is not the passphrase.");
        var thief = new Cli(folder("thief").resolve("store.db"), clock, 3);
        thief.run("restore", "--from", sealed, "--passphrase-file", wrong.toString())
                .refused()
                .saying("That is not the passphrase.");

        // 13 May: the computer is revoked; a new laptop begins with the stick, then takes the coordinator's file.
        clock.set("2026-05-13T08:30+02:00[Europe/Copenhagen]");
        mette.put(
                ("{'kind':'computer','id':'%s','values':{'revoked':true,'revokedOn':'2026-05-13'}}").formatted(stolen));
        var laptop = new Cli(folder("new laptop").resolve("ana.db"), clock, 4);
        var answer = laptop.json("restore", "--from", sealed, "--passphrase-file", words.toString());
        assertTrue(answer.path("newComputer").asBoolean());
        assertNotEquals(
                stolen, laptop.json("status").path("computer").path("id").asString());
        assertEquals(1, answer.path("visitsToWriteAgain").size(), answer::toString);
        var again = answer.path("visitsToWriteAgain").path(0);
        assertEquals("Birchwood Family Practice", again.path("practice").asString());
        assertEquals("2026-05-12T10:30", again.path("start").asString());
        laptop.put(
                "{'kind':'action','practice':'P-101','values':{'title':'Agreed at the visit of 12 May, written again'}}");
        var first = laptop.send("coordinator", post, "--again");
        var key = mette.json("inspect", first.toString()).path("keyCode").asString();
        // It brings back what the stolen computer wrote that evening: the coordinator is asked for that, too.
        var asked = mette.runJson("receive", first.toString(), "--accept", key)
                .exits(3)
                .json();
        var sentence = asked.path("files").path(0).path("sentence").asString();
        assertTrue(sentence.contains("1 by Ana Ruiz"), sentence);
        var file = sentence.replaceAll("(?s).*--accept ([0-9-]+).*", "$1");
        mette.run("receive", first.toString(), "--accept", key, "--accept", file)
                .done();
        laptop.receive(mette.send("Ana Ruiz", post, "--again"));
        assertEquals(mette.digest(), laptop.digest());
        assertTrue(laptop.json("check").path("healthy").asBoolean());

        // What the stolen computer sends is refused; nothing of it comes in.
        var late = ana.send("coordinator", folder("late"), "--again");
        mette.run("receive", late.toString()).refused();
        assertEquals(mette.digest(), laptop.digest());
        assertTrue(Scene.of(mette, "action", "P-101").stream()
                .noneMatch(one -> one.toString().contains("Agreed at the visit of 12 May\"")));

        // Her reflections come back from her own backup, with their own passphrase only.
        laptop.run("private", "list").refused();
        laptop.run("private", "list", "--passphrase-file", secret.toString())
                .done()
                .showing("Quillfeather");
        assertEquals(List.of(), filesWith(laptop.store().getParent(), "Quillfeather"));
        assertEquals(List.of(), filesWith(post, "Quillfeather"));
        assertEquals(List.of(), filesWith(mette.store().getParent(), "Quillfeather"));
    }
}
