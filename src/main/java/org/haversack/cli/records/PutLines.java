package org.haversack.cli.records;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haversack.cli.kit.Scalars;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService.Problem;
import org.haversack.service.RecordService.Put;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads records to save, one JSON object a line, strictly: a key twice, a fraction, anything nested or left
/// over is refused with its line and JSON pointer. Empty lines count, but hold nothing.
final class PutLines {
    /// A line that is not what it should be.
    static final class Wrong extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Wrong(Problem problem) {
            super(problem.sentence());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }

    private static final int LONGEST_LINE = 4 << 20;
    private static final int LONGEST_NAME = 1_000;
    private static final int DEEPEST = 8;
    private static final int LONGEST_NUMBER = 100;

    private static final JsonFactory STRICT = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_LINE)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .build())
            .build();

    private final InputStream in;
    private int number;
    private boolean ended;

    PutLines(InputStream in) {
        this.in = in;
    }

    /// The next record; null after the last.
    @Nullable
    Put next() throws IOException, Wrong {
        while (!ended) {
            number++;
            var line = text(bytes());
            if (number == 1 && line.startsWith("\uFEFF")) {
                line = line.substring(1);
            }
            if (!line.isBlank()) {
                return read(line);
            }
        }
        return null;
    }

    private byte[] bytes() throws IOException, Wrong {
        var line = new ByteArrayOutputStream();
        for (int b = in.read(); b != '\n'; b = in.read()) {
            if (b < 0) {
                ended = true;
                break;
            }
            if (line.size() == LONGEST_LINE) {
                throw wrong("", "The line is longer than 4 MiB.");
            }
            line.write(b);
        }
        return line.toByteArray();
    }

    private String text(byte[] line) throws Wrong {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(line))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            throw wrong("", "The line is not UTF-8 text.");
        }
    }

    private Put read(String line) throws Wrong {
        try (var json = STRICT.createParser(line)) {
            try {
                return read(json);
            } catch (StreamConstraintsException tooMuch) {
                throw wrong(pointer(json), "This is too long or nested too deeply.");
            } catch (JacksonException notJson) {
                boolean twice = String.valueOf(notJson.getOriginalMessage()).startsWith("Duplicate");
                throw wrong(pointer(json), twice ? "This key comes twice." : "This is not proper JSON.");
            }
        }
    }

    private Put read(JsonParser json) throws Wrong {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw wrong("", "A line is one JSON object.");
        }
        var texts = new TreeMap<String, String>();
        Map<String, Value> values = null;
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var key = json.currentName();
            json.nextToken();
            switch (key) {
                case "kind", "id", "practice" -> texts.put(key, word(json));
                case "values" -> values = values(json);
                default -> throw wrong(pointer(json), "A line has kind, id, practice and values, and nothing else.");
            }
        }
        if (json.nextToken() != null) {
            throw wrong("", "There is something behind the object.");
        }
        var kind = texts.get("kind");
        if (kind == null) {
            throw wrong("/kind", "The kind is missing.");
        }
        if (values == null) {
            throw wrong("/values", "The values are missing.");
        }
        return new Put(
                number, kind, Optional.ofNullable(texts.get("id")), Optional.ofNullable(texts.get("practice")), values);
    }

    private String word(JsonParser json) throws Wrong {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong(pointer(json), "This is not a text.");
        }
        return json.getString();
    }

    private Map<String, Value> values(JsonParser json) throws Wrong {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw wrong(pointer(json), "The values are one JSON object.");
        }
        var values = new TreeMap<String, Value>();
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            var field = json.currentName();
            json.nextToken();
            values.put(field, value(json));
        }
        return values;
    }

    private Value value(JsonParser json) throws Wrong {
        return Scalars.read(json)
                .orElseThrow(() -> wrong(
                        pointer(json),
                        "A value is a text, a whole number, true, false or null; decimals are written as texts."));
    }

    private static String pointer(JsonParser json) {
        return json.streamReadContext().pathAsPointer().toString();
    }

    private Wrong wrong(String pointer, String sentence) {
        return new Wrong(new Problem(number, pointer, sentence));
    }
}
