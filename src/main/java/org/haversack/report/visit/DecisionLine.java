package org.haversack.report.visit;

import java.time.LocalDate;
import java.util.Optional;

/// Something agreed on, as papers show it.
///
/// @param code the short name people use, such as D-1; empty if none
/// @param text what was agreed
/// @param from the day it holds from; empty if that was not said
public record DecisionLine(String code, String text, Optional<LocalDate> from) {
    /// One that nobody gave a day.
    public DecisionLine(String code, String text) {
        this(code, text, Optional.empty());
    }
}
