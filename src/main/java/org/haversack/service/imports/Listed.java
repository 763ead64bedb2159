package org.haversack.service.imports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.haversack.domain.kind.Field;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.Value;
import org.haversack.service.imports.ImportOutcome.OddRow;

/// What one row says about a practice, gathered cell by cell. A cell that does not fit its field is left
/// out and said to be odd.
final class Listed {
    private static final Pattern LINE_END = Pattern.compile("\\s*\\R\\s*");
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n]]+");
    private static final Pattern GROUPED = Pattern.compile("\\d{1,3}([ ,.'\u00A0]\\d{3})+");
    private static final int LONGEST_QUOTED = 40;
    private static final int MOST_DECIMALS = 15;
    private static final Set<String> YES = Set.of("yes", "y", "true", "t", "1", "x", "ja", "oui");
    private static final Set<String> NO = Set.of("no", "n", "false", "f", "0", "nej", "nee", "non");

    private final long line;
    private final SortedMap<String, Value> fields = new TreeMap<>();
    private final List<OddRow> odd;

    Listed(ListRows.Cells row) {
        this.line = row.line();
        this.odd = new ArrayList<>(row.odd());
    }

    long line() {
        return line;
    }

    /// The values by field; [Value#NOTHING] where the list has a column and this row nothing in it.
    SortedMap<String, Value> fields() {
        return Collections.unmodifiableSortedMap(fields);
    }

    List<OddRow> odd() {
        return Collections.unmodifiableList(odd);
    }

    void odd(String what, String done) {
        odd.add(new OddRow(line, what, done));
    }

    /// The text in a field; empty if there is none.
    String text(String field) {
        return fields.get(field) instanceof Value.Text(var text) ? text : "";
    }

    /// Puts a cell into a field.
    void put(String name, String cell) {
        var field = Practice.KIND.field(name).orElseThrow();
        var stripped = cell.strip();
        if (stripped.isEmpty()) {
            fields.put(name, Value.NOTHING);
            return;
        }
        var value = value(field, stripped);
        var problem = field.problem(value);
        if (problem.isPresent()) {
            odd("%s \"%s\" %s".formatted(name, shortened(stripped), problem.get()), "left out");
        } else {
            fields.put(name, value);
        }
    }

    private Value value(Field field, String cell) {
        return switch (field.type()) {
            case TEXT -> Value.of(oneLine(field, cell));
            case NOTE -> Value.of(CONTROLS.matcher(cell.replaceAll("\\R", "\n")).replaceAll(" "));
            case WHOLE, MINUTES -> whole(cell);
            case DECIMAL -> decimal(cell);
            case FLAG -> flag(cell);
            case CODE -> Value.of(cell.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-"));
            default -> Value.of(cell);
        };
    }

    private String oneLine(Field field, String cell) {
        var text = cell;
        if (plain(text)) {
            return text;
        }
        if (LINE_END.matcher(text).find()) {
            odd(field.name() + " runs over several lines", "joined into one");
            text = LINE_END.matcher(text).replaceAll(field.name().equals("address") ? ", " : " ");
        }
        if (CONTROLS.matcher(text).find()) {
            odd(field.name() + " holds control characters", "replaced by spaces");
            text = CONTROLS.matcher(text).replaceAll(" ");
        }
        return text;
    }

    private static boolean plain(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            if (cell.charAt(i) < ' ' || (cell.charAt(i) > '~' && cell.charAt(i) < '\u00C0')) {
                return false;
            }
        }
        return true;
    }

    /// The number; the text as it is if it is none, which its field then refuses.
    private static Value whole(String cell) {
        try {
            var digits = GROUPED.matcher(cell).matches() ? cell.replaceAll("\\D", "") : cell.replace(',', '.');
            return Value.of(new BigDecimal(digits).longValueExact());
        } catch (ArithmeticException | NumberFormatException notWhole) {
            return Value.of(cell);
        }
    }

    private static Value decimal(String cell) {
        try {
            var number = new BigDecimal(cell.replace(',', '.'));
            var kept = number.scale() > MOST_DECIMALS ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_EVEN) : number;
            return Value.of(kept.signum() == 0 ? "0" : kept.stripTrailingZeros().toPlainString());
        } catch (ArithmeticException | NumberFormatException noNumber) {
            return Value.of(cell);
        }
    }

    private static Value flag(String cell) {
        var word = cell.toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Value.TRUE : NO.contains(word) ? Value.FALSE : Value.of(cell);
    }

    private static String shortened(String cell) {
        var plain = cell.replaceAll("[\\p{Cc}]+", " ");
        return plain.length() <= LONGEST_QUOTED ? plain : plain.substring(0, LONGEST_QUOTED) + "…";
    }
}
