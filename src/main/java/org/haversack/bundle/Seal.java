package org.haversack.bundle;

import java.io.IOException;
import java.nio.file.Path;

/// Opens bundles that are closed with age to all but their recipients. What lies inside is an ordinary bundle
/// and gets the same reading.
public interface Seal {
    /// How every age file begins.
    String MARK = "age-encryption.org/";

    /// Opens nothing: every sealed file is refused as such.
    Seal NONE = file -> new Reading.Refused(Refusal.sealed());

    /// Opens the file and reads the bundle in it. Plain bytes go only to a file that no one but the user can
    /// read.
    ///
    /// @param file begins with [#MARK]
    Reading read(Path file) throws IOException;
}
