package org.haversack.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.haversack.store.derived.Tables;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.KeptCopies;
import org.haversack.store.sql.Snapshots;
import org.haversack.store.sql.StoreTrouble;

/// Whether a file is a store that this version can use.
final class StoreFile {
    private static final int FIRST_GOOD_SQLITE = version(3, 51, 3);
    private static final int WITHDRAWN_SQLITE = version(3, 52, 0);

    /// How every SQLite file begins, and where in its first bytes the application's id stands.
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);

    private static final int HEADER = 100;
    private static final int APPLICATION_ID_AT = 68;

    private StoreFile() {}

    /// Refuses a file that by its first bytes is none of ours, before SQLite touches it: SQLite would make a
    /// database of an empty file, and switch another program's to our way of writing. While there is a log of
    /// writes beside it, the first bytes may be old; then SQLite reads them.
    static void refuseForeign(Path file) {
        byte[] header;
        try (var in = Files.newInputStream(file)) {
            var log = file.resolveSibling(file.getFileName() + "-wal");
            if (Files.exists(log) && Files.size(log) > 0) {
                return;
            }
            header = in.readNBytes(HEADER);
        } catch (IOException unreadable) {
            // SQLite says what is wrong with it.
            return;
        }
        boolean database = Arrays.equals(Arrays.copyOf(header, MAGIC.length), MAGIC) && header.length == HEADER;
        if (!database && !KeptCopies.of(file).isEmpty()) {
            throw new StoreTrouble(StoreTrouble.Why.DAMAGED, Snapshots.damaged(file), null);
        }
        if (!database || ByteBuffer.wrap(header).getInt(APPLICATION_ID_AT) != Tables.APPLICATION_ID) {
            throw new StoreTrouble(
                    StoreTrouble.Why.NOT_OURS,
                    "The file " + file + " is not a Haversack store. Nothing in it was changed.",
                    null);
        }
    }

    /// Refuses, in words, files of other programs, of newer versions, and damaged ones.
    static void refuseUnusable(Database db) {
        requireGoodSqlite(db);
        long application = db.number("PRAGMA application_id");
        if (application != Tables.APPLICATION_ID) {
            throw new StoreTrouble(
                    StoreTrouble.Why.NOT_OURS,
                    "The file " + db.file() + " is not a Haversack store. Nothing in it was changed.",
                    null);
        }
        long version = db.number("PRAGMA user_version");
        if (version > Tables.VERSION) {
            throw new StoreTrouble(
                    StoreTrouble.Why.NEWER,
                    "The store " + db.file()
                            + " was written by a newer version of Haversack. Update this program to open it.",
                    null);
        }
        if (version < Tables.VERSION) {
            throw new StoreTrouble(
                    StoreTrouble.Why.NOT_OURS,
                    "The store " + db.file() + " was made before the first release of Haversack, with tables that this"
                            + " version does not read. Nothing in it was changed.",
                    null);
        }
        var quick = db.first("PRAGMA quick_check(1)", row -> row.getString(1)).orElse("nothing");
        if (!quick.equals("ok")) {
            throw new StoreTrouble(StoreTrouble.Why.DAMAGED, Snapshots.damaged(db.file()), null);
        }
    }

    private static void requireGoodSqlite(Database db) {
        var text = db.first("SELECT sqlite_version()", row -> row.getString(1)).orElseThrow();
        var parts = text.split("\\.");
        int version = version(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
        if (version < FIRST_GOOD_SQLITE || version == WITHDRAWN_SQLITE) {
            throw new IllegalStateException(
                    "SQLite " + text + " may damage files in WAL mode; 3.51.3 or newer is needed");
        }
    }

    private static int version(int major, int minor, int patch) {
        return (major * 1000 + minor) * 1000 + patch;
    }
}
