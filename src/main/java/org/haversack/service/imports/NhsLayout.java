package org.haversack.service.imports;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The NHS Organisation Data Service's list of practices, `epraccur.csv`: 27 columns, no headings. Only
/// practices that are open and prescribe as general practices are taken.
final class NhsLayout implements Layout {
    private static final int COLUMNS = 27;
    private static final int CODE = 0;
    private static final int NAME = 1;
    private static final int ADDRESS = 4;
    private static final int TOWN = 7;
    private static final int COUNTY = 8;
    private static final int POSTCODE = 9;
    private static final int CLOSED = 11;
    private static final int STATUS = 12;
    private static final int PHONE = 17;
    /// The prescribing setting is in one of the last two columns, the other one is empty; 4 is a general
    /// practice.
    private static final int SETTING = 25;

    private static final String GENERAL_PRACTICE = "4";

    @Override
    public Start begin(ListRows.Cells first) {
        if (first.cells().size() < COLUMNS - 1 || first.cells().size() > COLUMNS) {
            return new Start.Refused("This is not the NHS list of practices: its first row has %d columns, not %d."
                    .formatted(first.cells().size(), COLUMNS));
        }
        var code = first.cell(CODE).strip().toLowerCase(Locale.ROOT);
        boolean headings = code.equals("code") || code.startsWith("organisation") || code.equals("org code");
        return headings ? new Start.Headings(List.of()) : new Start.Rows();
    }

    @Override
    public Reading read(ListRows.Cells row) {
        if (row.cells().size() < COLUMNS - 1 || row.cells().size() > COLUMNS) {
            return new Reading.Unused(
                    "It has %d columns, not %d.".formatted(row.cells().size(), COLUMNS));
        }
        var code = row.cell(CODE).strip();
        if (code.isEmpty()) {
            return new Reading.Unused("It has no code.");
        }
        var closed = closed(row);
        if (!closed.isEmpty()) {
            return new Reading.Unused(closed);
        }
        var setting = Stream.of(row.cell(SETTING).strip(), row.cell(SETTING + 1).strip())
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
        if (!setting.equals(GENERAL_PRACTICE)) {
            return new Reading.Unused(
                    setting.isEmpty()
                            ? "It does not say that it is a general practice (prescribing setting 4)."
                            : "It is not a general practice: its prescribing setting is %s, not 4.".formatted(setting));
        }
        return new Reading.Of(code.toUpperCase(Locale.ROOT), practice(row));
    }

    private static String closed(ListRows.Cells row) {
        var since = row.cell(CLOSED).strip();
        return switch (row.cell(STATUS).strip().toUpperCase(Locale.ROOT)) {
            case "A", "" -> since.isEmpty() ? "" : "It closed on %s.".formatted(day(since));
            case "C" -> since.isEmpty() ? "It is closed." : "It closed on %s.".formatted(day(since));
            case "D" -> "It is dormant.";
            case "P" -> "It is proposed and not open yet.";
            default ->
                "Its status is \"%s\", not A for active."
                        .formatted(row.cell(STATUS).strip());
        };
    }

    /// `20190331` as `2019-03-31`.
    private static String day(String digits) {
        return digits.matches("\\d{8}")
                ? digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6)
                : digits;
    }

    private static Listed practice(ListRows.Cells row) {
        var practice = new Listed(row);
        practice.put("code", row.cell(CODE));
        practice.put("name", row.cell(NAME));
        practice.put(
                "address",
                IntStream.range(ADDRESS, TOWN)
                        .mapToObj(column -> row.cell(column).strip())
                        .filter(cell -> !cell.isEmpty())
                        .collect(Collectors.joining(", ")));
        practice.put("city", row.cell(TOWN));
        practice.put("region", row.cell(COUNTY));
        practice.put("postcode", row.cell(POSTCODE));
        practice.put("country", "United Kingdom");
        practice.put("zone", "Europe/London");
        practice.put("phone", row.cell(PHONE));
        return practice;
    }
}
