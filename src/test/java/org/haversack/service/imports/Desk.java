package org.haversack.service.imports;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.domain.Kinds;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Outcome;
import org.haversack.service.PeopleService;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.service.exchange.Sending;
import org.haversack.service.exchange.SetupService;

/// A coordinator's store to import into, and those of others who join her programme.
final class Desk implements AutoCloseable {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-10T08:00:00Z"), ZoneId.of("Europe/Copenhagen"));

    final Workplace workplace;
    private final Path folder;

    private Desk(Path folder, Workplace workplace) {
        this.folder = folder;
        this.workplace = workplace;
    }

    static Desk coordinator(Path folder) {
        var setup = new SetupService(Kinds.ALL, CLOCK, new Random(7));
        return new Desk(
                folder,
                setup.newProgramme(
                        folder.resolve("mette.haversack"), "Mette Holm", "LHH26", "Lakeshore Heart Health 2026"));
    }

    Desk with(String name, PersonRole role) {
        assertInstanceOf(Outcome.Done.class, new PeopleService(workplace).add(name, role));
        return this;
    }

    Desk assigns(String practice, String person, AssignmentRole as) {
        var from = LocalDate.of(2026, 1, 1);
        assertInstanceOf(Outcome.Done.class, new PeopleService(workplace).assign(practice, person, as, from));
        return this;
    }

    /// Somebody of the programme who starts from a whole file of this desk.
    Desk joinedBy(String name) {
        var person = new PeopleService(workplace).person(name).orElseThrow();
        var sent = new Sending(workplace, "test")
                .send(new Sending.Recipient.OnePerson(person), folder, new Sending.Options(true, false, true));
        var bundle = assertInstanceOf(Sending.Sent.Written.class, sent).file();
        var code = workplace.keys().fingerprint().toString();
        var joined = new SetupService(Kinds.ALL, CLOCK, new Random(name.hashCode()))
                .join(folder.resolve(name + ".haversack"), bundle, name, Optional.of(code), Progress.NONE);
        var joining = assertInstanceOf(SetupService.Joining.Joined.class, joined);
        if (joining.report().files().stream().anyMatch(file -> file.status() != Receiving.Status.TAKEN)) {
            throw new AssertionError(joining.report().toString());
        }
        return new Desk(folder, joining.workplace());
    }

    ImportOutcome outcome(Path file, Preset preset) {
        return new PracticeImport(workplace).run(file, preset, Progress.NONE);
    }

    ImportOutcome.Imported imports(Path file, Preset preset) {
        return assertInstanceOf(ImportOutcome.Imported.class, outcome(file, preset));
    }

    ImportOutcome.Imported imports(String plain) throws IOException {
        return imports(file(plain.getBytes(StandardCharsets.UTF_8)), Preset.PLAIN);
    }

    String refusal(Path file, Preset preset) {
        return assertInstanceOf(ImportOutcome.Refused.class, outcome(file, preset))
                .sentence();
    }

    Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("practices.csv"), content);
    }

    List<Practice> practices() {
        return workplace.store().lookup().all(Practice.KIND).stream()
                .map(record -> Practice.KIND.read(record.fields()))
                .toList();
    }

    Practice practice(String name) {
        return practices().stream()
                .filter(practice -> practice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + name + " among " + practices()));
    }

    /// What a person types.
    void types(Practice practice, String field, Value value) {
        var fields = new TreeMap<String, Value>();
        fields.put(field, value);
        workplace.save(
                new SpaceId(practice.id().text()),
                List.of(new Write(Practice.KIND.name(), practice.id().id(), fields)));
    }

    @Override
    public void close() {
        workplace.close();
    }
}
