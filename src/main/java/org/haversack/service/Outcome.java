package org.haversack.service;

/// What came of something a person asked for.
///
/// @param <T> what is given back when it was done
public sealed interface Outcome<T> {
    /// It was done.
    record Done<T>(T result) implements Outcome<T> {}

    /// It was not done, and nothing was changed.
    ///
    /// @param sentence what is wrong and what to do
    record Refused<T>(String sentence) implements Outcome<T> {}

    static <T> Outcome<T> done(T result) {
        return new Done<>(result);
    }

    static <T> Outcome<T> refused(String sentence, Object... values) {
        return new Refused<>(sentence.formatted(values));
    }
}
