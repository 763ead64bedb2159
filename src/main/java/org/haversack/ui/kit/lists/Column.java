package org.haversack.ui.kit.lists;

import java.util.Comparator;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.haversack.ui.kit.Tone;
import org.jspecify.annotations.Nullable;

/// A column of a list.
///
/// @param id for the stylesheet and tests
/// @param key the key of its title's words
/// @param cell what a row shows in it
/// @param order how it is sorted, ascending
/// @param width in em
/// @param grows whether it takes what room is left
/// @param wanted whether it has anything to say just now
/// @param kept whether it is there however little room there is
/// @param <R> the rows
public record Column<R>(
        String id,
        String key,
        Function<R, Cell> cell,
        Comparator<R> order,
        double width,
        boolean grows,
        BooleanSupplier wanted,
        boolean kept) {
    /// What a cell shows.
    ///
    /// @param words its text
    /// @param more a few words behind it that matter less; empty for none
    /// @param tone its colour, shown as a badge; null for plain text
    public record Cell(String words, String more, @Nullable Tone tone) {
        public static Cell of(String words) {
            return new Cell(words, "", null);
        }

        public static Cell of(String words, String more) {
            return new Cell(words, more, null);
        }

        public static Cell badge(String words, Tone tone) {
            return new Cell(words, "", tone);
        }

        /// All its words.
        String readOut() {
            return more.isEmpty() ? words : words + " " + more;
        }
    }

    /// A column as wide as its words need.
    public static <R> Column<R> of(String id, String key, double width, Function<R, Cell> cell, Comparator<R> order) {
        return new Column<>(id, key, cell, order, width, false, () -> true, false);
    }

    /// The column that says what a row is; it takes the room that is left and is never hidden.
    public static <R> Column<R> growing(
            String id, String key, double width, Function<R, Cell> cell, Comparator<R> order) {
        return new Column<>(id, key, cell, order, width, true, () -> true, true);
    }

    /// The same, there only while it has anything to say.
    public Column<R> onlyWhile(BooleanSupplier now) {
        return new Column<>(id, key, cell, order, width, grows, now, kept);
    }

    /// The same, there however little room there is.
    public Column<R> always() {
        return new Column<>(id, key, cell, order, width, grows, wanted, true);
    }
}
