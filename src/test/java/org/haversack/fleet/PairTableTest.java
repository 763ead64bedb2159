package org.haversack.fleet;

import static org.haversack.fleet.Bench.key;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// P12: what two people can do to one thing without knowing of each other, and what comes of it: in both
/// orders of their clocks, with both kinds of store.
///
/// A practice P has a visit V with a note N, a second visit W, an action A with an update U. Each row has
/// rounds of what Ana and Ben do before they exchange files, and what must then be so on both computers: `A
/// alive`, `A dead`, `A?due` (waits for a decision), `A!due` (does not), `A.due=…` (is shown; `later` is the
/// value of the later clock).
class PairTableTest {
    private static final String TABLE = """
            A.due=12 | A.due=1                                    > A alive, A?due, A.due=later
            A.due=12 | A.due=12                                   > A!due, A.due=12
            A.due=12 | A.title=x                                  > A!due, A!title, A.due=12, A.title=x
            A.due=   | A.due=1                                    > A?due, A.due=later
            A.due=   | A.due=                                     > A!due, A.due=
            A.future=1 | A.future=2                               > A?future, A.future=later
            A.pos=b  | A.pos=c                                    > A!pos, A.pos=same
            A.owner+ | A.owner-                                   > A!owner:ana, A.owner=true
            A.owner+ | A.title=x                                  > A.owner=true, A.title=x
            A.owner+ | / A.owner- | A.owner-                      > A.owner=
            A.owner+ | / A.owner- | A.due=1                       > A.owner=, A.due=1
            A.owner+ | / A.owner- | A.owner+                      > A.owner=true, A!owner:ana
            B.title=x | B.title=y                                 > B alive, B?title, B.title=later
            B.title=x | B.due=1                                   > B alive, B.title=x, B.due=1, B!title
            A.delete |                                            > A dead, U dead, A!~
            A.delete | A.delete                                   > A dead, U dead, A!~
            A.delete | A.due=1                                    > A alive, A?~, A.due=1, U dead
            A.delete | A.pos=b                                    > A alive, A?~
            A.delete | A.owner+                                   > A alive, A?~, A.owner=true
            A.delete | A.future=1                                 > A alive, A?~
            A.delete | U2.action=A                                > A alive, A?~, U dead, U2 alive
            A.delete | U.text=x                                   > A alive, A?~, U alive, U?~
            V.delete | N2.visit=V                                 > V alive, V?~, N dead, N2 alive, N2!~
            V.delete | N.text=x                                   > V alive, V?~, N alive, N?~
            V.delete | N.delete                                   > V dead, N dead
            V.delete | V.title=x                                  > V alive, V?~, N dead
            V.delete | A.due=1                                    > V dead, A alive, A!~
            V.delete | N.visit=W                                  > V dead, N alive, N?~, W alive
            V.delete | V.delete / | N2.visit=V                    > V alive, V?~, N2 alive
            N.visit=W | N.visit=V                                 > N?visit, N.visit=later
            P.delete | N2.visit=V                                 > P alive, P?~, V alive, V?~, N2 alive, A dead, W dead
            P.delete | A.due=1                                    > P alive, P?~, A alive, A?~, V dead, N dead
            P.delete | U.text=x                                   > P alive, A alive, A?~, U?~, V dead
            P.delete | P.delete                                   > P dead, V dead, N dead, A dead
            A.delete | / A.restore |                              > A alive, A!~, U alive
            A.delete | / A.restore | A.restore                    > A alive, A!~
            A.delete | / A.restore | A.delete                     > A alive, A?~
            A.delete | / A.restore | A.due=1                      > A alive, A!~, A.due=1
            A.delete | / A.due=12 |                               > A alive, A?~
            A.delete | / A.due=12 | A.due=1                       > A alive, A?~, A?due
            A.due=12 | A.due=1 / A.due=12 |                       > A!due, A.due=12
            A.due=12 | A.due=1 / A.due=12 | A.due=12              > A!due, A.due=12
            A.due=12 | A.due=1 / A.due=12 | A.due=1               > A?due, A.due=later
            A.due=12 | A.due=1 / A.due=12 | A.due=3               > A?due, A.due=later
            A.due=12 | A.due=1 / A.due=12 | A.title=x             > A!due, A.due=12, A.title=x
            A.due=12 | A.due=1 / A.due=12 | A.delete              > A alive, A?~, A!due, A.due=12
            A.due=12 | A.due=1 / A.delete |                       > A dead, A!due
            A.delete | A.due=1 / A.restore |                      > A alive, A!~, A.due=1
            A.delete | A.due=1 / A.delete |                       > A dead, A!~
            A.delete | A.due=1 / A.delete | A.delete              > A dead
            A.delete | A.due=1 / A.restore | A.delete             > A alive, A?~
            A.delete | A.due=1 / A.restore | A.restore            > A alive, A!~
            V.delete | N2.visit=V / V.restore |                   > V alive, V!~, N alive, N2 alive
            V.delete | N2.visit=V / V.delete |                    > V dead, N2 dead
            V.delete | N2.visit=V / V.delete | N3.visit=V         > V alive, V?~, N2 dead, N3 alive
            """;

