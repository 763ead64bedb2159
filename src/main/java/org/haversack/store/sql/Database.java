package org.haversack.store.sql;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One SQLite file, open for this process alone: prepared statements, transactions, and errors in words. Used
/// by one thread at a time.
///
/// After an error inside a transaction the connection's state is not trusted: it is dropped and opened anew,
/// which leaves the file as it was before.
public final class Database implements AutoCloseable {
    /// Reads one row.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final Path file;
    private final boolean reading;
    private final Map<String, PreparedStatement> statements = new HashMap<>();
    private Connection connection;
    private @Nullable Object fileKey;
    private boolean inTransaction;
    private @Nullable Path rescued;

    /// Opens a store's file for this process alone.
    public Database(Path file) {
        this(file, false);
    }

    private Database(Path file, boolean reading) {
        this.file = file;
        this.reading = reading;
        this.connection = connect();
        this.fileKey = key();
    }

    /// Opens a finished copy to be read: nothing in it or beside it changes, and it may lie where one cannot write.
    public static Database reading(Path copy) {
        return new Database(copy, true);
    }

    public Path file() {
        return file;
    }

    private Connection connect() {
        try {
            return reading ? Connecting.toRead(file) : Connecting.toWrite(file);
        } catch (SQLException refused) {
            throw StoreTrouble.of(refused, file.toString());
        }
    }

    /// A statement for one of the loops that run a hundred thousand times; prepared once.
    public PreparedStatement prepared(String sql) throws SQLException {
        var known = statements.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            statements.put(sql, known);
        }
        return known;
    }

    /// Runs a statement that returns no rows; says how many rows it changed.
    public int run(String sql, @Nullable Object... values) {
        try {
            var statement = bound(sql, values);
            return statement.executeUpdate();
        } catch (SQLException error) {
            throw trouble(error);
        }
    }

    /// All rows of a query.
    public <T> List<T> list(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (var rows = bound(sql, values).executeQuery()) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reader.read(rows));
            }
            return list;
        } catch (SQLException error) {
            throw trouble(error);
        }
    }

    /// The first row of a query, if there is one.
    public <T> Optional<T> first(String sql, RowReader<T> reader, @Nullable Object... values) {
        try (var rows = bound(sql, values).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException error) {
            throw trouble(error);
        }
    }

    /// A whole number; 0 if the query has no row.
    public long number(String sql, @Nullable Object... values) {
        return first(sql, row -> row.getLong(1), values).orElse(0L);
    }

    private PreparedStatement bound(String sql, @Nullable Object... values) throws SQLException {
        var statement = prepared(sql);
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        return statement;
    }

    /// Runs statements as they stand, each ending with a semicolon at the end of a line.
    public void script(String script) {
        for (var sql : script.split(";\\s*\\n")) {
            if (!sql.isBlank()) {
                execute(sql);
            }
        }
    }

    /// Runs one statement that is not worth keeping.
    public void execute(String sql) {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException error) {
            throw trouble(error);
        }
    }

    /// Does everything or nothing. Nested calls join the outer transaction.
    public <T> T transaction(Supplier<T> work) {
        if (inTransaction) {
            return work.get();
        }
        refuseIfMoved();
        execute("BEGIN IMMEDIATE");
        inTransaction = true;
        boolean done = false;
        try {
            var result = work.get();
            execute("COMMIT");
            done = true;
            return result;
        } finally {
            inTransaction = false;
            if (!done) {
                reconnect();
            }
        }
    }

    /// Does everything, then takes it back: for previews.
    public <T> T rehearsal(Supplier<T> work) {
        refuseIfMoved();
        execute("BEGIN IMMEDIATE");
        inTransaction = true;
        boolean undone = false;
        try {
            var result = work.get();
            execute("ROLLBACK");
            undone = true;
            return result;
        } finally {
            inTransaction = false;
            if (!undone) {
                reconnect();
            }
        }
    }

    public boolean inTransaction() {
        return inTransaction;
    }

    public RuntimeException trouble(SQLException error) {
        return StoreTrouble.of(error, file.toString());
    }

    private void reconnect() {
        closeQuietly();
        connection = connect();
        fileKey = key();
    }

    private void refuseIfMoved() {
        if (isMoved()) {
            throw new StoreTrouble(
                    StoreTrouble.Why.MOVED,
                    "The store " + file + " was moved or deleted while it was open. Everything it held was saved as "
                            + rescued() + "; put that file in its place and start again.",
                    null);
        }
    }

    private boolean isMoved() {
        return fileKey != null && !fileKey.equals(key());
    }

    /// Where everything was saved after the file had been taken away; once is enough, for nothing changes any more.
    private Path rescued() {
        var known = rescued;
        if (known == null) {
            known = Snapshots.rescue(this);
            rescued = known;
        }
        return known;
    }

    private @Nullable Object key() {
        try {
            return Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class)
                    .fileKey();
        } catch (IOException gone) {
            return "gone";
        }
    }

    private void closeQuietly() {
        statements.clear();
        try {
            connection.close();
        } catch (SQLException alreadyBroken) {
            // Whatever could not be closed is given back by the system; the file is safe in either case.
        }
    }

    @Override
    public void close() {
        try {
            if (isMoved()) {
                rescued();
            }
        } catch (StoreTrouble nowhereToSaveIt) {
            // Its folder is gone too; there is nothing left to do.
        } finally {
            closeQuietly();
        }
    }
}
