package org.haversack.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// What this store has exchanged, and with whom. Local: none of it is a change.
public final class Ledger {
    /// A computer this store has had a file from.
    ///
    /// @param computer its id
    /// @param name the name it gives itself
    /// @param signKey its public key, 32 bytes, pinned when it was first accepted; null before
    /// @param sealKey its age recipient, as it said itself; empty if it did not
    /// @param have the newest changes it held when it wrote its last file
    public record Peer(
            ComputerId computer, String name, byte @Nullable [] signKey, String sealKey, List<ChangeId> have) {}

    /// A file that was imported.
    ///
    /// @param no its number here
    /// @param batch the batch it came in
    /// @param bundle its bundle id
    /// @param sender who wrote it
    /// @param at when it was imported, milliseconds since 1970 UTC
    /// @param name the file's name
    /// @param added how many changes were new
    /// @param conflicts how many fields came to wait for a decision
    /// @param sha256 of the file's bytes, 64 hexadecimal digits
    public record Import(
            long no,
            long batch,
            String bundle,
            ComputerId sender,
            long at,
            String name,
            int added,
            int conflicts,
            String sha256) {}

    /// Files imported together: the unit of undo.
    ///
    /// @param no its number
    /// @param at when, milliseconds since 1970 UTC
    /// @param before the number of the newest change before it
    /// @param after the number of its newest change
    public record Batch(long no, long at, long before, long after) {}

    /// A file that was written.
    ///
    /// @param no this store's running number of files
    /// @param bundle its bundle id
    /// @param recipient a person's id, or `coordinator`
    /// @param at when, milliseconds since 1970 UTC
    /// @param name the file's name
    /// @param have the newest changes this store held then, of what it sent
    /// @param known a digest of what its recipients had said they hold
    /// @param changes how many changes it carried
    /// @param last the number of this store's newest change then
    public record Export(
            long no,
            String bundle,
            String recipient,
            long at,
            String name,
            List<ChangeId> have,
            String known,
            int changes,
            long last) {}

    private static final String OWED = "answer-owed ";

    private final Database db;

    public Ledger(Database db) {
        this.db = db;
    }

    public Optional<Peer> peer(ComputerId computer) {
        return new Peers(db).find(computer);
    }

    /// The pinned key of a computer, 32 bytes; empty if it has none.
    public Optional<byte[]> signKey(ComputerId computer) {
        return new Peers(db).signKey(computer);
    }

    public List<Peer> peers() {
        return new Peers(db).list();
    }

    /// Notes the age recipient that a pinned computer says is its own.
    public void pinSeal(ComputerId computer, String sealKey) {
        new Peers(db).pinSeal(computer, sealKey);
    }

    /// Pins a computer's key, or its new name.
    public void pin(ComputerId computer, String name, byte[] signKey) {
        new Peers(db).pin(computer, name, signKey);
    }

    /// Remembers what a computer says it has, in place of what it said before: a computer restored from a
    /// backup must be believed when it has less.
    public void believe(ComputerId computer, Collection<ChangeId> have) {
        new Peers(db).believe(computer, text(have));
    }

    /// Remembers that a file of this computer could not be used for want of earlier changes: it has to hear
    /// what is here, even if that is what it was told before.
    public void oweAnswer(ComputerId computer) {
        new Meta(db).set(OWED + computer, "1");
    }

    /// Whether this computer waits to hear what is here.
    public boolean owesAnswer(ComputerId computer) {
        return new Meta(db).get(OWED + computer).isPresent();
    }

    /// It was told.
    public void answered(ComputerId computer) {
        db.transaction(() -> db.run("DELETE FROM meta WHERE key = ?", OWED + computer));
    }

    public Batch beginBatch(long at, long before) {
        return db.transaction(() -> {
            db.run("INSERT INTO batch (at, before, after) VALUES (?, ?, ?)", at, before, before);
            return new Batch(db.number("SELECT last_insert_rowid()"), at, before, before);
        });
    }

    /// Notes how far a batch went. One in which no file was taken and nothing saved is forgotten, so that the
    /// one before it stays the latest.
    public void finishBatch(Batch batch, long after) {
        db.transaction(() -> {
            db.run("UPDATE batch SET after = ? WHERE no = ?", after, batch.no());
            return db.run("""
                    DELETE FROM batch WHERE no = ? AND before = after
                        AND NOT EXISTS (SELECT 1 FROM import WHERE import.batch = batch.no)
                    """, batch.no());
        });
    }

    public Optional<Batch> latestBatch() {
        return batches(1).stream().findFirst();
    }

