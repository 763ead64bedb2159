package org.haversack.service.programme;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;

/// How somebody's files come in.
public sealed interface Standing {
    /// It is this store's own person.
    record Here() implements Standing {}

    /// She has left the programme.
    record Left() implements Standing {}

    /// No file of hers was taken yet.
    ///
    /// @param invited when the last file was written for her; empty if none was
    record NotJoined(Optional<LocalDate> invited) implements Standing {}

    /// Every computer of hers was revoked.
    record Revoked() implements Standing {}

    /// Her files come as expected.
    record UpToDate() implements Standing {}

    /// Her last file is so many days old.
    record Late(long days) implements Standing {}

    /// The same for so long that one should ask.
    record Silent(long days) implements Standing {}

    /// Her clock was so far ahead when she wrote her last file. Nothing is decided by it.
    record ClockAhead(Duration by) implements Standing {}

    /// Her program is older than that of somebody else here.
    record OlderVersion(String app) implements Standing {}
}
