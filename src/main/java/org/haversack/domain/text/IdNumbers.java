package org.haversack.domain.text;

import java.time.DateTimeException;
import java.time.LocalDate;

/// Whether digits can be an identifier of a person, by the rules of those who give them out.
final class IdNumbers {
    private static final int CENTURY = 100;
    private static final long BORN_SINCE_2000 = 2_000_000_000L;
    private static final int BELGIAN_CHECK = 97;
    private static final int NHS_CHECK = 11;
    private static final int BELGIAN_MONTH_STEP = 20;

    private IdNumbers() {}

    /// A Danish CPR number: ddmmyy and four digits, the first of which tells the century. Numbers given out since
    /// 2007 need not satisfy the check of modulus 11, so only the date counts (CPR-kontoret, Personnummeret i CPR).
    static boolean isCpr(String digits, LocalDate today) {
        int year = number(digits, 4, 6);
        int born = cprCentury(digits.charAt(6) - '0', year) + year;
        return isDay(born, number(digits, 2, 4), number(digits, 0, 2), today);
    }

    private static int cprCentury(int seventh, int year) {
        return switch (seventh) {
            case 0, 1, 2, 3 -> 1900;
            case 4, 9 -> year <= 36 ? 2000 : 1900;
            default -> year <= 57 ? 2000 : 1800;
        };
    }

    /// A Belgian national number: yymmdd, three digits and 97 minus the rest of the first nine by 97, with a 2 in
    /// front of them for those born since 2000. Months of numbers for people outside the register are 20 or 40
    /// higher; unknown days and months are 0 (Rijksregister, Informatietype 000).
    static boolean isBelgian(String digits) {
        long nine = Long.parseLong(digits.substring(0, 9));
        long check = number(digits, 9, 11);
        boolean right = check == BELGIAN_CHECK - nine % BELGIAN_CHECK
                || check == BELGIAN_CHECK - (BORN_SINCE_2000 + nine) % BELGIAN_CHECK;
        int month = number(digits, 2, 4);
        return right && month < 53 && month % BELGIAN_MONTH_STEP <= 12 && number(digits, 4, 6) <= 31;
    }

    /// A US social security number. Area 000, 666 and 900 to 999, group 00 and serial 0000 are never given out
    /// (Social Security Administration, POMS RM 10201.035).
    static boolean isSsn(String digits) {
        int area = number(digits, 0, 3);
        return area != 0 && area != 666 && area < 900 && number(digits, 3, 5) != 0 && number(digits, 5, 9) != 0;
    }

    /// An NHS number: the tenth digit is a check of the nine before it, modulus 11 with weights 10 to 2 (NHS Data
    /// Dictionary, NHS Number).
    static boolean isNhs(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (10 - i) * (digits.charAt(i) - '0');
        }
        int check = (NHS_CHECK - sum % NHS_CHECK) % NHS_CHECK;
        return sum > 0 && check == digits.charAt(9) - '0';
    }

    /// Whether eight digits are a day of the last or next decades, year first or last.
    static boolean isRecentDay(String digits, LocalDate today) {
        var later = today.plusYears(20);
        return isDayOf(number(digits, 0, 4), number(digits, 4, 6), number(digits, 6, 8), later)
                || isDayOf(number(digits, 4, 8), number(digits, 2, 4), number(digits, 0, 2), later);
    }

    private static boolean isDayOf(int year, int month, int day, LocalDate latest) {
        return year > latest.getYear() - CENTURY / 2 && isDay(year, month, day, latest);
    }

    private static boolean isDay(int year, int month, int day, LocalDate latest) {
        try {
            return !LocalDate.of(year, month, day).isAfter(latest);
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    private static int number(String digits, int from, int to) {
        return Integer.parseInt(digits, from, to, 10);
    }
}
