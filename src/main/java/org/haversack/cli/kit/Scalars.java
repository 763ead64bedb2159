package org.haversack.cli.kit;

import java.util.Optional;
import org.haversack.merge.change.Value;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.json.JsonFactory;

/// Single values written in JSON.
public final class Scalars {
    private static final int MOST_DIGITS = 17;

    private Scalars() {}

    /// The value a parser stands on; empty for fractions, numbers too great to keep, objects and arrays.
    public static Optional<Value> read(JsonParser json) {
        return switch (json.currentToken()) {
            case VALUE_NULL -> Optional.of(Value.NOTHING);
            case VALUE_TRUE -> Optional.of(Value.TRUE);
            case VALUE_FALSE -> Optional.of(Value.FALSE);
            case VALUE_STRING -> Optional.of(Value.of(json.getString()));
            case VALUE_NUMBER_INT -> whole(json);
            default -> Optional.empty();
        };
    }

    private static Optional<Value> whole(JsonParser json) {
        var digits = json.getString();
        return digits.length() <= MOST_DIGITS
                ? Optional.of(Long.parseLong(digits))
                        .filter(number -> Math.abs(number) <= Value.GREATEST_WHOLE)
                        .map(Value::of)
                : Optional.empty();
    }

    /// The value a text holds, and nothing else.
    public static Optional<Value> read(String text) {
        try (var json = new JsonFactory().createParser(text)) {
            if (json.nextToken() == null) {
                return Optional.empty();
            }
            var value = read(json);
            return json.nextToken() == null ? value : Optional.empty();
        } catch (JacksonException notJson) {
            return Optional.empty();
        }
    }
}
