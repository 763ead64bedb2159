package org.haversack.domain.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Finds what looks like an identifier of a patient in a text: numbers by their form and check digits, and dates
/// of birth. It points out, it does not judge: some of what it finds is none, and a name alone is never found.
public final class PatientGuard {
    /// What something looks like.
    public enum Kind {
        /// A Danish CPR number.
        CPR,
        /// A Belgian national number.
        BELGIAN,
        /// A US social security number.
        SSN,
        NHS,
        /// A long number of a patient's record.
        RECORD_NUMBER,
        /// A date of birth.
        BIRTH_DATE;

        /// `record-number`.
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /// Where something was found. The text itself is not kept.
    ///
    /// @param start where it begins in the text
    /// @param end where it ends, exclusive
    public record Finding(Kind kind, int start, int end) {
        private boolean overlaps(Finding other) {
            return start < other.end && other.start < end;
        }
    }

    private interface Check {
        boolean fits(String digits, Surroundings around, LocalDate today);
    }

    /// A form that numbers of a kind have, and what else makes it one.
    private record Form(Kind kind, Pattern pattern, Check check) {
        static Form of(Kind kind, String pattern, Check check) {
            return new Form(kind, Pattern.compile(BEFORE + pattern + BEHIND), check);
        }
    }

    private static final String DASH = "[-\u2010-\u2013]";
    private static final String SPACE = "[ \u00A0\u202F]";
    private static final String GAP = "[-\u2010-\u2013 \u00A0\u202F./]";
    /// Not within a longer word, number, path or decimal.
    private static final String BEFORE = "(?<![\\p{L}\\d_+@/\\\\]|\\d[.,]|[\\p{L}\\d][-\u2010-\u2013])";

    private static final String BEHIND = "(?![\\p{L}\\d_]|[-./,\u2010-\u2013]\\d|%)";

    private static final List<Form> FORMS = List.of(
            Form.of(
                    Kind.CPR,
                    "\\d{6}(?:" + DASH + "|" + SPACE + ")?\\d{4}",
                    (digits, _, today) -> IdNumbers.isCpr(digits, today)),
            Form.of(
                    Kind.BELGIAN,
                    "\\d\\d([. /-]?)\\d\\d\\1\\d\\d(?:" + DASH + "|[. /])?\\d{3}[. -]?\\d\\d",
                    (digits, _, _) -> IdNumbers.isBelgian(digits)),
            Form.of(
                    Kind.SSN,
                    "\\d{3}(-|\u2011|\u2013|" + SPACE + ")\\d\\d\\1\\d{4}",
                    (digits, _, _) -> IdNumbers.isSsn(digits)),
            Form.of(Kind.SSN, "\\d{9}", (digits, around, _) -> around.saysSsn() && IdNumbers.isSsn(digits)),
            Form.of(
                    Kind.NHS,
                    "\\d{3}" + SPACE + "?\\d{3}" + SPACE + "?\\d{4}",
                    (digits, _, _) -> IdNumbers.isNhs(digits)),
            Form.of(
                    Kind.NHS,
                    "\\d{3}" + DASH + "\\d{3}" + DASH + "\\d{4}",
                    (digits, around, _) -> around.saysNhs() && IdNumbers.isNhs(digits)),
            new Form(
                    Kind.RECORD_NUMBER,
                    Pattern.compile("(?<![\\p{L}\\d_])[A-Z]{0,2}\\d(?:" + GAP + "?\\d){6,24}(?![\\p{L}\\d_])"),
                    (_, around, _) -> around.isRecord()),
            Form.of(
                    Kind.RECORD_NUMBER,
                    "\\d{8,}",
                    (digits, _, today) -> digits.length() != 8 || !IdNumbers.isRecentDay(digits, today)));

    private static final Pattern DATE =
            Pattern.compile("\\d{1,2}([./-])\\d{1,2}\\1\\d{4}|\\d{4}([./-])\\d{1,2}\\2\\d{1,2}");
    private static final Pattern INTERNATIONAL = Pattern.compile("\\+\\d(?:[ ().\u00A0-]{0,2}\\d){6,18}");

    private final LocalDate today;

    /// A guard on a day, which says what can be a date of birth.
    public PatientGuard(LocalDate today) {
        this.today = today;
    }

    /// What was found, in the text's order, without overlaps.
    public List<Finding> look(String text) {
        if (text.chars().noneMatch(c -> '0' <= c && c <= '9')) {
            return List.of();
        }
        var found = new ArrayList<Finding>();
        var phones = new ArrayList<Finding>();
        var international = INTERNATIONAL.matcher(text);
        while (international.find()) {
            phones.add(new Finding(Kind.RECORD_NUMBER, international.start(), international.end()));
        }
        for (var form : FORMS) {
            numbers(text, form).stream()
                    .filter(one -> phones.stream().noneMatch(one::overlaps))
                    .filter(one -> found.stream().noneMatch(one::overlaps))
                    .forEach(found::add);
        }
        new BirthDates(today)
                .in(text).stream()
                        .filter(date -> found.stream().noneMatch(date::overlaps))
                        .forEach(found::add);
        found.sort((one, other) -> Integer.compare(one.start, other.start));
        return List.copyOf(found);
    }

    private List<Finding> numbers(String text, Form form) {
        var found = new ArrayList<Finding>();
        var numbers = form.pattern().matcher(text);
        while (numbers.find()) {
            var around = new Surroundings(text, numbers.start(), numbers.end());
            var digits = numbers.group().replaceAll("\\D", "");
            boolean none = around.isPhone()
                    || around.isOfNobody()
                    || DATE.matcher(numbers.group()).matches();
            if (!none && form.check().fits(digits, around, today)) {
                found.add(new Finding(form.kind(), numbers.start(), numbers.end()));
            }
        }
        return found;
    }
}
