package org.haversack.service.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.practice.Practice;

/// A table whose headings say what its columns hold: names of a practice's fields, or other words people
/// use for them. A list of one column without a heading holds names.
final class PlainLayout implements Layout {
    /// Fields that no list may set.
    private static final List<String> NOT_FROM_LISTS = List.of("sourceKey", "archived");

    private static final Map<String, List<String>> SYNONYMS = Map.ofEntries(
            Map.entry("name", List.of("practice", "practicename", "organisation", "organization", "clinic", "surgery")),
            Map.entry("code", List.of("id", "practicecode", "practiceid", "number", "no", "ref", "reference")),
            Map.entry("address", List.of("street", "streetaddress", "address1", "addressline1")),
            Map.entry("city", List.of("town", "place", "municipality")),
            Map.entry("region", List.of("state", "county", "province")),
            Map.entry("postcode", List.of("zip", "zipcode", "postalcode", "postal")),
            Map.entry("lat", List.of("latitude")),
            Map.entry("lon", List.of("lng", "long", "longitude")),
            Map.entry("phone", List.of("telephone", "tel", "phonenumber", "telephonenumber")),
            Map.entry("email", List.of("mail", "emailaddress")),
            Map.entry("zone", List.of("timezone", "tz")),
            Map.entry("clinicians", List.of("doctors", "gps", "providers", "numberofclinicians")),
            Map.entry("staffFte", List.of("fte", "staff")),
            Map.entry("panelSize", List.of("patients", "listsize", "panelsize", "registeredpatients")),
            Map.entry("ehr", List.of("emr", "ehrsystem", "recordsystem", "clinicalsystem")),
            Map.entry("ownership", List.of("owner")),
            Map.entry("type", List.of("practicetype")),
            Map.entry("joiningMotive", List.of("motive")));

    /// Field names by column; empty for a column that is not used.
    private final List<Optional<String>> columns = new ArrayList<>();

    @Override
    public Start begin(ListRows.Cells first) {
        var fields = byHeading();
        var taken = new HashSet<String>();
        var notUsed = new ArrayList<String>();
        for (var heading : first.cells()) {
            var field = Optional.ofNullable(fields.get(plain(heading))).filter(taken::add);
            columns.add(field);
            if (field.isEmpty() && !heading.isBlank()) {
                notUsed.add(heading.strip());
            }
        }
        if (taken.contains("name")) {
            return new Start.Headings(notUsed);
        }
        if (first.cells().size() == 1) {
            columns.set(0, Optional.of("name"));
            return new Start.Rows();
        }
        return new Start.Refused(
                "No heading in the first row says which column holds the names of the practices. Call it \"name\"; "
                        + "others may be code, address, city, region, postcode, country, phone or email.");
    }

    private static Map<String, String> byHeading() {
        var fields = new HashMap<String, String>();
        SYNONYMS.forEach((field, words) -> words.forEach(word -> fields.put(word, field)));
        Practice.KIND.fields().stream()
                .filter(field -> field.type() != FieldType.SET && !NOT_FROM_LISTS.contains(field.name()))
                .forEach(field -> fields.put(plain(field.name()), field.name()));
        return fields;
    }

    private static String plain(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{Nd}]", "");
    }

    @Override
    public Reading read(ListRows.Cells row) {
        for (int column = columns.size(); column < row.cells().size(); column++) {
            if (!row.cell(column).isBlank()) {
                return new Reading.Unused(
                        "It has %d columns where the headings have %d, so nobody can say which is which."
                                .formatted(row.cells().size(), columns.size()));
            }
        }
        var practice = new Listed(row);
        for (int column = 0; column < columns.size(); column++) {
            var cell = row.cell(column);
            columns.get(column).ifPresent(field -> practice.put(field, cell));
        }
        if (row.cells().size() < columns.size()) {
            practice.odd(
                    "it has %d columns where the headings have %d"
                            .formatted(row.cells().size(), columns.size()),
                    "the missing ones taken as empty");
        }
        return new Reading.Of(key(practice), practice);
    }

    /// Its code; for a list without codes its name and where it is.
    private static String key(Listed practice) {
        var code = practice.text("code");
        return code.isEmpty()
                ? Layout.digest(List.of(practice.text("name"), practice.text("city"), practice.text("postcode")))
                : "code-" + code.toLowerCase(Locale.ROOT);
    }
}
