package org.haversack.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import javafx.util.Subscription;
import org.haversack.domain.Kinds;
import org.haversack.domain.people.PersonRole;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Outcome;
import org.haversack.service.PeopleService;
import org.haversack.service.desk.Stores;
import org.haversack.service.exchange.Sending;
import org.haversack.service.joining.Invitations;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.overlay.NoticesModel;
import org.haversack.ui.kit.work.Work;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BeginModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private ShellModel model;
    private BeginModel begin;

    @BeforeEach
    void start() {
        var problems = new Problems((what, error) -> fail(what, error));
        var stores = new Stores(folder.resolve("new/own.db"), Kinds.ALL, SampleStore.CLOCK, new Random(5));
        model = new ShellModel(
                ShellModel.Doors.of(stores),
                new Work(Runnable::run, Runnable::run, problems),
                kit.words,
                problems,
                new NoticesModel((_, _) -> Subscription.EMPTY));
        model.open();
        begin = new BeginModel(model, kit.words);
    }

    private boolean open() {
        return model.state().get() instanceof ShellModel.State.Open;
    }

    @Test
    void a_coordinator_begins_a_programme_and_sees_it() {
        begin.found();
        assertEquals("Write your name first.", begin.foundProblem().get());
        begin.foundName().set("Mette Holm ");
        begin.found();
        assertEquals("Write the programme’s name first.", begin.foundProblem().get());
        begin.foundTitle().set("Lakeshore");
        begin.found();
        assertTrue(
                begin.foundProblem().get().startsWith("Write a short code"),
                begin.foundProblem().get());
        begin.foundCode().set("LHH26");
        begin.found();
        assertEquals("", begin.foundProblem().get());
        assertFalse(assertInstanceOf(ShellModel.State.Open.class, model.state().get())
                .sample());
        assertEquals("Mette Holm · Coordinator", model.standing().person());
        assertEquals(Place.PROGRAMME, model.destination().get().place());
        assertFalse(begin.busy().get());
        model.close();
    }

    private record Invited(Path file, String code) {}

    private Invited invited() {
        try (var office = SampleStore.empty(folder.resolve("office.db"))) {
            new PeopleService(office).add("Kim Berg", PersonRole.FACILITATOR);
            var kim = office.roster().byName("Kim Berg").orElseThrow().id().id();
            var sent = new Sending(office, "test")
                    .send(new Sending.Recipient.OnePerson(kim), folder, new Sending.Options(true, true, true));
            var written = assertInstanceOf(Sending.Sent.Written.class, sent);
            return new Invited(written.file(), office.keys().fingerprint().code());
        }
    }

    @Test
    void somebody_with_a_file_compares_the_code_and_begins() {
        var invited = invited();
        begin.join();
        assertEquals("Choose the file first.", begin.joinProblem().get());
        begin.file().set(invited.file().toString());
        begin.join();
        assertEquals("Write your name first.", begin.joinProblem().get());
        begin.joinName().set("Kim Berg");

        begin.join();
        assertTrue(
                begin.askFor().get().startsWith("This file says it is from Ana Ruiz. Call her"),
                begin.askFor().get());
        assertFalse(open());
        begin.join();
        assertEquals(
                "Write the code that your coordinator says.",
                begin.joinProblem().get());

        begin.joinCode().set("0000-0000");
        begin.join();
        assertTrue(
                begin.joinProblem().get().contains("not 0000-0000"),
                begin.joinProblem().get());
        assertFalse(Files.exists(folder.resolve("new/own.db")));

        begin.joinCode().set(invited.code());
        begin.join();
        assertTrue(open(), begin.joinProblem().get());
        assertEquals("Kim Berg · Facilitator", model.standing().person());
        model.close();
    }

    @Test
    void somebody_with_an_invitation_types_six_words_and_begins() {
        Invitations.Invited invitation;
        try (var office = SampleStore.empty(folder.resolve("office.db"))) {
            var kim = new PeopleService(office).add("Kim Berg", PersonRole.FACILITATOR);
            var id = assertInstanceOf(Outcome.Done.class, kim).result();
            var written = new Invitations(office, "test").write((RecordId) id, folder);
            invitation = (Invitations.Invited)
                    assertInstanceOf(Outcome.Done.class, written).result();
        }
        assertFalse(begin.sixWords().wanted().get());
        begin.file().set(invitation.file().toString());
        assertTrue(begin.sixWords().wanted().get());
        begin.joinName().set("kim berg");
        begin.join();
        assertEquals(
                "Write the six words that your coordinator says.",
                begin.joinProblem().get());

        var typed = begin.sixWords().typed();
        typed.set("zzq");
        assertEquals("1 of 6 words", begin.sixWords().hint().get());
        typed.set("zzq ");
        assertTrue(begin.sixWords().hint().get().startsWith("“zzq” is none of the words"));
        typed.set("Walnut canoe RIBBOM gar");
        assertEquals(
                "“ribbom” is none of the words. Perhaps she said “ribbon”.",
                begin.sixWords().hint().get());
        typed.set(String.join(" ", invitation.words().subList(0, 5)));
        assertEquals("5 of 6 words", begin.sixWords().hint().get());
        begin.join();
        assertEquals("There are six words, and here are 5.", begin.joinProblem().get());

        typed.set("apple apple apple apple apple apple");
        for (int left = 4; left > 1; left--) {
            begin.join();
            assertTrue(
                    begin.joinProblem().get().endsWith("There are " + left + " more tries."),
                    begin.joinProblem().get());
        }
        begin.file().set("");
        begin.file().set(invitation.file().toString());
        typed.set(String.join("-", invitation.words()).toUpperCase(java.util.Locale.ROOT));
        begin.join();
        assertTrue(open(), begin.joinProblem().get());
        assertEquals("Kim Berg · Facilitator", model.standing().person());
        model.close();
    }

    @Test
    void wrong_words_can_be_tried_five_times_for_a_file() {
        Path file;
        try (var office = SampleStore.empty(folder.resolve("office.db"))) {
            new PeopleService(office).add("Kim Berg", PersonRole.FACILITATOR);
            var kim = office.roster().byName("Kim Berg").orElseThrow().id().id();
            file = ((Invitations.Invited)
                            assertInstanceOf(Outcome.Done.class, new Invitations(office, "test").write(kim, folder))
                                    .result())
                    .file();
        }
        begin.joinName().set("Kim Berg");
        for (int tries = 0; tries < 5; tries++) {
            begin.file().set("");
            begin.file().set(file.toString());
            begin.sixWords().typed().set("apple apple apple apple apple apple");
            begin.join();
        }
        assertEquals(
                "The words were wrong five times. Ask your coordinator for a new invitation.",
                begin.joinProblem().get());
        assertFalse(Files.exists(folder.resolve("new/own.db")));
    }

    @Test
    void another_file_asks_for_its_own_code() {
        begin.file().set(invited().file().toString());
        begin.joinName().set("Kim Berg");
        begin.join();
        begin.joinCode().set("1234");
        begin.file().set("another");
        assertEquals("", begin.askFor().get());
        assertEquals("", begin.joinCode().get());
    }

    @Test
    void a_wrong_name_and_a_wrong_file_are_refused_in_words() throws IOException {
        begin.file().set(invited().file().toString());
        begin.joinName().set("Ana Ruiz");
        begin.join();
        assertTrue(
                begin.joinProblem().get().startsWith("This file was written for Kim Berg"),
                begin.joinProblem().get());

        var letter = Files.writeString(folder.resolve("letter.txt"), "Dear Kim");
        begin.file().set(letter.toString());
        begin.join();
        assertFalse(begin.joinProblem().get().isEmpty());
        begin.file().set("no\u0000file");
        begin.join();
        assertFalse(begin.joinProblem().get().isEmpty());
        assertFalse(open());
        assertFalse(begin.busy().get());
    }
}
