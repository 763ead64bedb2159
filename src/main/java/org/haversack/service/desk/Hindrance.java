package org.haversack.service.desk;

/// What keeps a store from being used.
public enum Hindrance {
    /// Another window or command has it open.
    ALREADY_OPEN,
    DISK_FULL,
    /// The file or its folder cannot be written.
    READ_ONLY,
    MISSING,
    /// It was moved or deleted while it was open.
    MOVED,
    /// It is a file of another program.
    NOT_OURS,
    /// It was written by a newer version.
    NEWER,
    DAMAGED,
    DISK_ERROR
}
