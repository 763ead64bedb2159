package org.haversack.store.sql;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// The store cannot do what it was asked, for a reason outside the program. The store is as it was before.
public final class StoreTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Why a store cannot be used or written.
    public enum Why {
        /// Another program window or command has it open.
        ALREADY_OPEN,
        /// The disk, or the share of it this user may fill, is full.
        DISK_FULL,
        /// The file or its folder cannot be written.
        READ_ONLY,
        /// There is no such file.
        MISSING,
        /// The file was moved or deleted while the store was open.
        MOVED,
        /// It is a file of another program.
        NOT_OURS,
        /// It was written by a newer version.
        NEWER,
        /// Part of it is damaged.
        DAMAGED,
        /// The disk reported an error.
        DISK_ERROR
    }

    private final Why why;

    public StoreTrouble(Why why, String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }

    /// What a person is told: what happened, that nothing is lost, what to do.
    public String sentence() {
        return String.valueOf(getMessage());
    }

    /// Something in an open store is not what was saved.
    public static StoreTrouble damaged(Path file, @Nullable Throwable cause) {
        return new StoreTrouble(Why.DAMAGED, Snapshots.damagedInside(file), cause);
    }

    /// There is no room for what was to be written.
    public static StoreTrouble diskFull(Throwable cause) {
        return new StoreTrouble(
                Why.DISK_FULL, "The disk is full. Nothing was changed; free some space and try again.", cause);
    }

    /// The trouble an SQLite error stands for. Errors in our own SQL are bugs and come back as such.
    static RuntimeException of(SQLException error, String file) {
        if (!(error instanceof SQLiteException sqlite)) {
            return new IllegalStateException(error);
        }
        return switch (SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xFF)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new StoreTrouble(
                        Why.ALREADY_OPEN,
                        "The store " + file
                                + " is already open on this computer. Close the other window or command first.",
                        error);
            case SQLITE_FULL -> diskFull(error);
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_CANTOPEN, SQLITE_AUTH -> readOnly(error, file);
            case SQLITE_NOTADB ->
                new StoreTrouble(
                        Why.NOT_OURS,
                        "The file " + file
                                + " is not a Haversack store, or its beginning is damaged. Nothing in it was changed.",
                        error);
            case SQLITE_CORRUPT ->
                new StoreTrouble(
                        Why.DAMAGED,
                        "The store " + file + " is damaged. Nothing in it was changed; use its newest good backup.",
                        error);
            case SQLITE_IOERR ->
                Files.isWritable(Path.of(file))
                        ? new StoreTrouble(
                                Why.DISK_ERROR,
                                "The disk reported an error. Nothing was changed; check the disk and try again.",
                                error)
                        : readOnly(error, file);
            default -> new IllegalStateException(error);
        };
    }

    private static StoreTrouble readOnly(SQLException error, String file) {
        return new StoreTrouble(
                Why.READ_ONLY,
                "The store " + file
                        + " cannot be written here. Check that its folder exists and that you may write in it.",
                error);
    }
}
