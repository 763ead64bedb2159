package org.haversack.ui.kit.window;

/// Shows sheets above the screen. On the thread that draws.
public interface Sheets {
    /// Shows this one, above those that are open.
    void show(Sheet sheet);

    /// Closes the uppermost; nothing if none is open. The keyboard goes back to where it was.
    void close();
}
