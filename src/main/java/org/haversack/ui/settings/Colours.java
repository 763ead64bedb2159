package org.haversack.ui.settings;

/// Which colours the program has.
public enum Colours {
    /// Light or dark as the system is.
    SYSTEM,
    LIGHT,
    DARK
}
