package org.haversack.fleet;

import static org.haversack.fleet.Bench.NOON;
import static org.haversack.fleet.Bench.key;
import static org.haversack.fleet.Bench.look;
import static org.haversack.fleet.Bench.set;
import static org.haversack.fleet.Bench.take;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What other programs that merge test, in our words: KeePassXC, ODK, cr-sqlite, Yjs, Automerge, Evolu, Anki.
class AnchorCasesTest {
    private static final RecordKey ACTION = key("action", 1);
    private static final RecordKey VISIT = key("visit", 1);
    private static final RecordKey NOTE = key("note", 1);

    @TempDir(factory = QuickFolder.class)
    Path folder;

    private interface Story {
        void tell(Bench bench, Replica ana, Replica ben) throws IOException;
    }

    private void tell(Stores stores, Story story) throws IOException {
        try (var bench = new Bench(stores, Files.createTempDirectory(folder, "case"))) {
            var ana = bench.store("ana");
            var ben = bench.store("ben");
            story.tell(bench, ana, ben);
            assertEquals(List.of(), ana.complaints());
            assertEquals(List.of(), ben.complaints());
        }
    }

    private static void same(Replica ana, Replica ben) {
        assertEquals(ana.digest(), ben.digest());
        assertEquals(ana.looks(), ben.looks());
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void keepassxc_merging_into_a_new_one_gives_the_same(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            set(ana, NOON, VISIT, "title", "v");
            set(ana, NOON, NOTE, "visit", VISIT.id(), "text", "n");
            ana.delete(Stores.PRACTICE, NOTE, NOON);
            bench.send(ana, ben);
            same(ana, ben);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void keepassxc_merging_twice_changes_nothing_more(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            set(ana, NOON, ACTION, "due", "5");
            set(ben, NOON, ACTION, "due", "6");
            bench.swap(ana, ben);
            var looks = ana.looks();
            bench.swap(ana, ben);
            bench.swap(ana, ben);
            assertEquals(looks, ana.looks());
            same(ana, ben);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void keepassxc_an_entry_moved_on_one_side_and_edited_on_the_other_has_both(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            var other = key("visit", 2);
            set(ana, NOON, VISIT, "title", "v");
            set(ana, NOON, other, "title", "w");
            set(ana, NOON, NOTE, "visit", VISIT.id(), "text", "n");
            bench.swap(ana, ben);
            set(ana, NOON, NOTE, "visit", other.id());
            set(ben, NOON, NOTE, "text", "better");
            bench.swap(ana, ben);
            same(ana, ben);
            assertEquals(Value.of(other.id().text()), look(ben, NOTE).values().get("visit"));
            assertEquals(Value.of("better"), look(ana, NOTE).values().get("text"));
            assertEquals(Set.of(), look(ana, NOTE).conflicts());
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void keepassxc_a_deleted_group_with_content_from_elsewhere_stays(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            set(ana, NOON, VISIT, "title", "v");
            bench.swap(ana, ben);
            ana.delete(Stores.PRACTICE, VISIT, NOON + 1_000_000);
            set(ben, NOON, NOTE, "visit", VISIT.id(), "text", "n");
            bench.swap(ana, ben);
            same(ana, ben);
            assertTrue(look(ana, VISIT).alive());
            assertEquals(Set.of(Write.LIFE), look(ana, VISIT).conflicts());
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void keepassxc_the_history_has_every_value_of_both_sides(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            var written = new ArrayList<ChangeLine>();
            for (int i = 0; i < 4; i++) {
                written.add(set(ana, NOON - i, ACTION, "due", "a" + i));
                written.add(set(ben, NOON + i, ACTION, "due", "b" + i));
            }
            bench.swap(ana, ben);
            var ids = written.stream().map(ChangeLine::id).collect(java.util.stream.Collectors.toSet());
            assertEquals(
                    ids,
                    Set.copyOf(ben.lines(Stores.PRACTICE).stream()
                            .map(ChangeLine::id)
                            .toList()));
            same(ana, ben);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void odk_files_in_order_backwards_with_the_first_missing_and_forced(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            var files = new ArrayList<Parcel>();
            for (int i = 0; i < 4; i++) {
                set(ana, NOON, ACTION, "due", "" + i);
                var all = bench.file(ana, ben, true);
                files.add(all.with(all.lines().subList(i, i + 1)));
            }
            Collections.reverse(files);
            for (var backwards : files.subList(0, 3)) {
                assertEquals(Replica.Outcome.GAP, take(ben, backwards));
            }
            assertTrue(ben.looks(Stores.PRACTICE).isEmpty());
            assertEquals(Replica.Outcome.TAKEN, take(ben, files.get(3)));
            assertEquals(Replica.Outcome.GAP, take(ben, files.get(0)));
            assertEquals(Replica.Outcome.TAKEN, take(ben, files.get(2)));
            // What ODK forces after five days heals here with the next file, made for what is truly missing.
            bench.send(ben, ana);
            assertEquals(Replica.Outcome.TAKEN, bench.send(ana, ben));
            same(ana, ben);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void odk_creating_what_is_there_already_is_an_update(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            set(ana, NOON, ACTION, "title", "made here", "due", "5");
            set(ben, NOON, ACTION, "title", "made there", "status", "open");
            bench.swap(ana, ben);
            same(ana, ben);
            assertEquals(Set.of("title"), look(ana, ACTION).conflicts());
            assertEquals(Value.of("5"), look(ben, ACTION).values().get("due"));
            assertEquals(Value.of("open"), look(ana, ACTION).values().get("status"));
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void odk_an_update_of_something_deleted_brings_it_back_marked(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            set(ana, NOON, ACTION, "title", "t");
            bench.swap(ana, ben);
            ana.delete(Stores.PRACTICE, ACTION, NOON);
            bench.send(ana, ben);
            set(ben, NOON, ACTION, "title", "still needed");
            bench.swap(ana, ben);
            same(ana, ben);
            assertTrue(look(ana, ACTION).alive());
            assertEquals(Set.of(Write.LIFE), look(ana, ACTION).conflicts());
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void cr_sqlite_life_and_death_alternate_as_often_as_people_like(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            set(ana, NOON, ACTION, "title", "t");
            for (int i = 0; i < 6; i++) {
                bench.swap(ana, ben);
                var replica = i % 2 == 0 ? ana : ben;
                boolean alive = look(replica, ACTION).alive();
                assertEquals(i % 2 == 0, alive);
                var line = alive
                        ? replica.delete(Stores.PRACTICE, ACTION, NOON - i * 1_000_000L)
                        : replica.restore(Stores.PRACTICE, ACTION, NOON - i * 1_000_000L);
                assertEquals(1, look(replica, ACTION).heads().get(Write.LIFE).size());
                assertTrue(look(replica, ACTION).heads().get(Write.LIFE).containsKey(line.id()));
            }
            bench.swap(ana, ben);
            same(ana, ben);
            assertEquals(Set.of(), look(ana, ACTION).conflicts());
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void yjs_two_files_merged_into_one_do_what_both_do(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            set(ana, NOON, ACTION, "due", "5");
            var one = bench.file(ana, ben, true);
            set(ana, NOON, ACTION, "title", "t");
            var two = bench.file(ana, ben, true);
            var both = new ArrayList<>(one.lines());
            both.addAll(two.lines());
            assertEquals(Replica.Outcome.TAKEN, take(ben, two.with(both)));
            same(ana, ben);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void evolu_half_a_file_is_taken_as_far_as_it_goes_and_the_rest_follows(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            for (int i = 0; i < 6; i++) {
                set(ana, NOON + (i % 2 == 0 ? 1L : -1L) * i * 86_400_000L * 400, ACTION, "due", "" + i);
            }
            var all = bench.file(ana, ben, true);
            assertEquals(Replica.Outcome.TAKEN, take(ben, all.with(all.lines().subList(0, 3))));
            assertEquals(Value.of("2"), look(ben, ACTION).values().get("due"));
            // It claimed to be everything; what came is known only when Ben answers.
            bench.send(ben, ana);
            assertEquals(Replica.Outcome.TAKEN, bench.send(ana, ben));
            same(ana, ben);
        });
    }

    @ParameterizedTest
    @EnumSource(Stores.class)
    void anki_breaking_off_any_number_of_times_leaves_everything_as_it_was(Stores stores) throws IOException {
        tell(stores, (bench, ana, ben) -> {
            set(ben, NOON, ACTION, "title", "t");
            set(ana, NOON, ACTION, "due", "5");
            set(ana, NOON, ACTION, "due", "6");
            var all = bench.file(ana, ben, true);
            var bad = all.with(all.lines().subList(1, 2));
            var digest = ben.digest();
            var looks = ben.looks();
            for (int i = 0; i < 3; i++) {
                assertEquals(Replica.Outcome.GAP, take(ben, bad));
                ben.preview(List.of(all), NOON);
                assertEquals(digest, ben.digest());
                assertEquals(looks, ben.looks());
            }
            assertFalse(ben.undo());
            assertEquals(Replica.Outcome.TAKEN, take(ben, all));
            assertTrue(ben.undo());
            assertEquals(looks, ben.looks());
        });
    }
}
