package org.haversack.service.rescue;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Everything readable, of whole stores and of damaged ones.
class RescueTest {
    private static final int PAGE = 8192;
    private static final int ACTIONS = 400;

    @TempDir
    private Path folder;

    private Cli mette;
    private Path out;

    @BeforeEach
    void a_store_with_much_in_it() throws IOException {
        var clock = new Cli.TestClock("2026-03-10T17:40+01:00[Europe/Copenhagen]");
        mette = new Cli(folder.resolve("store.db"), clock).begin("Mette Holm", "LHH26", "Lakeshore");
        var practice = mette.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-1'}}");
        try (var workplace = Workplace.open(mette.store(), Kinds.ALL, clock, new Random(3))) {
            var records = new RecordService(workplace);
            for (int i = 0; i < ACTIONS; i++) {
                records.put(List.of(new RecordService.Put(
                        1,
                        "action",
                        Optional.empty(),
                        Optional.of(practice),
                        Map.of(
                                "title",
                                Value.of("Print list %03d".formatted(i)),
                                "notes",
                                Value.of("In words. ".repeat(12))))));
            }
        }
        mette.run("private", "put", "A doubt of my own").done();
        out = Files.createDirectory(folder.resolve("out"));
    }

    private JsonNode rescue() {
        return mette.json("rescue", "--out", out.toString());
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file);
    }

    @Test
    void of_a_whole_store_everything_is_written_and_nothing_is_changed() throws IOException {
        var before = Files.readAllBytes(mette.store());
        var answer = rescue();
        var made = Path.of(answer.path("folder").asString());
        assertEquals(ACTIONS + 2, answer.path("changes").asInt(), answer::toString);
        assertEquals(0, answer.path("unreadable").size());
        var practice = text(made.resolve("practices").resolve("Birchwood Family Practice.txt"));
        assertTrue(practice.contains("action: Print list 000") && practice.contains("action: Print list 399"));
        assertEquals(
                ACTIONS + 1,
                text(made.resolve("tables").resolve("action.csv")).lines().count());
        assertTrue(text(made.resolve("private notes.txt")).contains("A doubt of my own"));
        assertTrue(text(made.resolve("Read me.txt")).contains("Everything could be read."));
        var changes = JsonMapper.shared().readTree(text(made.resolve("changes.json")));
        assertEquals(ACTIONS + 2, changes.path("changes").size());
        assertArrayEquals(before, Files.readAllBytes(mette.store()));
        try (Stream<Path> files = Files.list(made)) {
            assertFalse(files.anyMatch(file -> file.endsWith("being read")));
        }
    }

    /// The pages of the store in which this stands, as parts of a change's line.
    private static int[] pagesWith(byte[] store, String text) {
        var wanted = ("\"title\":\"" + text).getBytes(StandardCharsets.UTF_8);
        return IntStream.range(0, store.length - wanted.length)
                .filter(at -> Arrays.equals(store, at, at + wanted.length, wanted, 0, wanted.length))
                .map(at -> at / PAGE)
                .distinct()
                .toArray();
    }

    private int damage(int page, byte[] store) {
        int here = 0;
        var text = new String(store, page * PAGE, PAGE, StandardCharsets.ISO_8859_1);
        for (int at = text.indexOf("\"title\":\"Print list ");
                at >= 0;
                at = text.indexOf("\"title\":\"Print list ", at + 1)) {
            here++;
        }
        Arrays.fill(store, page * PAGE, (page + 1) * PAGE, (byte) 0x5A);
        return here;
    }

    @Test
    void around_a_damaged_page_every_other_row_is_read_and_what_is_lost_is_said() throws IOException {
        var store = Files.readAllBytes(mette.store());
        var pages = pagesWith(store, "Print list 200");
        assertEquals(1, pages.length, "a change stands once in the file");
        int lost = damage(pages[0], store);
        Files.write(mette.store(), store);
        mette.run("check").exits(4);

        var answer = rescue();
        var made = Path.of(answer.path("folder").asString());
        assertTrue(lost > 3 && lost < 60, "a page holds " + lost);
        int read = answer.path("changes").asInt();
        assertTrue(read <= ACTIONS + 2 - lost && read >= ACTIONS - lost, answer::toString);
        assertTrue(answer.path("unreadable").path(0).asString().startsWith("Changes number "), answer::toString);
        var practice = text(made.resolve("practices").resolve("Birchwood Family Practice.txt"));
        assertFalse(practice.contains("Print list 200"));
        assertTrue(practice.contains("Print list 100") && practice.contains("Print list 300"));
        assertTrue(text(made.resolve("Read me.txt")).contains("What could not be read:"));
        assertArrayEquals(store, Files.readAllBytes(made.resolve("raw").resolve("store.db")));
        assertArrayEquals(store, Files.readAllBytes(mette.store()));
    }

    @Test
    void without_its_first_page_the_changes_are_found_in_the_bytes_of_the_file() throws IOException {
        var store = Files.readAllBytes(mette.store());
        Arrays.fill(store, 0, PAGE, (byte) 0x5A);
        Files.write(mette.store(), store);
        var answer = rescue();
        assertEquals(ACTIONS + 2, answer.path("changes").asInt(), answer::toString);
        assertEquals(ACTIONS + 2, answer.path("foundInBytes").asInt(), answer::toString);
        assertTrue(answer.path("unreadable").size() > 0);
    }

    @Test
    void what_is_no_store_and_a_place_that_cannot_be_written_are_refused_in_words() {
        new Cli(folder.resolve("none.db"), new Cli.TestClock("2026-03-10T17:40+01:00[Europe/Copenhagen]"))
                .run("rescue", "--out", out.toString())
                .refused()
                .saying("There is no store");
        mette.run("rescue", "--out", mette.store().toString()).refused().saying("Not everything could be written");
    }
}