    /// Notes an import before its changes are taken; returns its number.
    public long beginImport(Batch batch, String bundle, byte[] sha256, ComputerId sender, String name) {
        var before = db.first("SELECT have FROM peer WHERE computer = ?", row -> row.getString(1), sender.text());
        return db.transaction(() -> {
            db.run("""
                    INSERT INTO import (batch, bundle, sha256, sender, at, added, conflicts, name, peer_before)
                        VALUES (?, ?, ?, ?, ?, 0, 0, ?, ?)
                    """, batch.no(), bundle, sha256, sender.text(), batch.at(), name, before.orElse(null));
            return db.number("SELECT last_insert_rowid()");
        });
    }

    /// Takes back the note of an import that brought nothing into the log.
    public void dropImport(long no) {
        db.transaction(() -> db.run("DELETE FROM import WHERE no = ?", no));
    }

    public void finishImport(long no, int added, int conflicts) {
        db.transaction(() -> db.run("UPDATE import SET added = ?, conflicts = ? WHERE no = ?", added, conflicts, no));
    }

    /// The import of a file with these bytes, if there was one.
    public Optional<Import> imported(byte[] sha256) {
        return db.first(IMPORT + " WHERE sha256 = ?", Ledger::imported, (Object) sha256);
    }

    public Optional<Import> imported(long no) {
        return db.first(IMPORT + " WHERE no = ?", Ledger::imported, no);
    }

    /// All imports, oldest first.
    public List<Import> imports() {
        return db.list(IMPORT + " ORDER BY no", Ledger::imported);
    }

    private static final String IMPORT =
            "SELECT no, batch, bundle, sender, at, name, added, conflicts, lower(hex(sha256)) FROM import";

    private static Import imported(ResultSet row) throws SQLException {
        return new Import(
                row.getLong(1),
                row.getLong(2),
                row.getString(3),
                new ComputerId(row.getString(4)),
                row.getLong(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                row.getString(9));
    }

    /// The latest batches, newest first.
    ///
    /// @param most how many at most
    public List<Batch> batches(int most) {
        return db.list(
                "SELECT no, at, before, after FROM batch ORDER BY no DESC LIMIT ?",
                row -> new Batch(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)),
                most);
    }

    /// The files of a batch, in the order in which they were taken.
    public List<Import> importsOf(Batch batch) {
        return db.list(IMPORT + " WHERE batch = ? ORDER BY no", Ledger::imported, batch.no());
    }

    /// Forgets a batch: its files can be imported again, and its senders have what they had said before.
    public void forget(Batch batch) {
        db.transaction(() -> {
            db.list(
                            "SELECT sender, peer_before FROM import WHERE batch = ? ORDER BY no DESC",
                            row -> new String[] {row.getString(1), row.getString(2)},
                            batch.no())
                    .forEach(
                            row -> db.run("UPDATE peer SET have = coalesce(?, '') WHERE computer = ?", row[1], row[0]));
            db.run("DELETE FROM import WHERE batch = ?", batch.no());
            return db.run("DELETE FROM batch WHERE no = ?", batch.no());
        });
    }

    /// The number the next written file gets.
    public long nextExport() {
        return db.number("SELECT max(no) FROM export") + 1;
    }

    public void exported(Export export) {
        db.transaction(() -> db.run(
                "INSERT INTO export (no, bundle, recipient, at, name, have, known, changes, last) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                export.no(),
                export.bundle(),
                export.recipient(),
                export.at(),
                export.name(),
                text(export.have()),
                export.known(),
                export.changes(),
                export.last()));
    }

    /// The last file written for a recipient.
    public Optional<Export> lastExport(String recipient) {
        return db.first(EXPORT + " WHERE recipient = ? ORDER BY no DESC LIMIT 1", Ledger::exported, recipient);
    }

    /// The last file written for anyone.
    public Optional<Export> lastExport() {
        return db.first(EXPORT + " ORDER BY no DESC LIMIT 1", Ledger::exported);
    }

    private static final String EXPORT =
            "SELECT no, bundle, recipient, at, name, have, known, changes, last FROM export";

    private static Export exported(ResultSet row) throws SQLException {
        return new Export(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                ids(row.getString(6)),
                row.getString(7),
                row.getInt(8),
                row.getLong(9));
    }

    private static String text(Collection<ChangeId> ids) {
        return ids.stream().map(ChangeId::toString).collect(Collectors.joining(" "));
    }

    static List<ChangeId> ids(String text) {
        return text.isEmpty()
                ? List.of()
                : Stream.of(text.split(" "))
                        .map(id -> ChangeId.parse(id).orElseThrow())
                        .toList();
    }
}
