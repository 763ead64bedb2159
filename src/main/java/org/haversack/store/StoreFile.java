package org.haversack.store;

/// Whether a file is a store that this version can use.
final class StoreFile {
    private static final int FIRST_GOOD_SQLITE = version(3, 51, 3);
    private static final int WITHDRAWN_SQLITE = version(3, 52, 0);

    private StoreFile() {}

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
                    "The store " + db.file() + " was written by a newer version of Haversack. Update this program to open it.",
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
            throw new IllegalStateException("SQLite " + text + " may damage files in WAL mode; 3.51.3 or newer is needed");
        }
    }

    private static int version(int major, int minor, int patch) {
        return (major * 1000 + minor) * 1000 + patch;
    }
}
