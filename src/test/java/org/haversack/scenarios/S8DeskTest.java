package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.haversack.cli.Cli;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Outcome;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.service.practices.Dossiers;
import org.haversack.service.practices.Former;
import org.haversack.service.practices.FormerPractices;
import org.haversack.service.programme.Assigning;
import org.haversack.service.programme.CaseLine;
import org.haversack.service.programme.People;
import org.haversack.service.programme.Period;
import org.haversack.service.programme.ProgrammeService;
import org.haversack.service.programme.VisitCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// S8 at the window: Mette hands P-140 over from Ben (F-14) to Ida (F-15) on Friday 8 May 2026, from 11 May. Ben
/// visits it once more on 12 May, sends on 15 May, and takes her file on 22 May.
class S8DeskTest {
    private static final LocalDate FROM = LocalDate.of(2026, 5, 11);

    @TempDir
    private Path folder;

    private final Cli.TestClock clock = new Cli.TestClock("2026-01-05T08:00+01:00[Europe/Copenhagen]");
    private Cli mette;
    private Cli ben;
    private Cli ida;
    private DeskAt office;
    private DeskAt bens;
    private RecordId practice;
    private RecordId benCole;
    private RecordId idaBerg;
    private RecordId late;

    @BeforeEach
    void until_friday_15_may() {
        mette = Scene.mette(folder, clock);
        office = new DeskAt(mette, clock);
        mette.person("Ben Cole", "facilitator");
        mette.person("Ida Berg", "facilitator");
        benCole = office.person("Ben Cole");
        idaBerg = office.person("Ida Berg");
        practice = new RecordId(mette.put("{'kind':'practice','values':{'name':'Lakeside Surgery','code':'P-140'}}"));
        office.run(desk -> new Assigning(desk)
                .assign(practice, benCole, org.haversack.domain.practice.AssignmentRole.LEAD, desk.today()));
        mette.put("{'kind':'action','practice':'P-140','values':{'title':'Recall list'}}");
        ben = Scene.join(mette, "Ben Cole", folder, clock);
        ida = Scene.join(mette, "Ida Berg", folder, clock);
        bens = new DeskAt(ben, clock);
        ben.put(visit("April", "2026-04-14T09:00"));
        mette.receive(ben.send("coordinator", folder));

        clock.set("2026-05-08T14:00+02:00[Europe/Copenhagen]");
        office.run(desk -> new Assigning(desk).handOver(practice, benCole, idaBerg, FROM));
        ida.receive(mette.send("Ida Berg", folder));
        clock.set("2026-05-12T15:00+02:00[Europe/Copenhagen]");
        late = new RecordId(ben.put(visit("May", "2026-05-12T13:00")));
        clock.set("2026-05-15T17:00+02:00[Europe/Copenhagen]");
        mette.receive(ben.send("coordinator", folder));
        ida.receive(mette.send("Ida Berg", folder));
    }

    private String visit(String title, String start) {
        return "{'kind':'visit','practice':'%s','values':{'title':'%s','start':'%s','state':'held','mode':'in-person','contactMinutes':60}}"
                .formatted(practice, title, start);
    }

    private List<CaseLine> cases(DeskAt at, RecordId person) {
        return at.with(desk -> new People(desk).page(person).orElseThrow().cases());
    }

    private Former former() {
        return bens.with(desk -> new FormerPractices(desk).of(practice).orElseThrow());
    }

    @Test
    void the_coordinator_sees_who_has_it_and_whose_release_it_waits_for() {
        var waiting = cases(office, benCole).getFirst();
        assertTrue(waiting.waiting());
        assertTrue(waiting.ended());
        assertEquals(FROM, waiting.until().orElseThrow());
        assertEquals(List.of("Ida Berg"), waiting.holders());
        var taken = cases(office, idaBerg).getFirst();
        assertFalse(taken.waiting());
        assertEquals(FROM, taken.from().orElseThrow());
        assertEquals(List.of(), office.with(desk -> new People(desk).unassigned()));
    }

    @Test
    void the_late_visit_is_credited_to_him_counted_once_and_the_same_everywhere() {
        for (var store : List.of(mette, ida)) {
            var at = new DeskAt(store, clock);
            boolean isLate = at.with(desk -> new RecordService(desk)
                    .isLate(desk.store().lookup().find(Visit.KIND, late).orElseThrow()));
            assertTrue(isLate);
            assertEquals(new VisitCount(2, 2, 120, 0, 0), count(at));
            assertEquals(new VisitCount(2, 2, 120, 0, 0), of(at, benCole));
            assertEquals(new VisitCount(0, 0, 0, 0, 0), of(at, idaBerg));
        }
    }

