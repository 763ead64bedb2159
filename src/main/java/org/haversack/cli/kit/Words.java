package org.haversack.cli.kit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Words for people: dates, plurals, and texts that cannot upset a terminal.
public final class Words {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final int JOINER = 0x200D;
    private static final int NON_JOINER = 0x200C;
    private static final int REPLACEMENT = 0xFFFD;

    private Words() {}

    /// `10 Mar 2026`.
    public static String day(LocalDate day) {
        return DAY.format(day);
    }

    /// `10 Mar 2026 09:00`.
    public static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /// `10 Mar 2026 09:00`, in a zone.
    public static String time(long millis, ZoneId zone) {
        return time(LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), zone));
    }

    /// `1 file`, `3 files`.
    public static String count(long number, String one, String many) {
        return "%,d %s".formatted(number, number == 1 ? one : many);
    }

    /// `1 visit`, `3 agenda items`.
    public static String records(long number, String kind) {
        return count(number, one(kind), many(kind));
    }

    /// What one record of a kind is called: `agenda item`.
    public static String one(String kind) {
        return kind.replace('-', ' ');
    }

    /// What several records of a kind are called: `agenda items`, `people`.
    public static String many(String kind) {
        return switch (kind) {
            case "person" -> "people";
            case "staff" -> "staff";
            default -> one(kind) + "s";
        };
    }

    /// A text on one line, without anything that moves a cursor or turns the direction of writing.
    public static String printable(String text) {
        var line = text.replaceAll("\\s*\\R\\s*", " ").replace('\t', ' ');
        var printable = new StringBuilder(line.length());
        line.codePoints().map(Words::printable).forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private static int printable(int c) {
        if (c == JOINER || c == NON_JOINER) {
            return c;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> REPLACEMENT;
            default -> c;
        };
    }

    /// How many columns a text takes, roughly: marks that combine take none.
    static int width(String text) {
        return (int) text.codePoints()
                .filter(c -> c != JOINER && c != NON_JOINER && Character.getType(c) != Character.NON_SPACING_MARK)
                .count();
    }
}
