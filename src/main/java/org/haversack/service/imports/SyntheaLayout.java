package org.haversack.service.imports;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Synthea's `primary_care_facilities.csv`: 19 columns with headings. No column tells its rows apart, so
/// several together do; rows that are the same in all of them are counted.
final class SyntheaLayout implements Layout {
    private static final List<String> NEEDED = List.of(
            "provider_num",
            "npi",
            "name",
            "address",
            "city",
            "state",
            "zip",
            "lat",
            "lon",
            "phone",
            "provider_type_code");
    private static final List<String> TELLING =
            List.of("provider_num", "name", "address", "city", "state", "zip", "provider_type_code");

    private static final int LONG_ZIP = 9;
    private static final int SHORT_ZIP = 5;

    private final Map<String, Integer> columns = new HashMap<>();

    @Override
    public Start begin(ListRows.Cells first) {
        for (int column = 0; column < first.cells().size(); column++) {
            columns.put(first.cell(column).strip().toLowerCase(Locale.ROOT), column);
        }
        var missing = NEEDED.stream().filter(name -> !columns.containsKey(name)).toList();
        return missing.isEmpty()
                ? new Start.Headings(List.of())
                : new Start.Refused("This is not Synthea's list of practices: its first row lacks the %s %s."
                        .formatted(missing.size() == 1 ? "heading" : "headings", String.join(", ", missing)));
    }

    @Override
    public Reading read(ListRows.Cells row) {
        if (row.cells().size() != columns.size()) {
            return new Reading.Unused("It has %d columns where the headings have %d."
                    .formatted(row.cells().size(), columns.size()));
        }
        var practice = new Listed(row);
        for (var name : List.of("name", "address", "city", "lat", "lon", "phone")) {
            practice.put(name, cell(row, name));
        }
        practice.put("region", cell(row, "state"));
        practice.put("postcode", zip(cell(row, "zip")));
        practice.put("country", "United States");
        var telling = TELLING.stream().map(name -> cell(row, name)).toList();
        return new Reading.Of(cell(row, "npi") + "-" + Layout.digest(telling), practice);
    }

    private String cell(ListRows.Cells row, String name) {
        return row.cell(columns.getOrDefault(name, Integer.MAX_VALUE)).strip();
    }

    /// `326933239` as `32693-3239`.
    private static String zip(String cell) {
        return cell.length() == LONG_ZIP && cell.chars().allMatch(Character::isDigit)
                ? cell.substring(0, SHORT_ZIP) + "-" + cell.substring(SHORT_ZIP)
                : cell;
    }

    @Override
    public boolean repeatsCount() {
        return true;
    }
}
