package org.haversack.domain.kind;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;

/// What people may save in a field. Strict, because what is saved travels and stays; reading is lenient
/// instead (see [FieldValues]). Problems are ends of sentences: "Due date is not a day such as 2026-03-24".
final class FieldCheck {
    /// A line of text has at most this many characters.
    private static final int LONGEST_LINE = 1_000;

    /// The name of a field has at most this many characters in a change line, the member of a set included.
    private static final int LONGEST_NAME = 80;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d(:\\d\\d)?");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9]\\d{0,14})(\\.\\d{0,14}[1-9])?");
    private static final Pattern LINE_END = Pattern.compile("\\R");
    private static final Pattern MEMBER = Pattern.compile("[A-Za-z0-9-]+");

    private FieldCheck() {}

    /// What is wrong with the value; empty if nothing is. [Value#NOTHING] clears a field and is always right.
    static Optional<String> problem(Field field, Value value) {
        if (value instanceof Value.Nothing) {
            return Optional.empty();
        }
        return switch (field.type()) {
            case FLAG, SET -> value instanceof Value.Flag ? Optional.empty() : Optional.of("is not yes or no");
            case WHOLE, MINUTES -> number(field, value);
            case TEXT, NOTE, DATE, TIME, ZONE, DECIMAL, CODE, REF, ORDER, STRUCTURE ->
                value instanceof Value.Text(var text) ? text(field, text) : Optional.of("is not a text");
        };
    }

    /// What is wrong with the name of a set's member as written, `owner:<id>`; empty if nothing is.
    static Optional<String> problemOfMember(Field set, String written) {
        var prefix = set.name() + ":";
        if (!written.startsWith(prefix)) {
            return Optional.of("does not begin with " + prefix);
        }
        var member = written.substring(prefix.length());
        if (!set.targets().isEmpty()) {
            return unless(Uuid7.isValid(member), "does not name a record by its id");
        }
        if (!set.codes().isEmpty()) {
            return code(set, member);
        }
        return MEMBER.matcher(member).matches()
                ? unless(written.length() <= LONGEST_NAME, longerThan(LONGEST_NAME - prefix.length()))
                : Optional.of("is not made of letters, digits and hyphens");
    }

    private static Optional<String> number(Field field, Value value) {
        if (!(value instanceof Value.Whole(long number))) {
            return Optional.of("is not a whole number");
        }
        return within(field.range(), field.range().holds(number));
    }

    private static Optional<String> text(Field field, String text) {
        if (!canBeKept(text)) {
            return Optional.of("holds a character that cannot be kept");
        }
        return switch (field.type()) {
            case TEXT -> line(text);
            case DATE -> unless(reads(text, DATE, LocalDate::parse), "is not a day such as 2026-03-24");
            case TIME -> unless(reads(text, TIME, LocalDateTime::parse), "is not a time such as 2026-03-10T09:00");
            case ZONE -> unless(isZone(text), "is not a time zone such as Europe/Copenhagen");
            case DECIMAL -> decimal(field, text);
            case CODE -> code(field, text);
            case REF -> unless(Uuid7.isValid(text), "is not the id of a record");
            case ORDER -> unless(Position.isKey(text), "is not a place in a list");
            default -> unless(text.length() <= Value.LONGEST_TEXT, longerThan(Value.LONGEST_TEXT));
        };
    }

    private static Optional<String> decimal(Field field, String text) {
        return DECIMAL.matcher(text).matches() && !text.equals("-0")
                ? within(field.range(), field.range().holds(new BigDecimal(text)))
                : Optional.of("is not a number such as 12 or 3.25");
    }

    private static Optional<String> line(String text) {
        return LINE_END.matcher(text).find()
                ? Optional.of("has more than one line")
                : unless(text.length() <= LONGEST_LINE, longerThan(LONGEST_LINE));
    }

    private static Optional<String> code(Field field, String code) {
        return unless(field.codes().contains(code), "is not one of " + String.join(", ", field.codes()));
    }

    private static Optional<String> within(Field.Range range, boolean holds) {
        return unless(holds, String.format(Locale.ROOT, "is not between %,d and %,d", range.least(), range.most()));
    }

    /// A JSON line of UTF-8 can hold every character but these: U+0000 and half of a surrogate pair.
    private static boolean canBeKept(String text) {
        return text.codePoints()
                .noneMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    /// Whether Java's list has the zone; offsets such as +01:00 are no zones, they know no summer.
    private static boolean isZone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text);
    }

    private static boolean reads(String text, Pattern form, Consumer<String> parser) {
        if (!form.matcher(text).matches()) {
            return false;
        }
        try {
            parser.accept(text);
            return true;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static String longerThan(int most) {
        return String.format(Locale.ROOT, "is longer than %,d characters", most);
    }

    private static Optional<String> unless(boolean right, String problem) {
        return right ? Optional.empty() : Optional.of(problem);
    }
}
