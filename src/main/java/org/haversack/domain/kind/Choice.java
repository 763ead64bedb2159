package org.haversack.domain.kind;

import java.util.Optional;

/// What somebody picked from a value list, which may have grown since this version was made.
///
/// @param code the code as stored
/// @param known the entry, or empty for a code this version does not know; shown as "other (code)"
/// @param <E> the list
public record Choice<E extends Enum<E> & Code>(String code, Optional<E> known) {
    /// A choice this version knows.
    public static <E extends Enum<E> & Code> Choice<E> of(E entry) {
        return new Choice<>(entry.code(), Optional.of(entry));
    }

    /// The choice that a stored code stands for.
    public static <E extends Enum<E> & Code> Choice<E> read(Class<E> list, String code) {
        return new Choice<>(code, Code.find(list, code));
    }

    public boolean is(E entry) {
        return known.filter(entry::equals).isPresent();
    }
}
