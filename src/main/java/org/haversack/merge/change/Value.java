package org.haversack.merge.change;

/// What one field was set to. No decimals (they are canonical text) and no nested values: a field is the
/// smallest thing two people can disagree about.
public sealed interface Value {
    /// The field was cleared.
    Value NOTHING = new Nothing();

    Value TRUE = new Flag(true);
    Value FALSE = new Flag(false);

    /// Whole numbers lie within ±(2⁵³−1), so that every JSON reader keeps them exact.
    long GREATEST_WHOLE = 9_007_199_254_740_991L;

    /// Texts have at most this many characters (UTF-16 units).
    int LONGEST_TEXT = 100_000;

    record Nothing() implements Value {}

    record Flag(boolean is) implements Value {}

    record Whole(long number) implements Value {}

    record Text(String text) implements Value {}

    static Value of(boolean is) {
        return is ? TRUE : FALSE;
    }

    static Value of(long number) {
        return new Whole(number);
    }

    static Value of(String text) {
        return new Text(text);
    }
}
