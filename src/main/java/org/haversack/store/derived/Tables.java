package org.haversack.store.derived;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.ChangeId;
import org.haversack.store.sql.Database;

/// The tables of a store, and which version of them this program reads.
public final class Tables {
    /// SQLite's application id of our files: the letters HVSK.
    public static final int APPLICATION_ID = 0x4856534B;

    /// The version of the log tables. Derived tables need none: they are rebuilt.
    public static final int VERSION = 2;

    private static final String LOG = """
            CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
            CREATE TABLE space (no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,
                kind TEXT NOT NULL CHECK (kind IN ('programme', 'practice', 'person')),
                state TEXT NOT NULL CHECK (state IN ('held', 'readonly'))) STRICT;
            CREATE TABLE branch (no INTEGER PRIMARY KEY, space INTEGER NOT NULL REFERENCES space(no), computer TEXT NOT NULL,
                tip BLOB NOT NULL, len INTEGER NOT NULL) STRICT;
            CREATE INDEX branch_space ON branch (space);
            CREATE TABLE batch (no INTEGER PRIMARY KEY, at INTEGER NOT NULL, before INTEGER NOT NULL,
                after INTEGER NOT NULL) STRICT;
            CREATE TABLE import (no INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch(no), bundle TEXT NOT NULL,
                sha256 BLOB NOT NULL UNIQUE, sender TEXT NOT NULL, at INTEGER NOT NULL, added INTEGER NOT NULL,
                conflicts INTEGER NOT NULL, name TEXT NOT NULL, peer_before TEXT) STRICT;
            CREATE TABLE stretch (no INTEGER PRIMARY KEY, branch INTEGER NOT NULL REFERENCES branch(no), idx INTEGER NOT NULL,
                n INTEGER NOT NULL, count INTEGER NOT NULL, import INTEGER REFERENCES import(no),
                last BLOB NOT NULL CHECK (length(last) = 32), marks BLOB NOT NULL, lines BLOB NOT NULL, UNIQUE (branch, idx)) STRICT;
            CREATE INDEX stretch_last ON stretch (last);
            CREATE TABLE peer (computer TEXT PRIMARY KEY, person TEXT, name TEXT, sign_key BLOB, seal_key TEXT,
                have TEXT NOT NULL, revoked_at INTEGER) STRICT;
            CREATE TABLE export (no INTEGER PRIMARY KEY, bundle TEXT NOT NULL, recipient TEXT, at INTEGER NOT NULL,
                name TEXT NOT NULL, have TEXT NOT NULL, known TEXT NOT NULL, changes INTEGER NOT NULL, last INTEGER NOT NULL) STRICT;
            CREATE TABLE private_note (id TEXT PRIMARY KEY, body BLOB NOT NULL, at INTEGER NOT NULL) STRICT;
            """;

    private static final String DERIVED = """
            CREATE TABLE sibling (record INTEGER NOT NULL, field TEXT NOT NULL, branch INTEGER NOT NULL, idx INTEGER NOT NULL,
                value TEXT NOT NULL, PRIMARY KEY (record, field, branch, idx)) STRICT, WITHOUT ROWID;
            CREATE TABLE member (record INTEGER NOT NULL, field TEXT NOT NULL, member TEXT NOT NULL,
                PRIMARY KEY (record, field, member)) STRICT, WITHOUT ROWID;
            CREATE INDEX member_of ON member (member, field);
            CREATE VIRTUAL TABLE search USING fts5 (words, content='', contentless_delete=1, detail=none, tokenize="unicode61 remove_diacritics 2");
            """;

    private Tables() {}

    public static void createLog(Database db) {
        db.script(LOG);
        db.execute("PRAGMA application_id = " + APPLICATION_ID);
        db.execute("PRAGMA user_version = " + VERSION);
    }

    public static void createDerived(Database db, Kinds kinds) {
        db.script(derived(kinds));
        db.run("INSERT OR REPLACE INTO meta (key, value) VALUES ('derived', ?)", fingerprint(kinds));
    }

    /// Whether the derived tables are those of this version's kinds and fields.
    public static boolean current(Database db, Kinds kinds) {
        return db.first("SELECT value FROM meta WHERE key = 'derived'", row -> row.getString(1))
                .filter(fingerprint(kinds)::equals)
                .isPresent();
    }

    private static String derived(Kinds kinds) {
        return DERIVED
                + kinds.all().stream().map(kind -> new KindTable(kind).ddl()).collect(Collectors.joining());
    }

    private static String fingerprint(Kinds kinds) {
        return ChangeId.ofLine(derived(kinds).getBytes(StandardCharsets.UTF_8)).toString();
    }

    static void dropDerived(Database db) {
        db.list("""
                        SELECT name FROM sqlite_schema WHERE type = 'table' AND sql IS NOT NULL AND name NOT LIKE 'search\\_%' ESCAPE '\\'
                           AND name NOT IN ('meta', 'space', 'branch', 'batch', 'import', 'stretch', 'peer', 'export', 'private_note')
                        """, row -> row.getString(1)).forEach(table -> db.execute("DROP TABLE \"" + table + "\""));
        // SQLite leaves this part of a contentless_unindexed table behind when the table is dropped.
        db.execute("DROP TABLE IF EXISTS search_content");
    }
}
