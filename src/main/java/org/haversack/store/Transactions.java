package org.haversack.store;

import java.util.function.Supplier;
import org.haversack.store.derived.Intake;
import org.haversack.store.derived.Records;
import org.haversack.store.log.Log;
import org.haversack.store.sql.Database;

/// Work on a store that is done whole or not at all, with what is kept in memory following the file.
final class Transactions {
    private final Database db;
    private final Log log;
    private final Records records;
    private final Intake intake;

    Transactions(Database db, Log log, Records records, Intake intake) {
        this.db = db;
        this.log = log;
        this.records = records;
        this.intake = intake;
    }

    /// Does everything or nothing. Within another transaction it is part of that.
    <T> T run(Supplier<T> work) {
        if (db.inTransaction()) {
            return work.get();
        }
        boolean done = false;
        try {
            var result = db.transaction(() -> {
                var made = work.get();
                intake.finish();
                return made;
            });
            done = true;
            return result;
        } finally {
            if (!done) {
                forget();
            }
        }
    }

    /// Does everything and takes it back.
    <T> T rehearse(Supplier<T> work) {
        try {
            return db.rehearsal(work);
        } finally {
            forget();
        }
    }

    /// Drops what is kept in memory; the next question reads the file again.
    void forget() {
        log.forget();
        records.forget();
        intake.forget();
    }
}
