package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.haversack.cli.Cli;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Enrolment as people live it: an invitation, six words on the telephone, and sealed files from then on.
class EnrolmentTest {
    @TempDir
    Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]");
    private Cli mette;
    private String riverside;

    @BeforeEach
    void programme() {
        mette = Scene.mette(folder, clock);
        mette.person("Ana Ruiz", "facilitator");
        riverside = mette.put("{'kind':'practice','values':{'name':'Riverside Clinic','code':'RIV'}}");
        mette.run("assign", "RIV", "Ana Ruiz").done();
    }

    private Cli ana() {
        return new Cli(folder.resolve("ana.db"), clock).join("Ana Ruiz", mette.invite("Ana Ruiz", folder));
    }

    @Test
    void six_words_open_an_invitation_and_the_first_file_back_makes_the_computer_known() {
        var ana = ana();
        assertEquals(
                "Riverside Clinic", ana.value("practice", riverside, "name").asString());
        var code = ana.json("fingerprint").path("code").asString();

        var report = mette.receive(ana.sendSealed("coordinator", folder));

        assertTrue(report.toString().contains("Ana Ruiz's computer is known from now on"), report::toString);
        var known = mette.json("computers").findValues("code").toString();
        assertTrue(known.contains(code), known);
        ana.receive(mette.sendSealed("Ana Ruiz", folder));
        assertEquals(mette.digest(), ana.digest());
    }

    @Test
    void words_are_forgiving_and_say_which_of_them_is_unknown() throws IOException {
        var invitation = mette.invite("Ana Ruiz", folder);
        var words = List.of(invitation.words().split(" "));
        assertEquals(6, words.size());
        var store = new Cli(folder.resolve("ana.db"), clock);
        var begin = new String[] {
            "init", "--from", invitation.file().toString(), "--name", "ana ruiz", "--passphrase-file", "-"
        };
        store.runWith(String.join(" ", words.subList(0, 5)), begin).refused().saying("There are six words, not 5.");
        store.runWith(invitation.words() + "zzq", begin).refused().saying("zzq\" is none of the words.");
        var other = words.get(0).equals("apple") ? "apricot" : "apple";
        store.runWith(other + " " + String.join(" ", words.subList(1, 6)), begin)
                .refused()
                .saying("These words do not open the file.");
        assertFalse(Files.exists(store.store()));
        try (var left = Files.list(folder)) {
            assertFalse(left.anyMatch(path -> path.getFileName().toString().startsWith("ana.db")));
        }
        store.runWith("  " + String.join("-", words).toUpperCase(java.util.Locale.ROOT) + " \n", begin)
                .done();
    }

    @Test
    void an_invitation_is_for_one_computer_and_for_thirty_days() {
        var invitation = mette.invite("Ana Ruiz", folder);
        var first = new Cli(folder.resolve("first.db"), clock).join("Ana Ruiz", invitation);
        var second = new Cli(folder.resolve("second.db"), clock).join("Ana Ruiz", invitation);
        mette.receive(first.sendSealed("coordinator", folder));
        mette.run("receive", second.sendSealed("coordinator", folder).toString())
                .refused()
                .showing("The invitation for Ana Ruiz was used already, by another computer.");

        var late = new Cli(folder.resolve("late.db"), clock).join("Ana Ruiz", mette.invite("Ana Ruiz", folder));
        clock.move(Duration.ofDays(31));
        var file = late.sendSealed("coordinator", folder);
        mette.run("receive", file.toString()).refused().showing("The invitation for Ana Ruiz has expired.");
        mette.receiveFirst(file);
    }

    @Test
    void a_second_laptop_of_one_person_gets_everything_and_both_are_sealed_for() {
        var first = ana();
        mette.receive(first.sendSealed("coordinator", folder));
        first.receive(mette.sendSealed("Ana Ruiz", folder));
        first.put("{'kind':'action','practice':'" + riverside + "','values':{'title':'From 2026-03-11'}}");
        mette.receive(first.sendSealed("coordinator", folder));
        var second = new Cli(folder.resolve("second.db"), clock).join("Ana Ruiz", mette.invite("Ana Ruiz", folder));
        assertEquals(1, second.json("get", "action").size());
        mette.receive(second.sendSealed("coordinator", folder));
        var both = mette.sendSealed("Ana Ruiz", folder);
        first.receive(both);
        second.receive(both);
        assertEquals(first.digest(), second.digest());
        assertEquals(mette.digest(), second.digest());
    }

    @Test
    void a_deputy_coordinates_from_her_own_computer() {
        mette.person("Dorte Lund", "coordinator");
        var dorte = new Cli(folder.resolve("dorte.db"), clock).join("Dorte Lund", mette.invite("Dorte Lund", folder));
        mette.receive(dorte.sendSealed("coordinator", folder));
        dorte.receive(mette.sendSealed("Dorte Lund", folder));
        dorte.person("Ben Ode", "facilitator");
        var ben = new Cli(folder.resolve("ben.db"), clock).join("Ben Ode", dorte.invite("Ben Ode", folder));
        dorte.receive(ben.sendSealed("coordinator", folder));
        mette.receive(dorte.sendSealed("coordinator", folder));
        assertEquals(mette.digest(), dorte.digest());
        assertEquals(3, mette.json("computers").size());
    }

    @Test
    void a_revoked_laptop_is_refused_in_words_and_nothing_is_sealed_for_it() throws IOException {
        var stolen = ana();
        mette.receive(stolen.sendSealed("coordinator", folder));
        stolen.receive(mette.sendSealed("Ana Ruiz", folder));
        var sent = stolen.put("{'kind':'action','practice':'" + riverside + "','values':{'title':'From 2026-03-11'}}");
        mette.receive(stolen.sendSealed("coordinator", folder));

        mette.run("revoke", "Ana Ruiz").done();

        stolen.put("{'kind':'action','practice':'" + riverside + "','values':{'title':'From 2026-03-12'}}");
        mette.run("receive", stolen.sendSealed("coordinator", folder).toString())
                .refused()
                .showing("This computer of Ana Ruiz was removed from the programme.");
        assertEquals("From 2026-03-11", mette.value("action", sent, "title").asString());
        assertEquals(1, mette.json("get", "action").size());
        mette.run("send", "--to", "Ana Ruiz", "--out", folder.toString())
                .refused()
                .saying("Write an invitation");

        var fresh = new Cli(folder.resolve("fresh.db"), clock).join("Ana Ruiz", mette.invite("Ana Ruiz", folder));
        mette.receive(fresh.sendSealed("coordinator", folder));
        mette.put("{'kind':'action','practice':'" + riverside + "','values':{'title':'Call back'}}");
        var next = mette.sendSealed("Ana Ruiz", folder);
        fresh.receive(next);
        stolen.run("receive", next.toString()).refused().showing("Sealed for another key.");
        assertNotEquals(fresh.digest(), stolen.digest());
    }

    @Test
    void plain_texts_of_sealed_files_are_gone_afterwards_and_after_a_crash() throws IOException {
        var ana = ana();
        mette.receive(ana.sendSealed("coordinator", folder));
        assertEquals(List.of(), Scene.filesBelow(Scene.files(mette, "opened")));
        assertEquals(List.of(), Scene.filesBelow(Scene.files(ana, "opened")));
        var left = Scene.files(ana, "opened").resolve("left.opened");
        Files.writeString(left, "private");
        ana.run("status").done();
        assertFalse(Files.exists(left));
        assertEquals(
                "rw-------",
                PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(ana.store().resolveSibling("ana.db.keys"))));
        assertEquals(
                "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Scene.files(ana, "opened"))));
    }
}
