package org.haversack.service.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The forms of lists of practices that can be imported.
public enum Preset {
    /// A table with headings that say what the columns hold.
    PLAIN,
    /// The NHS list of practices, `epraccur.csv`: 27 columns without headings.
    NHS,
    /// Synthea's `primary_care_facilities.csv`: 19 columns with headings.
    SYNTHEA;

    /// The word that names it in commands and in the keys of imported practices.
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// The preset with this word, whatever its case.
    public static Optional<Preset> find(String code) {
        return Arrays.stream(values())
                .filter(preset -> preset.code().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    public static List<String> codes() {
        return Arrays.stream(values()).map(Preset::code).toList();
    }
}
