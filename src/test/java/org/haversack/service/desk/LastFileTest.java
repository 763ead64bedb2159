package org.haversack.service.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.haversack.domain.Kinds;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.service.PeopleService;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.exchange.Receiving;
import org.haversack.service.exchange.Sending;
import org.haversack.service.exchange.SetupService;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastFileTest {
    @TempDir
    Path folder;

    @Test
    void a_file_is_confirmed_when_its_reader_has_said_so_and_the_next_is_not() {
        try (var office = SampleStore.empty(folder.resolve("office.db"));
                var kim = joined(office, "Kim Berg")) {
            var desk = new StoreDesk(kim);
            assertEquals(Optional.empty(), desk.overview().lastFile());
            var to = new Sending.Recipient.OnePerson(
                    person(office, "Kim Berg").id().id());

            write(desk, "one");
            var first = send(kim, new Sending.Recipient.Coordinators());
            assertEquals(Optional.of(new LastFile(NOW, false)), desk.overview().lastFile());

            receive(office, first, kim);
            assertEquals(Optional.of(new LastFile(NOW, false)), desk.overview().lastFile(), "nobody has heard of it");
            receive(kim, send(office, to), office);
            assertEquals(Optional.of(new LastFile(NOW, true)), desk.overview().lastFile());

            write(desk, "two");
            assertEquals(Optional.of(new LastFile(NOW, true)), desk.overview().lastFile(), "it is about the file");
            send(kim, new Sending.Recipient.Coordinators());
            assertEquals(Optional.of(new LastFile(NOW, false)), desk.overview().lastFile());
            assertEquals(
                    Optional.of(new LastFile(NOW, false)),
                    new StoreDesk(office).overview().lastFile(),
                    "the office does not know that Kim took its answer");
        }
    }

    private static final LocalDateTime NOW = LocalDateTime.now(SampleStore.CLOCK);

    private Workplace joined(Workplace office, String name) {
        new PeopleService(office).add(name, PersonRole.FACILITATOR);
        var practice = new RecordId(office.newId());
        save(new StoreDesk(office), Edit.put(Practice.KIND, practice, new FieldWrites().text("name", "Meadow Clinic")));
        new PeopleService(office).assign("Meadow Clinic", name, AssignmentRole.LEAD, LocalDate.of(2026, 1, 1));
        var whole = send(
                office,
                new Sending.Recipient.OnePerson(person(office, name).id().id()));
        var code = office.keys().fingerprint().toString();
        var joining = new SetupService(Kinds.ALL, SampleStore.CLOCK, new Random(3))
                .join(folder.resolve("kim.db"), whole, name, Optional.of(code), Progress.NONE);
        return assertInstanceOf(SetupService.Joining.Joined.class, joining).workplace();
    }

    private static Person person(Workplace office, String name) {
        return office.roster().byName(name).orElseThrow();
    }

    private static void write(StoreDesk desk, String phone) {
        var practice = desk.practices().getFirst().id();
        save(desk, Edit.put(Practice.KIND, practice, new FieldWrites().text("phone", phone)));
    }

    private static void save(StoreDesk desk, Edit edit) {
        var done = desk.edits().run(Operation.of("test.did"), List.of(edit));
        assertInstanceOf(Edited.Saved.class, done, done::toString);
    }

    private Path send(Workplace from, Sending.Recipient to) {
        var sent = new Sending(from, "test").send(to, folder, new Sending.Options(false, true, true));
        return assertInstanceOf(Sending.Sent.Written.class, sent, sent::toString)
                .file();
    }

    private static void receive(Workplace at, Path file, Workplace from) {
        var code = Set.of(from.keys().fingerprint().code());
        var report = new Receiving(at).receive(List.of(file), new Receiving.Options(false, code), Progress.NONE);
        assertEquals(1, report.count(Receiving.Status.TAKEN), report::toString);
    }
}
