package org.haversack.service.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.haversack.service.imports.ImportOutcome.OddRow;
import org.jspecify.annotations.Nullable;

/// The rows of a list: its lines, cut into cells as RFC 4180 says. A row may run over several lines; one
/// whose quotation marks make no sense spoils only itself.
final class ListRows implements Closeable {
    /// A row, or what is left of one.
    sealed interface Row {
        /// The line on which it begins, from 1.
        long line();
    }

    /// A row with its cells.
    ///
    /// @param odd what is odd about its bytes
    record Cells(long line, List<String> cells, List<OddRow> odd) implements Row {
        Cells {
            cells = List.copyOf(cells);
            odd = List.copyOf(odd);
        }

        /// The cell in this column, from 0; an empty one if the row ends before it.
        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    /// A row that cannot be told into cells.
    record Broken(long line, String reason) implements Row {}

    /// No row runs over more lines than this: a quotation mark that is never closed must not swallow the
    /// list.
    private static final int MOST_LINES = 50;

    private final ListLines lines;
    private final CsvReader.CsvReaderBuilder csv;
    private final Deque<ListLines.Line> ahead = new ArrayDeque<>();

    ListRows(ListLines lines, char separator) {
        this.lines = lines;
        this.csv = CsvReader.builder().fieldSeparator(separator).allowUnclosedQuote(false);
    }

    /// The next row with anything in it; null behind the last one.
    @Nullable
    Row next() throws IOException {
        for (var line = take(); line != null; line = take()) {
            if (!line.whole()) {
                return new Broken(line.number(), "It is too long.");
            }
            if (!line.text().isBlank()) {
                return row(line);
            }
        }
        return null;
    }

    private ListLines.@Nullable Line take() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.removeFirst();
    }

    private Row row(ListLines.Line first) throws IOException {
        var text = new StringBuilder(first.text());
        var odd = new ArrayList<>(first.odd());
        var further = new ArrayList<ListLines.Line>();
        var last = first;
        var cells = cut(text);
        while (cells.isEmpty() && unclosed(text) && further.size() < MOST_LINES) {
            var line = take();
            if (line == null) {
                break;
            }
            text.append(last.end()).append(line.text());
            odd.addAll(line.odd());
            further.add(line);
            last = line;
            cells = cut(text);
        }
        if (cells.isPresent()) {
            return new Cells(first.number(), cells.get(), odd);
        }
        further.reversed().forEach(ahead::addFirst);
        return new Broken(
                first.number(),
                unclosed(text)
                        ? "A quotation mark in it is never closed."
                        : "Something follows a closing quotation mark; marks within a cell are to be doubled.");
    }

    private Optional<List<String>> cut(CharSequence text) {
        try {
            return Optional.of(csv.ofSingleCsvRecord(text.toString()).getFields());
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
    }

    private static boolean unclosed(CharSequence text) {
        return text.chars().filter(c -> c == '"').count() % 2 == 1;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
