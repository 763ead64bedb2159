package org.haversack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/// The plain thing to measure against: the same JSON streamed, the last writer of each field wins by clock
/// within a file, in memory, then upserted into plain SQLite tables, one transaction a file. No log, no
/// hashes, no conflicts, no search, no history.
final class Yardstick {
    private static final Map<String, List<String>> COLUMNS = Map.of(
            "visit", List.of("title", "start", "mode", "state", "contactMinutes", "travelMinutes"),
            "action", List.of("title", "due", "status", "notes"));

    private record Cell(long time, Object value) {}

    private final Map<String, PreparedStatement> upserts = new HashMap<>();

    void receive(Path database, List<Path> files) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + database)) {
            try (var statement = connection.createStatement()) {
                for (var sql : List.of(
                        "PRAGMA locking_mode = EXCLUSIVE",
                        "PRAGMA journal_mode = WAL",
                        "PRAGMA synchronous = FULL",
                        "PRAGMA cache_size = -65536")) {
                    statement.execute(sql);
                }
                for (var table : COLUMNS.entrySet()) {
                    statement.execute("CREATE TABLE " + table.getKey() + " (id TEXT PRIMARY KEY, practice TEXT, "
                            + String.join(", ", table.getValue()) + ")");
                }
            }
            connection.setAutoCommit(false);
            for (var file : files) {
                receive(connection, file);
                connection.commit();
            }
        }
    }

    private void receive(Connection connection, Path file) throws IOException, SQLException {
        var records = new HashMap<String, Map<String, Cell>>();
        try (var in = Files.newInputStream(file);
                var parser = new JsonFactory().createParser(tools.jackson.core.ObjectReadContext.empty(), in)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("changes")) {
                    parser.nextToken();
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        change(parser, records);
                    }
                }
            }
        }
        for (var record : records.entrySet()) {
            var key = record.getKey();
            var kind = key.substring(0, key.indexOf(' '));
            var columns = COLUMNS.get(kind);
            var upsert = upsert(connection, kind, columns);
            upsert.setString(1, key.substring(key.indexOf(' ') + 1, key.lastIndexOf(' ')));
            upsert.setString(2, key.substring(key.lastIndexOf(' ') + 1));
            int at = 3;
            for (var column : columns) {
                var cell = record.getValue().get(column);
                upsert.setObject(at++, cell == null ? null : cell.value());
            }
            upsert.executeUpdate();
        }
    }

    private PreparedStatement upsert(Connection connection, String kind, List<String> columns) throws SQLException {
        var known = upserts.get(kind);
        if (known == null) {
            var set = new TreeSet<String>();
            columns.forEach(column -> set.add(column + " = coalesce(excluded." + column + ", " + column + ")"));
            known = connection.prepareStatement("INSERT INTO " + kind + " (id, practice, " + String.join(", ", columns)
                    + ") VALUES (?, ?" + ", ?".repeat(columns.size()) + ") ON CONFLICT (id) DO UPDATE SET "
                    + String.join(", ", set));
            upserts.put(kind, known);
        }
        return known;
    }

    private static void change(JsonParser parser, Map<String, Map<String, Cell>> records) {
        String space = "";
        long time = 0;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "s" -> space = parser.getString();
                case "t" -> time = parser.getLongValue();
                case "w" -> {
                    while (parser.nextToken() == JsonToken.START_OBJECT) {
                        write(parser, space, time, records);
                    }
                }
                default -> parser.skipChildren();
            }
        }
    }

    private static void write(JsonParser parser, String space, long time, Map<String, Map<String, Cell>> records) {
        String kind = "";
        String record = "";
        var cells = new HashMap<String, Cell>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            var name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "k" -> kind = parser.getString();
                case "r" -> record = parser.getString();
                default -> {
                    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                        var field = parser.currentName();
                        Object value = parser.nextToken() == JsonToken.VALUE_NUMBER_INT
                                ? parser.getLongValue()
                                : parser.getString();
                        cells.put(field, new Cell(time, value));
                    }
                }
            }
        }
        var row = records.computeIfAbsent(kind + " " + record + " " + space, none -> new HashMap<>());
        cells.forEach((field, cell) -> row.merge(field, cell, (old, next) -> next.time() >= old.time() ? next : old));
    }
}
