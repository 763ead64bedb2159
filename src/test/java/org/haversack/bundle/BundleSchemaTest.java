package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class BundleSchemaTest {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(BundleSchema.text(), InputFormat.JSON);
    private static final JsonMapper JSON = JsonMapper.shared();

    /// Values that a place may get: some fit somewhere, some nowhere.
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "false",
            "0",
            "1",
            "-1",
            "5",
            "9007199254740991",
            "9007199254740992",
            "253402300799999",
            "253402300800000",
            "1.5",
            "1.0",
            "-0",
            "1e3",
            "\"\"",
            "\"a\"",
            "\"A\"",
            "\"~\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\ud83d\\ude00\"",
            "\"01890000-0000-7000-8000-000000000003\"",
            "\"01890000-0000-7000-8000-00000000000G\"",
            "\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\"",
            "\"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB\"",
            "[]",
            "[1]",
            "[\"a-b\"]",
            "[\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\"]",
            "{}",
            "{\"a\":1}",
            "[\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\",\"47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU\"]",
            "\"12345678901234567890123456789012345678901\"",
            "\"1234567890123456789012345678901234567890\"",
            "\"" + "x".repeat(200) + "\"",
            "\"" + "x".repeat(201) + "\"",
            "\"" + "x".repeat(1000) + "\"",
            "\"" + "x".repeat(1001) + "\"",
            "\"" + "x".repeat(100_000) + "\"",
            "\"" + "x".repeat(100_001) + "\"");

    private static final List<String> KEYS = List.of(
            "s",
            "a",
            "n",
            "t",
            "prev",
            "seen",
            "why",
            "reason",
            "w",
            "k",
            "r",
            "f",
            "title",
            "Title",
            "~",
            "~a",
            "owner:a-b",
            "",
            "id",
            "from",
            "fromName",
            "to",
            "made",
            "app",
            "needs",
            "spaces",
            "have",
            "count",
            "programme",
            "code",
            "number",
            "person",
            "for",
            "later",
            "x\\ny",
            "é");

    @Test
    void every_bundle_that_is_written_is_valid() {
        for (int changes = 0; changes < 20; changes++) {
            var bytes = Bundles.of(changes).bytes();
            assertEquals(List.of(), SCHEMA.validate(Bundles.text(bytes), InputFormat.JSON));
        }
    }

    @Test
    void the_schema_refuses_what_it_should() {
        var text = Bundles.text(Bundles.of(1).bytes());
        for (var bad : List.of(
                text.replace("\"v\":1", "\"v\":2"), text.replace("\"minutes\":1", "\"minutes\":1.5"),
                text.replace("\"minutes\":1", "\"Minutes\":1"), text.replace("\"count\":1,", ""))) {
            assertFalse(SCHEMA.validate(bad, InputFormat.JSON).isEmpty());
        }
    }

    @Test
    void what_the_reader_accepts_of_10000_sealed_mutants_the_schema_accepts() throws Exception {
        int accepted = 0;
        int refusedAtTheHead = 0;
        int refusedAtALine = 0;
        var file = Bundles.file(new byte[0]);
        for (long seed = 0; seed < 10_000; seed++) {
            var bytes = mutant(new Random(seed));
            Files.write(file, bytes);
            switch (BundleReader.open(file)) {
                case Reading.Refused(var refusal) -> {
                    assertFalse(refusal.reason() == Refusal.Reason.WRONG_SIGNATURE, "seed " + seed);
                    refusedAtTheHead++;
                }
                case Reading.Verified(var bundle) -> {
                    try {
                        Bundles.changes(bundle);
                        accepted++;
                        var errors = SCHEMA.validate(Bundles.text(bytes), InputFormat.JSON);
                        assertEquals(List.of(), errors, "seed " + seed);
                    } catch (BadBundle wrong) {
                        refusedAtALine++;
                    }
                }
            }
        }
        var counts = "accepted %d, head %d, line %d".formatted(accepted, refusedAtTheHead, refusedAtALine);
        assertTrue(accepted > 1000 && refusedAtTheHead > 1000 && refusedAtALine > 1000, counts);
    }

    /// A bundle with one to three edits in its head or its lines, well sealed.
    private static byte[] mutant(Random random) {
        var bundles = Bundles.of(2);
        var head = Framing.headLine(bundles.head());
        var lines = new ArrayList<>(bundles.lines);
        for (int edits = 1 + random.nextInt(3); edits > 0; edits--) {
            int which = random.nextInt(3);
            if (which == 2) {
                var inner = head.substring(Framing.START.length() - 1, head.length() - Framing.HEAD_END.length() + 1);
                head = Framing.START.substring(0, Framing.START.length() - 1)
                        + edited(inner, random)
                        + Framing.HEAD_END.substring(1);
            } else {
                lines.set(which, Bundles.utf8(edited(Bundles.text(lines.get(which)), random)));
            }
        }
        return Bundles.sealed(Bundles.utf8(head), lines, Bundles.ANA);
    }

    private static String edited(String json, Random random) {
        if (random.nextInt(5) == 0) {
            return scratched(json, random);
        }
        JsonNode tree;
        try {
            tree = JSON.readTree(json);
        } catch (tools.jackson.core.JacksonException scratchedBefore) {
            return scratched(json, random);
        }
        var containers = new ArrayList<JsonNode>();
        collect(tree, containers);
        if (containers.isEmpty()) {
            return json;
        }
        // The values are put in as text afterwards: a tree would write them in a form of its own.
        var marker = "\"@here@\"";
        switch (containers.get(random.nextInt(containers.size()))) {
            case ObjectNode object -> editObject(object, random);
            case ArrayNode array -> editArray(array, random);
            default -> throw new AssertionError();
        }
        return tree.toString().replace(marker, VALUES.get(random.nextInt(VALUES.size())));
    }

    private static void editObject(ObjectNode object, Random random) {
        var names = new ArrayList<>(object.propertyNames());
        var name = names.isEmpty() ? "a" : names.get(random.nextInt(names.size()));
        switch (random.nextInt(3)) {
            case 0 -> object.put(name, "@here@");
            case 1 -> object.put(KEYS.get(random.nextInt(KEYS.size())), "@here@");
            default -> object.remove(name);
        }
    }

    private static void editArray(ArrayNode array, Random random) {
        int size = array.size();
        switch (random.nextInt(3)) {
            case 0 -> array.add("@here@");
            case 1 -> {
                if (size > 0) {
                    array.add(array.get(random.nextInt(size)).deepCopy());
                }
            }
            default -> {
                if (size > 0) {
                    array.remove(random.nextInt(size));
                }
            }
        }
    }

    private static String scratched(String json, Random random) {
        var text = new StringBuilder(json);
        text.setCharAt(random.nextInt(text.length()), (char) (32 + random.nextInt(95)));
        return text.toString();
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.values().forEach(child -> collect(child, containers));
        }
    }
}
