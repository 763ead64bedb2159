package org.haversack.store.derived;

import org.haversack.merge.change.Value;

/// A value as the text of one column: its type's letter, then the value.
final class ValueText {
    private ValueText() {}

    static String write(Value value) {
        return switch (value) {
            case Value.Nothing() -> "n";
            case Value.Flag(boolean is) -> is ? "b1" : "b0";
            case Value.Whole(long number) -> "i" + number;
            case Value.Text(String text) -> "t" + text;
        };
    }

    static Value read(String text) {
        return switch (text.charAt(0)) {
            case 'n' -> Value.NOTHING;
            case 'b' -> Value.of(text.equals("b1"));
            case 'i' -> Value.of(Long.parseLong(text.substring(1)));
            default -> Value.of(text.substring(1));
        };
    }
}
