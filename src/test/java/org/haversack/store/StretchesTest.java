package org.haversack.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Dot;
import org.haversack.merge.Draft;
import org.haversack.merge.Placed;
import org.haversack.merge.Placing;
import org.haversack.merge.SpaceHistory;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.derived.Tally;
import org.haversack.store.log.Logged;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The log keeps changes that came together in one row; each of them is found again by itself.
class StretchesTest {
    private static final int LONG_TEXT = 3_000;

    @TempDir
    private Path folder;

    private final Random random = new Random(1);
    private final SpaceId space = new SpaceId(id());
    private final ComputerId ana = new ComputerId(id());
    private final ComputerId ben = new ComputerId(id());
    private long clock = 1_767_225_600_000L;

    private String id() {
        return Uuid7.text(1_767_225_600_000L, random);
    }

    private Write title(String text) {
        var fields = new TreeMap<String, Value>();
        fields.put("title", Value.of(text));
        return new Write("action", new RecordId(id()), fields);
    }

    /// The next change of a computer that knows everything in the history.
    private ChangeLine next(SpaceHistory history, SpaceId in, ComputerId computer, String text) {
        var line = ChangeCodec.write(
                Draft.behind(history.branches(), history, in, computer, clock++, List.of(title(text))));
        assertInstanceOf(Placing.New.class, history.add(line));
        return line;
    }

    private List<ChangeLine> several(SpaceHistory history, ComputerId computer, int count, String text) {
        return IntStream.range(0, count)
                .mapToObj(i -> next(history, space, computer, text + i))
                .toList();
    }

    private static TakeOutcome take(Store store, List<ChangeLine> lines) {
        return store.take(lines, any -> Optional.of(SpaceKind.PRACTICE), null, new Tally());
    }

    private Store fresh() {
        return Store.create(folder.resolve("store.db"), Kinds.ALL);
    }

    private Store opened() {
        return Store.open(folder.resolve("store.db"), Kinds.ALL);
    }

    private static List<ChangeId> missing(Store store, SpaceId space, Vec known) throws IOException {
        var ids = new ArrayList<ChangeId>();
        var missing = store.missing(space, known);
        missing.forEach(line -> ids.add(ChangeId.ofLine(line)));
        assertEquals(missing.count(), ids.size());
        return ids;
    }

    @Test
    void a_change_in_the_middle_is_found_and_the_rest_behind_it_is_sent() throws IOException {
        var lines = several(new SpaceHistory(), ana, 30, "Print the recall list ");
        try (var store = fresh()) {
            assertInstanceOf(TakeOutcome.Taken.class, take(store, lines));
        }
        var ids = lines.stream().map(ChangeLine::id).toList();
        try (var store = opened()) {
            assertEquals(1, new StoreInsides(store).rows("stretch"));
            ids.forEach(id -> assertTrue(store.holds(space, id)));
            assertFalse(store.holds(space, ChangeId.ofLine(new byte[] {1})));
            assertFalse(store.holds(new SpaceId(id()), ids.getFirst()));
            for (int known = 0; known <= ids.size(); known++) {
                var vec = known == 0 ? Vec.NONE : Vec.NONE.with(Dot.of(1, known));
                assertEquals(ids.subList(known, ids.size()), missing(store, space, vec));
            }
            assertEquals(
                    Vec.NONE.with(Dot.of(1, 12)),
                    store.known(List.of(ids.get(11), ids.get(3))).get(space));
        }
    }

    @Test
    void what_each_change_knew_is_read_as_it_was_written() {
        var history = new SpaceHistory();
        var lines = new ArrayList<>(several(history, ana, 5, "Call the vendor "));
        lines.addAll(several(history, ben, 4, "Order the cuff "));
        lines.add(next(history, space, ana, "Call again"));
        lines.addAll(several(history, ben, 3, "Count the cards "));
        try (var store = fresh()) {
            take(store, lines.subList(0, 3));
            take(store, lines.subList(3, lines.size()));
        }
        var expected = lines.stream().map(line -> history.find(line.id())).toList();
        try (var store = opened()) {
            List<Placed> read = new StoreInsides(store)
                    .changes(space).stream().map(Logged::placed).toList();
            assertEquals(expected, read);
            assertEquals(List.of(), store.check().problems());
        }
    }

    @Test
    void what_is_known_already_is_told_from_what_is_new_wherever_it_lies() {
        var history = new SpaceHistory();
        var lines = several(history, ana, 40, "Weigh at every visit ");
        try (var store = fresh()) {
            take(store, lines.subList(0, 25));
            var tally = new Tally();
            store.take(lines.subList(7, 40), any -> Optional.of(SpaceKind.PRACTICE), null, tally);
            assertEquals(18, tally.replayedChanges());
            assertEquals(15, tally.addedChanges());
            assertEquals(List.of(), store.check().problems());
        }
    }

    @Test
    void a_change_is_found_when_hardly_another_one_can_be_kept_at_hand() throws IOException {
        var lines = several(new SpaceHistory(), ana, 30, "Ask for the login ");
        try (var store = fresh()) {
            take(store, lines);
        }
        for (int place : new int[] {1, 4, 30}) {
            try (var store = opened()) {
                var insides = new StoreInsides(store);
                insides.fillMemory(space, 5);
                assertEquals(
                        lines.get(place - 1).id(), insides.at(Dot.of(1, place)).id());
            }
            try (var store = opened()) {
                new StoreInsides(store).fillMemory(space, 5);
                assertTrue(store.holds(space, lines.get(place - 1).id()));
            }
        }
    }

    @Test
    void long_runs_are_cut_and_lose_nothing() throws IOException {
        var lines = several(new SpaceHistory(), ana, 60, "x".repeat(LONG_TEXT));
        try (var store = fresh()) {
            take(store, lines);
            assertTrue(new StoreInsides(store).rows("stretch") > 1);
            assertEquals(lines.stream().map(ChangeLine::id).toList(), missing(store, space, Vec.NONE));
            assertEquals(List.of(), store.check().problems());
        }
    }

    @Test
    void building_on_a_change_of_another_practice_is_refused_as_that() {
        var here = several(new SpaceHistory(), ana, 9, "Laminate the card ");
        var elsewhere = new SpaceId(id());
        var middle = here.get(4).id();
        try (var store = fresh()) {
            take(store, here);
            var behind = ChangeCodec.write(
                    new Draft(elsewhere, ana, 6, clock, middle, List.of(), null, null, List.of(title("Late"))));
            var seeing = ChangeCodec.write(
                    new Draft(elsewhere, ben, 1, clock, null, List.of(middle), null, null, List.of(title("Late"))));
            var unknown = ChangeId.ofLine(new byte[] {1});
            var gap = ChangeCodec.write(
                    new Draft(elsewhere, ben, 1, clock, null, List.of(unknown), null, null, List.of(title("Late"))));
            assertEquals(
                    new TakeOutcome.Malformed(behind, Placing.Fault.PREV_IN_OTHER_SPACE), take(store, List.of(behind)));
            assertEquals(
                    new TakeOutcome.Malformed(seeing, Placing.Fault.SEEN_IN_OTHER_SPACE), take(store, List.of(seeing)));
            assertEquals(new TakeOutcome.Gap(gap, List.of(unknown)), take(store, List.of(gap)));
        }
    }
}
