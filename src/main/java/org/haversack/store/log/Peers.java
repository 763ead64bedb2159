package org.haversack.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.ComputerId;
import org.haversack.store.log.Ledger.Peer;
import org.haversack.store.sql.Database;

/// The rows of the computers this store has had files from.
final class Peers {
    private final Database db;

    Peers(Database db) {
        this.db = db;
    }

    Optional<Peer> find(ComputerId computer) {
        return db.first(PEER + " WHERE computer = ?", Peers::peer, computer.text());
    }

    Optional<byte[]> signKey(ComputerId computer) {
        return db.first(
                "SELECT sign_key FROM peer WHERE computer = ? AND sign_key IS NOT NULL",
                row -> row.getBytes(1),
                computer.text());
    }

    List<Peer> list() {
        return db.list(PEER + " ORDER BY computer", Peers::peer);
    }

    private static final String PEER = "SELECT computer, name, sign_key, seal_key, have FROM peer";

    private static Peer peer(ResultSet row) throws SQLException {
        var name = row.getString(2);
        var sealKey = row.getString(4);
        return new Peer(
                new ComputerId(row.getString(1)),
                name == null ? "" : name,
                row.getBytes(3),
                sealKey == null ? "" : sealKey,
                Ledger.ids(row.getString(5)));
    }

    void pinSeal(ComputerId computer, String sealKey) {
        db.transaction(() -> db.run(
                "UPDATE peer SET seal_key = ? WHERE computer = ? AND seal_key IS NOT ?",
                sealKey,
                computer.text(),
                sealKey));
    }

    void pin(ComputerId computer, String name, byte[] signKey) {
        db.transaction(() -> db.run("""
                INSERT INTO peer (computer, name, sign_key, have) VALUES (?, ?, ?, '')
                    ON CONFLICT (computer) DO UPDATE SET name = excluded.name, sign_key = excluded.sign_key
                """, computer.text(), name, signKey));
    }

    void believe(ComputerId computer, String have) {
        db.transaction(() -> db.run("""
                INSERT INTO peer (computer, have) VALUES (?, ?)
                    ON CONFLICT (computer) DO UPDATE SET have = excluded.have
                """, computer.text(), have));
    }
}
