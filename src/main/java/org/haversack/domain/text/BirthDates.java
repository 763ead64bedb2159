package org.haversack.domain.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds full dates that are somebody's birth: by a word for it in front, or long ago and next to a name.
final class BirthDates {
    private static final int CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final int OLDEST = 120;
    private static final int REACH = 60;
    private static final int CENTURY = 100;

    private static final Pattern DATE = Pattern.compile(
            "(?<![\\p{L}\\d/.-])(?:(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})"
                    + "|(\\d{1,2})([-/.])(\\d{1,2})\\6(\\d{4}|\\d\\d)"
                    + "|(?:\\d{1,2}(?:st|nd|rd|th|er|e|\\.)? ?\\p{L}{3,9}\\.?|\\p{L}{3,9}\\.? \\d{1,2}(?:st|nd|rd|th)?),? \\d{4})"
                    + "(?![\\p{L}\\d]|[/-]\\d)",
            CASE);
    private static final Pattern BORN = Pattern.compile(
            "(?:\\b(?:born|dob|d\\.o\\.b|birth|date of birth|birth ?date|birthday|f\u00F8dt|foedt|f\u00F8dselsdato|f\u00F8dselsdag|"
                    + "n\u00E9|n\u00E9e|n\u00E9\\(e\\)|naissance|geboren|geboortedatum)(?!\\p{L})|\\b(?:f|geb|b)\\.|\u00B0)"
                    + "[\\s.:,=(]*(?:(?:on|the|in|den|d|le|op|is|was)[\\s.:]+)*(?:\\p{L}{2,9},?\\s)?$",
            CASE);

    private static final String FIRST = "\\p{Lu}\\p{Ll}[\\p{Ll}'\u2019-]*";
    private static final String LAST = "\\p{Lu}[\\p{L}'\u2019-]+";
    private static final String BETWEEN = "(?: (?:van|de|den|der|von|la|le|du|\\p{Lu}\\.?))*";
    private static final Pattern NAME =
            Pattern.compile("(?<!\\p{L})(" + FIRST + ")" + BETWEEN + " (" + LAST + ")(?!\\p{L})");
    /// At most three words between a name and a date, in one sentence.
    private static final Pattern NEAR =
            Pattern.compile("[\\s,;:()\u2013-]*(?:[\\p{L}'\u2019]+[\\s,;:()\u2013-]+){0,3}");

    private static final Set<String> STAFF = Set.of(
            "dr",
            "prof",
            "nurse",
            "joined",
            "started",
            "since",
            "hired",
            "from",
            "until",
            "left",
            "visited",
            "visit",
            "met",
            "trained",
            "signed",
            "works",
            "working",
            "worked",
            "report",
            "version",
            "ansat",
            "siden",
            "sinds",
            "depuis",
            "opened",
            "founded",
            "agreed",
            "published");
    private static final Set<String> NOT_PEOPLE = Set.of(
            "clinic",
            "surgery",
            "practice",
            "street",
            "family",
            "health",
            "centre",
            "center",
            "hospital",
            "medical",
            "group",
            "road",
            "programme",
            "program",
            "university",
            "visit",
            "meeting",
            "heart",
            "the",
            "house",
            "follow",
            "quality",
            "guideline",
            "guidelines",
            "last",
            "next",
            "on",
            "since",
            "from",
            "agreement",
            "contract");

    private final LocalDate today;

    BirthDates(LocalDate today) {
        this.today = today;
    }

    List<PatientGuard.Finding> in(String text) {
        var found = new ArrayList<PatientGuard.Finding>();
        var dates = DATE.matcher(text);
        while (dates.find()) {
            var day = day(dates.group());
            boolean birth = day.isPresent()
                    && (isBorn(text, dates.start())
                            || (isLongAgo(day.get()) && isByName(text, dates.start(), dates.end())));
            if (birth) {
                found.add(new PatientGuard.Finding(PatientGuard.Kind.BIRTH_DATE, dates.start(), dates.end()));
            }
        }
        return found;
    }

    /// The day, if somebody alive can be born on it. Two digits of a year mean a year that has been.
    private Optional<LocalDate> day(String written) {
        return Stream.of(written, monthFirst(written))
                .flatMap(form -> NaturalDate.read(form, today).stream())
                .map(day -> day.isAfter(today) && written.matches(".*[./-]\\d\\d") ? day.minusYears(CENTURY) : day)
                .filter(day -> !day.isAfter(today) && day.isAfter(today.minusYears(OLDEST)))
                .findFirst();
    }

    /// `3/13/1948` as `13/3/1948`.
    private static String monthFirst(String written) {
        return written.replaceFirst("^(\\d{1,2})([/.-])(\\d{1,2})\\2", "$3$2$1$2");
    }

    private boolean isBorn(String text, int start) {
        return BORN.matcher(text.substring(Math.max(0, start - REACH), start)).find();
    }

    private boolean isLongAgo(LocalDate day) {
        return day.getYear() < today.getYear() - 1;
    }

    private static boolean isByName(String text, int start, int end) {
        int from = Math.max(0, start - REACH);
        int to = Math.min(text.length(), end + REACH);
        var names = NAME.matcher(text).region(from, to);
        while (names.find()) {
            var between = names.end() <= start
                    ? text.substring(names.end(), start)
                    : names.start() >= end ? text.substring(end, names.start()) : null;
            if (between != null
                    && NEAR.matcher(between).matches()
                    && Folded.words(between).stream().noneMatch(STAFF::contains)
                    && isPerson(names.group())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPerson(String name) {
        return Folded.words(name).stream()
                .noneMatch(word -> NOT_PEOPLE.contains(word)
                        || STAFF.contains(word)
                        || CalendarNames.day(word).isPresent()
                        || CalendarNames.month(word).isPresent());
    }
}
