package org.haversack.store.sql;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;

/// How files are opened: the store itself, for one process alone; copies of it, to be read.
final class Connecting {
    /// How far SQLite's own log may grow before a commit copies it into the file: 80 MB, so that a large import
    /// need not be written twice while somebody waits. Closing the store copies it in any case.
    private static final int PAGES_IN_LOG = 5_000;

    private static final List<String> WRITING = List.of(
            "busy_timeout = 0",
            "page_size = 16384",
            "locking_mode = EXCLUSIVE",
            "journal_mode = WAL",
            "synchronous = FULL",
            "foreign_keys = ON",
            "trusted_schema = OFF",
            "cell_size_check = ON",
            "mmap_size = 0",
            "secure_delete = ON",
            "temp_store = MEMORY",
            "cache_size = -65536",
            "wal_autocheckpoint = " + PAGES_IN_LOG);
    private static final List<String> READING =
            List.of("trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0", "temp_store = MEMORY");

    private Connecting() {}

    static Connection toWrite(Path file) throws SQLException {
        return checked(open(file.toAbsolutePath().toString()), WRITING, "BEGIN IMMEDIATE", "COMMIT");
    }

    /// As it lies there: no lock, no log of writes, nothing made beside it.
    static Connection toRead(Path copy) throws SQLException {
        return checked(open(copy.toAbsolutePath().toUri().getScheme() + ":" + name(copy) + "?immutable=1"), READING);
    }

    private static String name(Path copy) {
        return copy.toAbsolutePath().toUri().getRawPath();
    }

    private static Connection open(String name) throws SQLException {
        var properties = new Properties();
        properties.setProperty("jdbc.get_generated_keys", "false");
        return DriverManager.getConnection("jdbc:sqlite:" + name, properties);
    }

    private static Connection checked(Connection opened, List<String> pragmas, String... then) throws SQLException {
        try (var statement = opened.createStatement()) {
            for (var pragma : pragmas) {
                statement.execute("PRAGMA " + pragma);
            }
            for (var sql : then) {
                statement.execute(sql);
            }
            return opened;
        } catch (SQLException refused) {
            opened.close();
            throw refused;
        }
    }
}
