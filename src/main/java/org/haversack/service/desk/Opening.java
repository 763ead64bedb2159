package org.haversack.service.desk;

import java.nio.file.Path;

/// How opening a store went.
public sealed interface Opening {
    /// It is open.
    record Opened(Desk desk) implements Opening {}

    /// There is no store yet.
    ///
    /// @param file where it would be
    record None(Path file) implements Opening {}

    /// There is one, but it cannot be used now. Nothing in it was changed.
    ///
    /// @param why what kind of trouble it is
    /// @param sentence what happened and what to do
    record Unusable(Hindrance why, String sentence) implements Opening {}

    /// It was not made.
    ///
    /// @param sentence why, and what to do
    record Refused(String sentence) implements Opening {}
}
