package org.haversack.ui.shell.find;

import org.haversack.ui.kit.Icon;

/// A line of what was found.
public sealed interface Row {
    /// What follows below it, in words.
    record Heading(String words) implements Row {}

    /// Something one can choose.
    ///
    /// @param about one line that tells it from others; empty if there is nothing to say
    /// @param open goes there, or does it
    record Hit(Icon icon, String name, String about, Runnable open) implements Row {
        /// All of it in one text, for screen readers.
        String readOut() {
            return about.isEmpty() ? name : name + ", " + about;
        }
    }
}
