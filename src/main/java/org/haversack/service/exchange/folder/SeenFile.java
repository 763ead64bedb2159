package org.haversack.service.exchange.folder;

import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/// A file of the exchange folder as it was seen.
///
/// @param file where it lies
/// @param size in bytes
/// @param changed when it was changed, as its disk says
/// @param state what it is
/// @param sha256 of its bytes, 64 hexadecimal digits; empty while it was not read
/// @param content the same of the bundle in it, which is another one where it is sealed; empty if there is none
public record SeenFile(Path file, long size, FileTime changed, State state, String sha256, String content) {
    /// What a file is.
    public enum State {
        /// It may still be written: it is looked at again.
        GROWING,
        /// It is for this store, or cannot be used, which its person should know.
        OURS,
        /// It is for somebody else, or this store wrote it.
        OTHERS
    }

    /// Whether it has not changed.
    boolean same(long nowSize, FileTime nowChanged) {
        return size == nowSize && changed.equals(nowChanged);
    }
}
