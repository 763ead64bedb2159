package org.haversack.store;

import java.lang.reflect.Field;
import org.haversack.store.sql.Database;

/// Makes the disk full for one open store, without a disk: SQLite is told how many pages the file may have.
public final class DiskLimit {
    private final Database db;

    public DiskLimit(Store store) {
        try {
            Field field = Store.class.getDeclaredField("db");
            field.setAccessible(true);
            db = (Database) field.get(store);
        } catch (ReflectiveOperationException gone) {
            throw new IllegalStateException(gone);
        }
    }

    /// How many pages the file has.
    public long pages() {
        return db.number("PRAGMA page_count");
    }

    /// No more than so many pages from now on, until an error makes the store open its file anew.
    public void atMost(long pages) {
        db.number("PRAGMA max_page_count = " + pages);
    }

    /// There is room again.
    public void lift() {
        atMost(1L << 30);
    }
}
