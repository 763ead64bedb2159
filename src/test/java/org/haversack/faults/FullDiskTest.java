package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.Value;
import org.haversack.service.Progress;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.store.DiskLimit;
import org.haversack.store.sql.StoreTrouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The disk is full at any moment of saving and receiving: nothing changes, a sentence says so, and as soon
/// as there is room everything goes on in the same window.
class FullDiskTest {
    private static final String SENTENCE = "The disk is full. Nothing was changed; free some space and try again.";
    private static final int LEVELS = 20;

    @TempDir
    private Path folder;

    private Workplace open(Cli cli, Team team) {
        return Workplace.open(cli.store(), Kinds.ALL, team.clock, new SplittableRandom(1));
    }

    private static List<RecordService.Put> actions(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new RecordService.Put(
                        i + 1,
                        "action",
                        Optional.empty(),
                        Optional.empty(),
                        Map.of("title", Value.of("Print the recall list " + i + " " + "x".repeat(200)))))
                .toList();
    }

    private static RecordService.Put in(RecordService.Put put, String practice) {
        return new RecordService.Put(put.line(), put.kind(), put.id(), Optional.of(practice), put.values());
    }

    @Test
    void receiving_changes_nothing_on_a_disk_that_is_full_and_goes_on_when_it_is_not() {
        var team = Team.of(folder, 3);
        var file = Forge.of(team.ana, 5).large(folder.resolve("large.haversack.json"), team.practices, 1_500);
        var enough = team.copy(team.mette, "mette on a large disk");
        long least = pages(team, team.mette);
        enough.receive(file);
        long most = pages(team, enough);
        assertTrue(most > least + LEVELS, "the file does not need " + LEVELS + " more pages");
        for (int level = 0; level < LEVELS; level++) {
            var cli = team.copy(team.mette, "mette at level " + level);
            try (var workplace = open(cli, team)) {
                var before = workplace.store().digest();
                new DiskLimit(workplace.store()).atMost(least + (most - least) * level / LEVELS);
                var trouble = assertThrows(StoreTrouble.class, () -> receive(workplace, file));
                assertEquals(StoreTrouble.Why.DISK_FULL, trouble.why());
                assertEquals(SENTENCE, trouble.sentence());
                assertEquals(before, workplace.store().digest());
                assertEquals(List.of(), workplace.store().check().problems());

                new DiskLimit(workplace.store()).lift();
                assertEquals(1, receive(workplace, file).count(Receiving.Status.TAKEN));
                assertEquals(List.of(), workplace.store().check().problems());
            }
            assertEquals(enough.digest(), cli.digest());
        }
    }

    private long pages(Team team, Cli cli) {
        try (var workplace = open(cli, team)) {
            return new DiskLimit(workplace.store()).pages();
        }
    }

    private static Receiving.BatchReport receive(Workplace workplace, Path file) {
        return new Receiving(workplace).receive(List.of(file), new Receiving.Options(false, Set.of()), Progress.NONE);
    }

    @Test
    void saving_changes_nothing_on_a_disk_that_is_full_and_goes_on_when_it_is_not() {
        var team = Team.of(folder, 1);
        var puts = actions(300).stream()
                .map(put -> in(put, team.practices.getFirst()))
                .toList();
        long least = pages(team, team.mette);
        var enough = team.copy(team.mette, "mette on a large disk");
        try (var workplace = open(enough, team)) {
            new RecordService(workplace).put(puts);
        }
        long most = pages(team, enough);
        for (int level = 0; level < LEVELS; level++) {
            var cli = team.copy(team.mette, "mette at level " + level);
            try (var workplace = open(cli, team)) {
                var before = workplace.store().digest();
                var records = new RecordService(workplace);
                new DiskLimit(workplace.store()).atMost(least + (most - least) * level / LEVELS);
                var trouble = assertThrows(StoreTrouble.class, () -> records.put(puts));
                assertEquals(SENTENCE, trouble.sentence());
                assertEquals(before, workplace.store().digest());
                new DiskLimit(workplace.store()).lift();
                assertInstanceOf(RecordService.PutOutcome.Saved.class, records.put(puts));
                assertEquals(List.of(), workplace.store().check().problems());
            }
        }
    }

    @Test
    void a_real_disk_of_8_MB_that_fills_up_loses_nothing() throws IOException {
        try (var disk = Mounted.of(folder, "8m")) {
            var team = Team.of(folder, 3);
            var file = Forge.of(team.ana, 6).large(folder.resolve("large.haversack.json"), team.practices, 300);
            var cli = team.at(disk.root().resolve("home"));
            Team.copyFolder(team.mette.store().getParent(), cli.store().getParent());
            var before = cli.digest();
            var edit = "{'kind':'action','practice':'P-1','values':{'title':'Print the list','notes':'%s'}}"
                    .formatted("Kim has it. ".repeat(8_000))
                    .replace('\'', '"');
            long need = Files.size(file) * 8;
            var answers = new TreeSet<String>();
            for (int level = 0; level <= LEVELS; level++) {
                disk.leave(need * level * level / LEVELS / LEVELS);
                var result = cli.runJson("receive", file.toString());
                disk.leave(Long.MAX_VALUE);
                if (result.exit() == 0) {
                    answers.add("taken at level " + level);
                    cli.run("undo").done();
                } else {
                    answers.add(result.exit() + " " + result.err().strip());
                    result.exits(4).saying(SENTENCE);
                }
                assertEquals(before, cli.digest());
                Team.assertHealthy(cli);
            }
            System.out.println("disk of 8 MB: " + answers);

            disk.leave(0);
            cli.runWith(edit, "put", "-").exits(4).saying(SENTENCE);
            assertEquals(before, cli.digest());
            disk.leave(Long.MAX_VALUE);
            cli.runWith(edit, "put", "-").done();
            cli.run("receive", file.toString()).done();
            Team.assertHealthy(cli);
        }
    }

    @Test
    void an_open_store_goes_on_after_a_real_disk_was_full() throws IOException {
        try (var disk = Mounted.of(folder, "8m")) {
            var team = Team.of(folder, 1);
            var cli = team.at(disk.root().resolve("home"));
            Team.copyFolder(team.mette.store().getParent(), cli.store().getParent());
            var puts = actions(800).stream()
                    .map(put -> in(put, team.practices.getFirst()))
                    .toList();
            try (var workplace = open(cli, team)) {
                var records = new RecordService(workplace);
                int refused = 0;
                for (int level = 0; level < LEVELS; level++) {
                    var before = workplace.store().digest();
                    disk.leave(12_000L * level);
                    try {
                        records.put(puts);
                    } catch (StoreTrouble trouble) {
                        refused++;
                        assertEquals(SENTENCE, trouble.sentence());
                        assertEquals(before, workplace.store().digest());
                    }
                    disk.leave(Long.MAX_VALUE);
                    assertInstanceOf(RecordService.PutOutcome.Saved.class, records.put(puts.subList(0, 1)));
                    assertEquals(List.of(), workplace.store().check().problems());
                }
                assertTrue(refused >= LEVELS / 4, refused + " refused");
            }
        }
    }
}
