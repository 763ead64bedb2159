package org.haversack.ui.programme;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Person;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Heard;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.programme.Assigning;
import org.haversack.store.log.Ledger;
import org.haversack.store.lookup.StoredRecord;
import org.haversack.ui.SampleStore;

/// The sample store with six facilitators whose files come in as differently as files do, as of 10 March 2026.
public final class DeskStore {
    public static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final long DAY = Duration.ofDays(1).toMillis();

    private final Workplace workplace;
    private final Edits edits;
    private final Map<String, RecordId> people = new TreeMap<>();
    private final List<StoredRecord> practices;

    private DeskStore(Workplace workplace) {
        this.workplace = workplace;
        this.edits = new Edits(workplace);
        this.practices = workplace.store().lookup().all(Practice.KIND);
    }

    /// Makes the store; it is open.
    public static Workplace make(Path file) {
        var store = new DeskStore(SampleStore.make(file));
        store.fill();
        return store.workplace;
    }

    private void fill() {
        person("Ivo Petersen", 8, Duration.ZERO, "haversack 1.0.2");
        person("Lea Maes", 1, Duration.ZERO, "haversack 1.0.2");
        person("Jon Brandt", 22, Duration.ZERO, "haversack 1.0.2");
        person("Noor Aziz", 2, Duration.ofHours(26), "haversack 1.0.2");
        person("Tim Vos", 3, Duration.ZERO, "haversack 0.9.8");
        person("Jonas Lind", -1, Duration.ZERO, "");
        for (int i = 0; i < practices.size() - 5; i++) {
            assign(
                    i,
                    List.of("Ivo Petersen", "Lea Maes", "Jon Brandt", "Noor Aziz", "Tim Vos")
                            .get(i % 5),
                    AssignmentRole.LEAD);
        }
        assign(0, "Jonas Lind", AssignmentRole.SHADOW);
        assign(1, "Jonas Lind", AssignmentRole.SHADOW);
        run(new Assigning(workplace)
                .handOver(practices.get(2).id(), people.get("Jon Brandt"), people.get("Lea Maes"), TODAY.plusDays(6)));
        run(new Assigning(workplace)
                .cover(
                        List.of(practices.get(3).id()),
                        people.get("Ivo Petersen"),
                        TODAY.minusDays(3),
                        TODAY.plusDays(11)));
        visits();
        workplace.programmeChanged();
    }

    /// Says of the visits whose they were, and of those that did not take place why.
    private void visits() {
        var reasons = List.of("Staff absence", "Competing priorities", "Staff absence", "IT problems");
        int i = 0;
        for (var visit : workplace.store().lookup().all(Visit.KIND)) {
            var fields = new FieldWrites();
            workplace.roster().assignmentsOf(new RecordId(visit.space().text())).stream()
                    .limit(1)
                    .forEach(one -> fields.member(
                            "facilitator", one.person().orElseThrow().id()));
            var state = visit.fields().words("state");
            if (state.startsWith("cancelled") || state.equals("no-show")) {
                fields.text("reason", reasons.get(i++ % reasons.size())).code("paceSetter", PaceSetter.PRACTICE_LEADER);
            }
            if (!fields.isEmpty()) {
                run(List.of(Edit.put(Visit.KIND, visit.id(), fields)));
            }
        }
    }

    private void assign(int practice, String person, AssignmentRole as) {
        run(new Assigning(workplace)
                .assign(practices.get(practice).id(), people.get(person), as, LocalDate.of(2026, 1, 5)));
    }

    private void run(List<Edit> all) {
        assertInstanceOf(Edited.Saved.class, edits.run(Operation.of("programme.did.add", ""), all));
    }

    /// @param silent for how many days there was no file; negative for somebody who has not joined
    private void person(String name, int silent, Duration ahead, String app) {
        var id = new RecordId(workplace.newId());
        run(List.of(Edit.put(
                Person.KIND,
                id,
                new FieldWrites()
                        .text("name", name)
                        .code("role", PersonRole.FACILITATOR)
                        .text("organisation", "Lakeshore Improvement Network")
                        .text(
                                "email",
                                name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@lakeshore.example"))));
        people.put(name, id);
        if (silent < 0) {
            workplace
                    .store()
                    .ledger()
                    .exported(new Ledger.Export(
                            workplace.store().ledger().nextExport(),
                            workplace.newId(),
                            id.text(),
                            workplace.now() - DAY,
                            "LHH26 Ana Ruiz to " + name,
                            List.of(),
                            "",
                            12,
                            0));
            return;
        }
        var computer = new RecordId(workplace.newId());
        var key = new byte[32];
        key[0] = (byte) silent;
        run(List.of(Edit.put(
                Computer.KIND,
                computer,
                new FieldWrites()
                        .ref("person", id)
                        .text("name", name.split(" ")[0] + "’s laptop")
                        .text("signKey", Base64.getUrlEncoder().withoutPadding().encodeToString(key)))));
        heard(new ComputerId(computer.text()), workplace.now() - silent * DAY, ahead, app);
    }

    private void heard(ComputerId computer, long at, Duration ahead, String app) {
        var ledger = workplace.store().ledger();
        var batch = ledger.beginBatch(at, workplace.store().lastChange());
        var sha = new byte[32];
        System.arraycopy(computer.text().getBytes(java.nio.charset.StandardCharsets.US_ASCII), 4, sha, 0, 32);
        ledger.beginImport(batch, workplace.newId(), sha, computer, "a file");
        ledger.finishBatch(batch, workplace.store().lastChange());
        Heard.note(workplace, computer, new Heard(at, at + ahead.toMillis(), app));
    }
}
