package org.haversack.domain.kind;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// An entry of a value list. Its code is what is stored and travels; codes are never reused and never change
/// meaning.
public interface Code {
    /// The enum constant's name.
    String name();

    /// The constant's name in kebab-case: `CANCELLED_BY_PRACTICE` is `cancelled-by-practice`.
    default String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name of a list in kebab-case: `VisitMode` is `visit-mode`.
    static <E extends Enum<E> & Code> String list(Class<E> list) {
        return Arrays.stream(list.getSimpleName().split("(?=\\p{Lu})"))
                .map(part -> part.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    /// All codes of a list, in its order.
    static <E extends Enum<E> & Code> List<String> codes(Class<E> list) {
        return Arrays.stream(list.getEnumConstants()).map(Code::code).toList();
    }

    /// The entry with this code; empty if this version does not know it.
    static <E extends Enum<E> & Code> Optional<E> find(Class<E> list, String code) {
        return Arrays.stream(list.getEnumConstants())
                .filter(entry -> entry.code().equals(code))
                .findFirst();
    }
}
