package org.haversack.domain.kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.haversack.merge.Policy;
import org.haversack.merge.change.Value;

/// One field of a kind: its name, what it can hold and how it is used.
///
/// @param name in camelCase, as in change lines
/// @param type what it can hold
/// @param codes the codes of its value list, for codes and sets of codes; else empty
/// @param list the name of its value list, such as `visit-mode`; empty if it has none
/// @param targets the kinds it can name, for references and sets of references; else empty
/// @param range the numbers it can hold, for numbers
/// @param uses what else the program does with it
public record Field(
        String name,
        FieldType type,
        List<String> codes,
        String list,
        List<String> targets,
        Range range,
        Set<Use> uses) {
    /// The numbers a field can hold, both ends included.
    public record Range(long least, long most) {
        /// Every whole number that can be kept.
        public static final Range ANY = new Range(-Value.GREATEST_WHOLE, Value.GREATEST_WHOLE);

        /// Durations in minutes.
        public static final Range MINUTES = new Range(0, 100_000);

        public boolean holds(long number) {
            return least <= number && number <= most;
        }

        public boolean holds(BigDecimal number) {
            return BigDecimal.valueOf(least).compareTo(number) <= 0
                    && BigDecimal.valueOf(most).compareTo(number) >= 0;
        }
    }

    /// What else the program does with a field.
    public enum Use {
        /// A new record must have it.
        REQUIRED,
        /// Lists are selected or ordered by it.
        INDEXED,
        /// Its words are found by search.
        SEARCHED,
        /// It names the record to people.
        LABEL
    }

    public Field {
        codes = List.copyOf(codes);
        targets = List.copyOf(targets);
        uses = Set.copyOf(uses);
    }

    public static Field of(String name, FieldType type, Use... uses) {
        var range = type == FieldType.MINUTES ? Range.MINUTES : Range.ANY;
        return new Field(name, type, List.of(), "", List.of(), range, Set.of(uses));
    }

    /// A field that takes whole numbers from `least` to `most`.
    public static Field whole(String name, long least, long most, Use... uses) {
        return new Field(name, FieldType.WHOLE, List.of(), "", List.of(), new Range(least, most), Set.of(uses));
    }

    /// A field that takes decimal numbers from `least` to `most`.
    public static Field decimal(String name, long least, long most, Use... uses) {
        return new Field(name, FieldType.DECIMAL, List.of(), "", List.of(), new Range(least, most), Set.of(uses));
    }

    /// A field that takes one code of a value list.
    public static <E extends Enum<E> & Code> Field code(String name, Class<E> list, Use... uses) {
        return new Field(name, FieldType.CODE, Code.codes(list), Code.list(list), List.of(), Range.ANY, Set.of(uses));
    }

    /// A field that names a record of another kind.
    public static Field ref(String name, String kind, Use... uses) {
        return new Field(name, FieldType.REF, List.of(), "", List.of(kind), Range.ANY, Set.of(uses));
    }

    /// A set of records of the given kinds.
    public static Field refs(String name, String... kinds) {
        return new Field(name, FieldType.SET, List.of(), "", List.of(kinds), Range.ANY, Set.of());
    }

    /// A set of codes that no value list gives: letters, digits and hyphens.
    public static Field set(String name) {
        return of(name, FieldType.SET);
    }

    /// A set of codes of a value list.
    public static <E extends Enum<E> & Code> Field codes(String name, Class<E> list) {
        return new Field(name, FieldType.SET, Code.codes(list), Code.list(list), List.of(), Range.ANY, Set.of());
    }

    /// How concurrent values are settled.
    public Policy policy() {
        return switch (type) {
            case ORDER -> Policy.AUTO_ORDER;
            case SET -> Policy.AUTO_MEMBER;
            default -> Policy.ASK;
        };
    }

    /// The name of its column, in snake_case.
    public String column() {
        var column = new StringBuilder();
        for (char c : name.toCharArray()) {
            if (Character.isUpperCase(c)) {
                column.append('_');
            }
            column.append(c);
        }
        return column.toString().toLowerCase(Locale.ROOT);
    }

    public boolean is(Use use) {
        return uses.contains(use);
    }

    /// What is wrong with a value somebody wants to save here, as the end of a sentence; empty if nothing is.
    public Optional<String> problem(Value value) {
        return FieldCheck.problem(this, value);
    }

    /// What is wrong with a member somebody wants to put into this set or take out of it, given the name as written
    /// (`owner:<id>`), as the end of a sentence; empty if nothing is.
    public Optional<String> problemOfMember(String written) {
        return FieldCheck.problemOfMember(this, written);
    }
}
