package org.haversack.ui.kit.window;

/// Says something briefly, at the bottom of the window. It goes away by itself.
public interface Notices {
    void say(String sentence);

    /// Says something that can be answered.
    ///
    /// @param button what the answer is, as `Undo`
    /// @param answer what it does; the notice then goes away
    void say(String sentence, String button, Runnable answer);
}
