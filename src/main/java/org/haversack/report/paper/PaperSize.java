package org.haversack.report.paper;

import java.util.Locale;
import java.util.Set;

/// The size of a sheet, upright; lengths are in points, 72 to the inch.
public enum PaperSize {
    A4(595.28f, 841.89f),
    LETTER(612, 792);

    /// The countries that use Letter, as CLDR lists them (supplemental data, paper size).
    private static final Set<String> LETTER_COUNTRIES =
            Set.of("BZ", "CA", "CL", "CO", "CR", "GT", "MX", "NI", "PA", "PH", "PR", "SV", "US", "VE");

    private final float width;
    private final float height;

    PaperSize(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /// The size that printers of the locale's country hold; A4 if it names none.
    public static PaperSize usualIn(Locale locale) {
        return LETTER_COUNTRIES.contains(locale.getCountry()) ? LETTER : A4;
    }

    float width() {
        return width;
    }

    float height() {
        return height;
    }
}
