package org.haversack.report.visit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Properties;
import org.haversack.domain.people.Language;

/// The fixed words of a paper, and days and times as its language writes them.
final class PaperWords {
    private final Locale locale;
    private final Properties texts;

    private PaperWords(Locale locale, Properties texts) {
        this.locale = locale;
        this.texts = texts;
    }

    /// The words of the brief, which is for the facilitator and in the program's own language.
    static PaperWords ofBrief() {
        return new PaperWords(Locale.ENGLISH, read("brief.properties"));
    }

    /// The words of what is left behind, in this language.
    static PaperWords ofLeaveBehind(Language language) {
        return new PaperWords(Locale.of(language.code()), read("leave-behind-" + language.code() + ".properties"));
    }

    /// All texts of a file beside this class.
    static Properties read(String name) {
        try (var in = PaperWords.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the words of " + name + " are not in the program");
            }
            var texts = new Properties();
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Locale locale() {
        return locale;
    }

    /// The text of a key, with its places filled in as [MessageFormat] does.
    ///
    /// @throws IllegalArgumentException if there is no such key
    String get(String key, Object... values) {
        var text = raw(key);
        return values.length == 0 ? text : new MessageFormat(text, locale).format(values);
    }

    private String raw(String key) {
        var text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key);
        }
        return text;
    }

    /// With its weekday and year.
    String longDay(LocalDate day) {
        return write(day.getDayOfMonth() == 1 ? "day.long.first" : "day.long", day);
    }

    /// With a capital letter first, for days that begin a line.
    String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(locale) + text.substring(1);
    }

    /// Without the year where it is that of another day.
    String shortDay(LocalDate day, LocalDate near) {
        var length = day.getYear() == near.getYear() ? "day.short" : "day.short.year";
        return write(day.getDayOfMonth() == 1 ? length + ".first" : length, day);
    }

    private String write(String pattern, LocalDate day) {
        return DateTimeFormatter.ofPattern(raw(pattern), locale).format(day);
    }

    String time(LocalTime time) {
        return DateTimeFormatter.ofPattern(raw("time"), locale).format(time);
    }

    /// A day and the time it begins, and the time it ends if there is one in between.
    ///
    /// @param minutes how long it takes; 0 if that is not known
    String span(LocalDateTime start, int minutes) {
        var day = longDay(start.toLocalDate());
        var from = time(start.toLocalTime());
        return minutes == 0
                ? get("span.open", day, from)
                : get("span", day, from, time(start.plusMinutes(minutes).toLocalTime()));
    }
}
