package org.haversack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `put`: all of a file or nothing, and a wrong line is named with its pointer.
class PutTest {
    private static final String GOOD = "{'kind':'practice','values':{'name':'Riverside Clinic','code':'P-101'}}";

    @TempDir
    private Path folder;

    private Cli mette;

    @BeforeEach
    void begin() {
        mette = new Cli(folder.resolve("mette.db"), new Cli.TestClock("2026-03-10T09:00+01:00[Europe/Copenhagen]"))
                .begin("Mette Holm", "LHH26", "Lakeshore Heart Health 2026");
    }

    private Cli.Result put(String... lines) {
        return mette.runWith(String.join("\n", lines).replace('\'', '"'), "put", "-", "--json");
    }

    private void refusedAt(int line, String pointer, String... lines) {
        var before = mette.digest();
        var answer = put(lines).refused().json();
        assertEquals("refused", answer.path("error").asString());
        assertEquals(line, answer.path("line").asInt(), answer::toString);
        assertEquals(pointer, answer.path("pointer").asString(), answer::toString);
        assertFalse(answer.path("problem").asString().isBlank());
        assertEquals(before, mette.digest(), "nothing of the file is saved");
    }

    @Test
    void ids_are_printed_one_a_line_and_are_those_of_the_records() {
        var ids = mette.putAll(GOOD, "", "{'kind':'practice','values':{'name':'Birchwood'}}");

        assertEquals(2, ids.size());
        assertEquals("Birchwood", mette.value("practice", ids.get(1), "name").asString());
    }

    @Test
    void a_file_is_read_like_standard_input() throws IOException {
        var file = Files.writeString(folder.resolve("put.jsonl"), "\uFEFF" + GOOD.replace('\'', '"') + "\r\n");

        assertEquals(1, mette.run("put", file.toString()).done().lines().size());
    }

    @Test
    void a_file_that_is_not_there_is_refused() {
        mette.run("put", folder.resolve("nothing.jsonl").toString()).refused().saying("There is no file");
    }

    @Test
    void a_record_with_an_id_is_changed_and_null_clears_a_field() {
        var id = mette.put(GOOD);

        assertEquals(id, mette.put("{'kind':'practice','id':'" + id + "','values':{'code':null,'clinicians':4}}"));

        assertTrue(mette.value("practice", id, "code").isMissingNode());
        assertEquals(4, mette.value("practice", id, "clinicians").asInt());
        assertEquals("Riverside Clinic", mette.value("practice", id, "name").asString());
    }

    @Test
    void a_practice_may_be_named_by_its_id_its_code_or_its_name() {
        var id = mette.put(GOOD);

        for (var practice : List.of(id, "P-101", "Riverside Clinic")) {
            var action = mette.put("{'kind':'action','practice':'" + practice + "','values':{'title':'Print'}}");
            assertEquals(id, mette.get("action", action).path("practice").asString());
        }
        refusedAt(1, "/practice", "{'kind':'action','practice':'P-102','values':{'title':'Print'}}");
        refusedAt(1, "/practice", "{'kind':'action','values':{'title':'Print'}}");
    }

    @Test
    void every_kind_of_value_is_kept_as_it_was_given() {
        var id = mette.put("{'kind':'practice','values':{'name':'Ærø 🏥','usesRegistry':true,'panelSize':1200,"
                + "'lat':'55.6761','approach:coach':true}}".replace("approach:coach", approach()));

        var values = mette.get("practice", id).path("values");

        assertEquals("Ærø 🏥", values.path("name").asString());
        assertTrue(values.path("usesRegistry").asBoolean());
        assertEquals(1200, values.path("panelSize").asInt());
        assertEquals("55.6761", values.path("lat").asString());
        assertTrue(values.path(approach()).asBoolean());
    }

    private static String approach() {
        return "approach:" + org.haversack.domain.practice.Approach.values()[0].code();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/kind | {'kind':'clinic','values':{'name':'x'}}",
                "/kind | {'values':{'name':'x'}}",
                "/kind | {'kind':7,'values':{'name':'x'}}",
                "/values | {'kind':'practice'}",
                "/values | {'kind':'practice','values':[]}",
                "/values | {'kind':'practice','values':{}}",
                "/values/colour | {'kind':'practice','values':{'name':'x','colour':'red'}}",
                "/values/clinicians | {'kind':'practice','values':{'name':'x','clinicians':'4'}}",
                "/values/clinicians | {'kind':'practice','values':{'name':'x','clinicians':-1}}",
                "/values/clinicians | {'kind':'practice','values':{'name':'x','clinicians':4.0}}",
                "/values/clinicians | {'kind':'practice','values':{'name':'x','clinicians':99999999999999999999}}",
                "/values/name | {'kind':'practice','values':{'name':['x']}}",
                "/values/name | {'kind':'practice','values':{'name':{'x':1}}}",
                "/values/name | {'kind':'practice','values':{'code':'P-1'}}",
                "/values/type | {'kind':'practice','values':{'name':'x','type':'huge'}}",
                "/values/name | {'kind':'practice','values':{'name':'x\\u0000'}}",
                "/values/name | {'kind':'practice','values':{'name':'x','name':'y'}}",
                "/id | {'kind':'practice','id':'7','values':{'name':'x'}}",
                "/colour | {'kind':'practice','colour':'red','values':{'name':'x'}}",
                "`` | [1]",
                "`` | {'kind':'practice','values':{'name':'x'}} {}",
            })
    void a_wrong_line_is_named_with_its_pointer_and_nothing_is_saved(String pointer, String line) {
        refusedAt(3, pointer, GOOD, "", line);
    }

    @Test
    void a_line_that_is_cut_or_no_json_is_refused() {
        for (var line :
                List.of("{'kind':'practice'", "{'kind':'practice','values':{'name':'x'", "nonsense", "{'kind':NaN}")) {
            assertEquals(2, put(GOOD, line).refused().json().path("line").asInt(), line);
        }
    }

    @Test
    void a_line_that_is_not_utf8_is_refused() throws IOException {
        var file = Files.write(folder.resolve("latin.jsonl"), new byte[] {'{', '"', (byte) 0xE6, '"', '}'});

        mette.run("put", file.toString()).refused().saying("Line 1: The line is not UTF-8 text.");
    }

    @Test
    void text_that_could_upset_a_terminal_is_shown_without_it_and_kept_as_it_is() {
        var id = mette.put("{'kind':'practice','values':{'name':'River\\u202Eside \\u001b[31m'}}");

        var shown = mette.run("get", "practice").done().out();

        assertFalse(shown.contains("\u202E") || shown.contains("\u001b"), shown);
        assertEquals(
                "River\u202Eside \u001b[31m",
                mette.value("practice", id, "name").asString());
    }

    @Test
    void a_deleted_record_has_to_be_restored_before_it_is_changed() {
        var id = mette.put(GOOD);
        mette.run("delete", "practice", id).done();

        refusedAt(1, "/id", "{'kind':'practice','id':'" + id + "','values':{'code':'P-102'}}");
        mette.run("restore", "practice", id).done();
        mette.put("{'kind':'practice','id':'" + id + "','values':{'code':'P-102'}}");
    }
}