    @TempDir(factory = QuickFolder.class)
    Path folder;

    @TestFactory
    Stream<DynamicTest> two_people_and_one_thing() {
        return TABLE.lines()
                .flatMap(row -> Stream.of(Stores.values())
                        .flatMap(stores -> Stream.of(true, false)
                                .map(anaLater -> DynamicTest.dynamicTest(
                                        row.strip()
                                                + (anaLater ? ", Ana's clock ahead, " : ", Ben's clock ahead, ")
                                                + stores,
                                        () -> play(stores, row, anaLater)))));
    }

    private void play(Stores stores, String row, boolean anaLater) throws java.io.IOException {
        var here = java.nio.file.Files.createTempDirectory(folder, "row");
        try (var bench = new Bench(stores, here)) {
            var parts = row.split(">");
            var ana = bench.store("ana");
            var ben = bench.store("ben");
            long year = 365L * 86_400_000;
            long anaOffset = anaLater ? year : -year;
            prepare(ana);
            bench.swap(ana, ben);
            long time = Bench.NOON;
            String later = "";
            for (var round : parts[0].split("/")) {
                var both = round.split("\\|", -1);
                time += 60_000;
                act(ana, both[0].strip(), time + anaOffset);
                act(ben, both[1].strip(), time);
                bench.swap(ana, ben);
                bench.swap(ana, ben);
                later = (anaLater ? both[0] : both[1]).strip();
            }
            assertEquals(ana.digest(), ben.digest());
            assertEquals(ana.looks(), ben.looks());
            for (var expectation : parts[1].split(",")) {
                expect(ana, expectation.strip(), later);
            }
            assertEquals(List.of(), ana.complaints());
        }
    }

    private static RecordKey record(String letter) {
        var kind = Map.of(
                        'P',
                        "practice",
                        'V',
                        "visit",
                        'W',
                        "visit",
                        'N',
                        "note",
                        'A',
                        "action",
                        'B',
                        "action",
                        'U',
                        "action-update")
                .get(letter.charAt(0));
        return key(kind, letter.equals("W") || letter.equals("B") ? 9 : letter.length() == 1 ? 1 : letter.charAt(1));
    }

    private static void prepare(Replica replica) {
        replica.save(
                Stores.PRACTICE,
                Bench.NOON,
                List.of(
                        Bench.write(record("P"), "name", "Riverside"),
                        Bench.write(record("V"), "title", "First visit"),
                        Bench.write(record("W"), "title", "Second visit"),
                        Bench.write(record("N"), "visit", record("V").id(), "text", "a note"),
                        Bench.write(record("A"), "title", "Print the recall list", "due", "5", "pos", "a"),
                        Bench.write(record("U"), "action", record("A").id(), "text", "begun")),
                null);
    }

    private static void act(Replica replica, String action, long time) {
        if (action.isEmpty()) {
            return;
        }
        var key = record(action.substring(0, action.indexOf('.')));
        var what = action.substring(action.indexOf('.') + 1);
        switch (what) {
            case "delete" -> replica.delete(Stores.PRACTICE, key, time);
            case "restore" -> replica.restore(Stores.PRACTICE, key, time);
            case "owner+" -> Bench.set(replica, time, key, "owner:ana", true);
            case "owner-" -> Bench.set(replica, time, key, "owner:ana", false);
            default -> {
                var parts = what.split("=", -1);
                Bench.set(replica, time, key, parts[0], value(parts[1]));
            }
        }
    }

    private static Value value(String text) {
        if (text.isEmpty()) {
            return Value.NOTHING;
        }
        boolean record = text.length() == 1 && Character.isUpperCase(text.charAt(0));
        return Value.of(record ? record(text).id().text() : text);
    }

    private static void expect(Replica replica, String expectation, String later) {
        var letter = expectation.split("[ ?!.]")[0];
        var look = Bench.look(replica, record(letter));
        assertNotNull(look, letter);
        var rest = expectation.substring(letter.length() + 1);
        switch (expectation.charAt(letter.length())) {
            case ' ' -> assertEquals(rest.equals("alive"), look.alive(), expectation);
            case '?' -> assertEquals(true, look.conflicts().contains(rest), expectation);
            case '!' -> assertEquals(false, look.conflicts().contains(rest), expectation);
            default -> shown(look, rest, later, expectation);
        }
    }

    private static void shown(Look look, String rest, String later, String expectation) {
        var field = rest.substring(0, rest.indexOf('='));
        var wanted = rest.substring(rest.indexOf('=') + 1);
        var shown = look.values().getOrDefault(field.equals("owner") ? "owner:ana" : field, Value.NOTHING);
        switch (wanted) {
            // The greater change id, which hangs on the clocks, but on nothing the test can say beforehand.
            case "same" -> assertEquals(look.heads().get(field).lastEntry().getValue(), shown, expectation);
            case "later" -> assertEquals(value(later.substring(later.indexOf('=') + 1)), shown, expectation);
            case "true" -> assertEquals(Value.TRUE, shown, expectation);
            default -> assertEquals(value(wanted), shown, expectation);
        }
        assertEquals(false, look.values().containsKey(Write.LIFE), "life is no value");
    }
}
