package org.haversack.bundle;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// One JSON object in one line, read token by token. Jackson alone would let pass overlong UTF-8, UTF-16,
/// U+0000, lone surrogates and infinite numbers; here they are refused.
final class StrictJson {
    /// Of objects and lists within each other in one line; the format needs 4.
    static final int DEEPEST = 8;

    /// Digits and signs of a number under a key this version does not know.
    private static final int LONGEST_NUMBER = 100;

    private static final int DECODED_AT_ONCE = 8192;

    /// Without Jackson's own table of names: it is copied whenever a line brings a new one, and names such as
    /// `owner:<person>` made reading ten times slower.
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxNameLength(1000)
                    .maxStringLength(2 * Value.LONGEST_TEXT)
                    .build())
            .build();

    private final JsonParser parser;
    /// Whether a text may hold what only an escape can bring in: U+0000 and lone surrogates.
    private final boolean escapes;

    private StrictJson(JsonParser parser, boolean escapes) {
        this.parser = parser;
        this.escapes = escapes;
    }

    /// Stands on the opening brace of the object that these bytes hold.
    static StrictJson open(byte[] line) throws BadLine {
        if (line.length < 2 || line[0] != '{' || line[1] != '"' || line[line.length - 1] != '}') {
            throw new BadLine("", "is not one JSON object that begins with {\" and ends with }");
        }
        int all = 0;
        boolean escapes = false;
        for (byte b : line) {
            all |= b;
            escapes |= b == '\\';
        }
        if (all < 0) {
            checkUtf8(line);
        }
        var json = new StrictJson(FACTORY.createParser(ObjectReadContext.empty(), line, 0, line.length), escapes);
        json.next();
        return json;
    }

    private static void checkUtf8(byte[] line) throws BadLine {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var in = ByteBuffer.wrap(line);
        var out = CharBuffer.allocate(Math.min(line.length, DECODED_AT_ONCE));
        CoderResult result;
        do {
            out.clear();
            result = decoder.decode(in, out, true);
        } while (result.isOverflow());
        if (result.isError()) {
            throw new BadLine("", "holds bytes that are no letters (not UTF-8)");
        }
    }

    /// The next key of the object, standing on its value then; null at the object's end.
    @Nullable
    String key() throws BadLine {
        try {
            var name = parser.nextName();
            if (name != null) {
                checkText(name);
                parser.nextToken();
            }
            return name;
        } catch (JacksonException wrong) {
            throw bad(wrong);
        }
    }

    /// Goes to the next item of a list; false at its end.
    boolean item() throws BadLine {
        return next() != JsonToken.END_ARRAY;
    }

    void object() throws BadLine {
        require(parser.currentToken() == JsonToken.START_OBJECT, "is not an object");
    }

    void list() throws BadLine {
        require(parser.currentToken() == JsonToken.START_ARRAY, "is not a list");
    }

    boolean isNull() {
        return parser.currentToken() == JsonToken.VALUE_NULL;
    }

    /// A text of at most so many characters (UTF-16 units).
    String text(int longest) throws BadLine {
        require(parser.currentToken() == JsonToken.VALUE_STRING, "is not a text");
        try {
            if (parser.getStringLength() > longest) {
                throw bad("is longer than " + String.format(Locale.ROOT, "%,d", longest) + " characters");
            }
            var text = parser.getString();
            checkText(text);
            return text;
        } catch (JacksonException wrong) {
            throw bad(wrong);
        }
    }

    long whole(long least, long greatest) throws BadLine {
        var token = parser.currentToken();
        require(token != JsonToken.VALUE_NUMBER_FLOAT, "is a decimal number");
        require(token == JsonToken.VALUE_NUMBER_INT, "is not a whole number");
        try {
            boolean isLong = parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER;
            long number = isLong ? parser.getLongValue() : 0;
            require(isLong && number >= least && number <= greatest, "is a number outside the allowed range");
            return number;
        } catch (JacksonException wrong) {
            throw bad(wrong);
        }
    }

    /// The 36 characters of an id.
    String id() throws BadLine {
        var text = text(Value.LONGEST_TEXT);
        require(Uuid7.isValid(text), "is not an id");
        return text;
    }

    ChangeId hash() throws BadLine {
        return ChangeId.parse(text(Value.LONGEST_TEXT)).orElseThrow(() -> bad("is not the name of a change"));
    }

    Value value() throws BadLine {
        return switch (parser.currentToken()) {
            case VALUE_NULL -> Value.NOTHING;
            case VALUE_TRUE -> Value.TRUE;
            case VALUE_FALSE -> Value.FALSE;
            case VALUE_STRING -> Value.of(text(Value.LONGEST_TEXT));
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Value.of(whole(-Value.GREATEST_WHOLE, Value.GREATEST_WHOLE));
            default -> throw bad("is not a single value");
        };
    }

    /// Passes over the value of a key that this version does not know; it must be proper JSON all the same.
    void skip() throws BadLine {
        int depth = 0;
        for (var token = parser.currentToken(); ; token = next()) {
            switch (token) {
                case START_OBJECT, START_ARRAY -> depth++;
                case END_OBJECT, END_ARRAY -> depth--;
                case PROPERTY_NAME -> checkText(parser.currentName());
                case VALUE_STRING -> text(Value.LONGEST_TEXT);
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> checkNumber();
                default -> {}
            }
            if (depth == 0) {
                return;
            }
        }
    }

    /// Checks that nothing follows the object.
    void end() throws BadLine {
        try {
            require(parser.nextToken() == null, "is followed by something else");
        } catch (JacksonException wrong) {
            throw bad(wrong);
        }
    }

    void require(boolean holds, String otherwise) throws BadLine {
        if (!holds) {
            throw bad(otherwise);
        }
    }

    /// What is wrong with the value it stands on.
    BadLine bad(String problem) {
        return new BadLine(parser.streamReadContext().pathAsPointer().toString(), problem);
    }

    private JsonToken next() throws BadLine {
        try {
            var token = parser.nextToken();
            if (token == null) {
                throw bad("ends too early");
            }
            return token;
        } catch (JacksonException wrong) {
            throw bad(wrong);
        }
    }

    private BadLine bad(JacksonException wrong) {
        if (wrong instanceof StreamConstraintsException) {
            return bad("is too long or nested too deeply");
        }
        boolean twice = wrong.getOriginalMessage().startsWith("Duplicate");
        return bad(twice ? "has a key twice" : "is not proper JSON");
    }

    private void checkNumber() throws BadLine {
        try {
            boolean finite = parser.getStringLength() <= LONGEST_NUMBER
                    && Double.isFinite(Double.parseDouble(parser.getString()));
            require(finite, "is too long a number");
        } catch (JacksonException wrong) {
            throw bad(wrong);
        }
    }

    private void checkText(String text) throws BadLine {
        if (!escapes) {
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            require(c != 0, "holds the character U+0000");
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                require(pair, "holds half a character (a lone surrogate)");
                i++;
            }
        }
    }
}