    private static VisitCount count(DeskAt at) {
        return at.with(desk ->
                new ProgrammeService(desk).figures(Period.all(desk.today())).visits());
    }

    private static VisitCount of(DeskAt at, RecordId person) {
        return at.with(desk -> new ProgrammeService(desk)
                .figures(Period.all(desk.today())).facilitators().stream()
                        .filter(line -> line.person().id().equals(person))
                        .findFirst()
                        .orElseThrow()
                        .visits());
    }

    @Test
    void he_reads_why_it_is_read_only_confirms_and_the_coordinator_stops_waiting() {
        assertTrue(bens.with(desk -> new FormerPractices(desk).of(practice)).isEmpty());
        benTakesHerFile();

        assertEquals(List.of("Ida Berg"), former().now());
        assertFalse(former().released());
        assertTrue(
                bens.with(desk -> new Dossiers(desk).of(practice).orElseThrow().refusal())
                        .orElseThrow()
                        .startsWith("This practice is not assigned to you"));
        bens.run(desk -> new FormerPractices(desk).release(practice));
        assertTrue(former().released());

        mette.receive(ben.send("coordinator", folder));
        assertEquals(List.of(), cases(office, benCole));
    }

    private void benTakesHerFile() {
        clock.set("2026-05-22T16:00+02:00[Europe/Copenhagen]");
        ben.receive(mette.send("Ben Cole", folder));
    }

    @Test
    void he_removes_it_only_when_everything_he_did_is_in_a_file_and_then_nothing_of_it_is_left() throws Exception {
        benTakesHerFile();
        bens.run(desk -> new FormerPractices(desk).release(practice));
        assertEquals(1, former().unsent());
        assertInstanceOf(Outcome.Refused.class, bens.with(desk -> new FormerPractices(desk).remove(practice)));
        assertTrue(holds(ben, "Lakeside"));

        mette.receive(ben.send("coordinator", folder));
        assertInstanceOf(Outcome.Done.class, bens.with(desk -> new FormerPractices(desk).remove(practice)));

        assertFalse(holds(ben, "Lakeside"));
        assertFalse(holds(ben, "Recall list"));
        ben.run("check").done();
        ben.receive(mette.send("Ben Cole", folder, "--whole"));
        assertTrue(bens.with(desk -> desk.store().lookup().all(Practice.KIND)).isEmpty());
        assertEquals(2, Scene.of(mette, "visit", practice.text()).size());
    }

    /// Whether a text is in the bytes of a store or of its log of writes.
    private static boolean holds(Cli store, String text) throws Exception {
        for (var end : List.of("", "-wal")) {
            var file = Path.of(store.store() + end);
            if (Files.exists(file)
                    && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void a_practice_that_comes_back_to_him_is_his_again_and_waits_for_nobody() {
        benTakesHerFile();
        bens.run(desk -> new FormerPractices(desk).release(practice));
        mette.receive(ben.send("coordinator", folder));
        office.run(desk -> new Assigning(desk).handOver(practice, idaBerg, benCole, LocalDate.of(2026, 6, 1)));
        office.run(desk -> new Assigning(desk).handOver(practice, benCole, idaBerg, LocalDate.of(2026, 7, 1)));

        assertTrue(cases(office, benCole).stream().anyMatch(CaseLine::waiting));
    }

    @Test
    void a_cover_sees_the_practice_until_it_is_ended() {
        office.run(desk -> new Assigning(desk)
                .cover(List.of(practice), benCole, LocalDate.of(2026, 7, 3), LocalDate.of(2026, 7, 24)));
        var cover = cases(office, benCole).stream()
                .filter(line -> !line.ended())
                .findFirst()
                .orElseThrow();
        assertEquals(LocalDate.of(2026, 7, 24), cover.until().orElseThrow());
        clock.set("2026-08-03T09:00+02:00[Europe/Copenhagen]");
        assertTrue(writes(office, benCole));
        office.run(desk -> new Assigning(desk).end(cover.assignment(), desk.today()));
        assertFalse(writes(office, benCole));
    }

    private boolean writes(DeskAt at, RecordId person) {
        return at.with((Workplace desk) -> desk.roster().writes(person, practice));
    }
}
