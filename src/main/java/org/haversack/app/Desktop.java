package org.haversack.app;

/// Opens the desktop.
final class Desktop {
    private Desktop() {}

    /// Opens the window and returns when it is closed.
    static void launch(Wiring wiring) {
        System.err.println(wiring.app() + " has no window in this build; see haversack --help.");
    }
}
