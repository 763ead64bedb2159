package org.haversack.domain.practice;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.haversack.domain.kind.Code;
import org.haversack.domain.kind.Field;

/// The role groups by which people met in a practice are counted (after Sutton 2023, Implement Sci Commun).
public enum RoleGroup implements Code {
    CLINICIAN,
    /// A nurse or medical assistant.
    NURSE_MA,
    MANAGER,
    FRONT_DESK,
    /// Information technology and data.
    IT_DATA,
    /// Quality improvement.
    QUALITY,
    OTHER;

    private final Field met = Field.whole("met" + camelCase(code()), 0, 1_000);

    /// The field of a visit that counts the people met of this group: `metClinician`, `metNurseMa` and so on.
    public Field met() {
        return met;
    }

    private static String camelCase(String code) {
        return Arrays.stream(code.split("-"))
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining());
    }
}
