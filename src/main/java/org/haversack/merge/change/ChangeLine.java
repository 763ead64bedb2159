package org.haversack.merge.change;

/// A change together with the very bytes it came in. The bytes are stored and sent on as they are, so that
/// what this version does not understand is never lost.
///
/// @param change what the line says
/// @param bytes the line's UTF-8 bytes without comma and line end; never modified by anyone
public record ChangeLine(Change change, byte[] bytes) {
    public ChangeId id() {
        return change.id();
    }
}
