package org.haversack.service.backup;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Why a copy of a store was made.
public enum Reason {
    /// By itself, while somebody worked.
    WHILE_WORKING,
    /// By itself, when the program was closed.
    ON_CLOSING,
    /// Because somebody asked for it.
    BY_HAND,
    /// Before files were received.
    BEFORE_IMPORT,
    /// It was the store until a backup took its place.
    REPLACED;

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Reason> of(String code) {
        return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
