package org.haversack.app;

import java.nio.file.Path;

/// Opens the desktop.
final class Desktop {
    private Desktop() {}

    /// Opens the window and returns when it is closed.
    static void launch(Path store) {
        System.err.println("This build has no window yet; see haversack --help. The store would be " + store + ".");
    }
}
