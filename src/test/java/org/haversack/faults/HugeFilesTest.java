package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.haversack.store.sql.StoreFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/// Files made to fill the memory or to trick a parser, all with a good seal of a known computer: each is
/// refused with a sentence by the real program in a heap of 256 MB, and the store is as it was.
class HugeFilesTest {
    private static final String HEAP = "256m";
    private static final int MILLION = 1_000_000;

    @TempDir
    private Path folder;

    private Team team;
    private Forge forge;
    private Path post;
    private final Map<String, String> expected = new TreeMap<>();

    private Path add(String name, String reason) {
        expected.put(name, reason);
        return post.resolve(name + ".haversack.json");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private String headLine() throws IOException {
        var plain = forge.file(folder.resolve("head.json"), java.util.List.of());
        var head = Files.readAllLines(plain).getFirst();
        Files.delete(plain);
        return head;
    }

    /// A file with these lines, and a good seal behind them.
    private void sealed(String name, String reason, byte[]... lines) throws IOException {
        var body = new ByteArrayOutputStream();
        for (var line : lines) {
            body.writeBytes(line);
            body.write('\n');
        }
        Files.write(add(name, reason), forge.sealed(body.toByteArray()));
    }

    private void head(String name, String reason, String head) throws IOException {
        sealed(name, reason, utf8(head), utf8("],"));
    }

    private void line(String name, byte[] line) throws IOException {
        sealed(name, "invalid", utf8(headLine().replace("\"count\":0", "\"count\":1")), line, utf8("],"));
    }

    private void large() throws IOException {
        var sparse = Files.write(add("sparse", "too-large"), utf8(headLine() + "\n"));
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        var endless = Files.write(add("one-line", "too-large"), utf8(headLine() + "\n{\"s\":\""));
        try (var file = new RandomAccessFile(endless.toFile(), "rw")) {
            file.setLength(300L << 20);
        }
        sealed(
                "deep-line",
                "too-large",
                utf8(headLine().replace("\"count\":0", "\"count\":1")),
                utf8("{\"s\":" + "[".repeat(MILLION) + "]".repeat(MILLION) + "}"),
                utf8("],"));
    }

    private void heads() throws IOException {
        var head = headLine();
        head(
                "deep-head",
                "invalid",
                head.replace("\"count\":0", "\"x\":" + "[".repeat(MILLION) + "]".repeat(MILLION) + ",\"count\":0"));
        head("long-number", "invalid", head.replace("\"count\":0", "\"count\":" + "9".repeat(MILLION)));
        head("long-name", "invalid", head.replace("Ana Ruiz", "A".repeat(20 * MILLION)));
        head("duplicate-key", "invalid", head.replace("\"count\":0", "\"count\":0,\"count\":0"));
        head("escaped-duplicate", "invalid", head.replace("\"count\":0", "\"count\":0,\"\\u0063ount\":0"));
        var keys = new StringBuilder();
        for (int i = 0; i < MILLION; i++) {
            keys.append("\"k").append(i).append("\":1,");
        }
        head("million-keys-twice", "invalid", head.replace("\"count\":0", keys + "\"k7\":2,\"count\":0"));
        var ids = "\"01a20027-37a8-738b-9edc-0425bb648606\",".repeat(100_001);
        head(
                "many-spaces",
                "invalid",
                head.replace("\"spaces\":[]", "\"spaces\":[" + ids.substring(0, ids.length() - 1) + "]"));
    }

    private void texts() throws IOException {
        var change = forge.save(team.practices.getFirst(), Forge.write("action", forge.id(), "title", "Print"));
        var good = new String(change.bytes(), StandardCharsets.UTF_8);
        var latin = new String(change.bytes(), StandardCharsets.ISO_8859_1);
        for (var wrong : Map.of(
                        "overlong", "\u00c0\u00af",
                        "overlong-three", "\u00e0\u0080\u00af",
                        "above", "\u00f4\u0090\u0080\u0080",
                        "lone", "\u0080",
                        "cut", "\u00e2\u0082",
                        "surrogate", "\u00ed\u00a0\u0080")
                .entrySet()) {
            line(
                    "utf8-" + wrong.getKey(),
                    latin.replace("Print", wrong.getValue()).getBytes(StandardCharsets.ISO_8859_1));
        }
        line("nul", utf8(good.replace("Print", "Pr\\u0000int")));
        line("raw-nul", utf8(good.replace("Print", "Pr\u0000int")));
        line("lone-surrogate", utf8(good.replace("Print", "\\ud83d")));
        line("wrong-pair", utf8(good.replace("Print", "\\ude00\\ud83d")));
        line("float", utf8(good.replace("\"Print\"", "1.0")));
        line("infinite", utf8(good.replace("\"Print\"", "1e999")));
        line("leading-zero", utf8(good.replace("\"Print\"", "01")));
        line("not-a-number", utf8(good.replace("\"Print\"", "NaN")));
        line("comment", utf8(good.replace("\"Print\"", "/* */ 1")));
        line("duplicate", utf8(good.replace("\"Print\"", "\"Print\",\"title\":\"Other\"")));
        line("digits", utf8(good.replace("\"Print\"", "9".repeat(900_000))));
        line("opening-only", utf8("{\"s\":" + "[".repeat(MILLION) + "}"));
        Files.write(add("utf16", "not-a-bundle"), headLine().getBytes(StandardCharsets.UTF_16));
    }

    @Test
    void all_are_refused_in_a_heap_of_256_MB() throws IOException {
        team = Team.of(folder, 1);
        forge = Forge.of(team.ana, 11);
        post = team.post("bad");
        var digest = team.mette.digest();
        large();
        heads();
        texts();
        var child = Child.start(
                team.home("the receiving process"), HEAP, team.mette.store(), "receive", post.toString(), "--json");
        child.exits(3);
        var reasons = new TreeMap<String, String>();
        for (var file : JsonMapper.shared().readTree(child.answer()).path("files")) {
            var name = Path.of(file.path("file").asString()).getFileName().toString();
            reasons.put(name.replace(".haversack.json", ""), file.path("reason").asString());
            var sentence = file.path("sentence").asString();
            assertFalse(sentence.isBlank() || sentence.contains("Exception"), file::toString);
            assertTrue(sentence.length() < 1_000, "what is wrong is said without showing all of it");
        }
        assertEquals(expected, reasons);
        assertEquals(digest, team.mette.digest());
        Team.assertHealthy(team.mette);
        var kept = Team.files(StoreFolder.files(team.mette.store()));
        assertFalse(kept.keySet().stream().anyMatch(name -> name.contains("opened")), kept::toString);
    }
}
