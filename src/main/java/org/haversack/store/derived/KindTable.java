package org.haversack.store.derived;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.RecordView;
import org.haversack.merge.change.Value;
import org.haversack.store.sql.Database;

/// The derived table of one kind: a column per field, and what the merge needs to go on from there.
///
/// Besides its fields a row has: `no` (the record's number in this store), `id`, `space`, `alive` (shown to
/// people), `deleted` (deleted, children aside), `conflicts` (fields that wait for a decision), `heads`
/// (see [HeadsText]) and `touched` (the numbers of the changes that wrote to it, with commas between: its history).
public final class KindTable {
    /// Columns before the fields, in what is inserted as in what is loaded.
    static final int LEADING = 3;

    /// Beyond this many combinations of columns all of them are filled in.
    private static final int MOST_STATEMENTS = 100;

    /// Beside the bits of the columns that are filled in: a row like most.
    private static final long ORDINARY = 1L << 62;

    private final Kind<?> kind;
    private final List<Field> columns;
    private final String load;
    private final String number;
    /// How to insert a row with only these columns filled in: most records have a few of many.
    private final Map<Long, Insert> inserts = new HashMap<>();
    private final Map<String, Integer> places = new HashMap<>();
    private final String update;

    KindTable(Kind<?> kind) {
        this.kind = kind;
        this.columns = kind.fields().stream()
                .filter(field -> field.type().storage() != FieldType.Storage.NONE)
                .toList();
        for (int i = 0; i < columns.size(); i++) {
            places.put(columns.get(i).name(), i);
        }
        var names = columns.stream().map(field -> quoted(field.column())).collect(Collectors.joining(", "));
        this.load = "SELECT no, heads, alive, " + names + " FROM " + table() + " WHERE id = ? AND space = ?";
        this.number = "SELECT no FROM " + table() + " WHERE id = ? AND space = ?";
        this.update = "UPDATE " + table() + " SET "
                + columns.stream()
                        .map(field -> quoted(field.column()) + " = ?, ")
                        .collect(Collectors.joining())
                + "alive = ?, deleted = ?, conflicts = ?, heads = ?, touched = touched || ? WHERE no = ?";
    }

    public Kind<?> kind() {
        return kind;
    }

    public String table() {
        return quoted(kind.table());
    }

    /// The fields that have a column, in order.
    public List<Field> columns() {
        return columns;
    }

    /// `no`, `heads`, `alive`, then the fields, of the record with an id in a space.
    String load() {
        return load;
    }

    /// The number of the record with an id in a space.
    String number() {
        return number;
    }

    String ddl() {
        var sql = new StringBuilder("CREATE TABLE " + table()
                + " (no INTEGER PRIMARY KEY, id TEXT NOT NULL, space INTEGER NOT NULL,\n    ");
        for (var field : columns) {
            sql.append(quoted(field.column()))
                    .append(' ')
                    .append(field.type().storage())
                    .append(", ");
        }
        sql.append(
                "\n    alive INTEGER NOT NULL, deleted INTEGER NOT NULL, conflicts INTEGER NOT NULL, heads TEXT NOT NULL,"
                        + "\n    touched TEXT NOT NULL, UNIQUE (id, space)) STRICT;\n");
        for (var index : indexes()) {
            sql.append(index).append(";\n");
        }
        return sql.toString();
    }

    private List<String> indexes() {
        var name = kind.table();
        var indexes = new ArrayList<String>();
        indexes.add("CREATE INDEX \"" + name + "_space\" ON " + table() + " (space)");
        indexes.add("CREATE INDEX \"" + name + "_deleted\" ON " + table() + " (space) WHERE deleted = 1");
        indexes.add("CREATE INDEX \"" + name + "_conflict\" ON " + table() + " (no) WHERE conflicts > 0");
        for (var field : columns) {
            if (field.is(Field.Use.INDEXED)) {
                indexes.add("CREATE INDEX \"" + name + "_" + field.column() + "\" ON " + table() + " ("
                        + quoted(field.column()) + ") WHERE " + quoted(field.column()) + " IS NOT NULL");
            }
        }
        return indexes;
    }

    /// An insert with only these columns filled in.
    ///
    /// @param ordinary whether its rows are shown, not deleted, and wait for nobody, so that this is not bound
    private record Insert(String sql, List<Field> filled, boolean ordinary) {}

    /// Inserts new rows.
    void insert(Database db, List<RowText> texts) {
        var used = new IdentityHashMap<Insert, PreparedStatement>();
        try {
            for (var text : texts) {
                var insert = insertFor(text.view());
                var statement = used.get(insert);
                if (statement == null) {
                    statement = db.prepared(insert.sql);
                    used.put(insert, statement);
                }
                bind(statement, insert, text);
                statement.addBatch();
            }
            for (var statement : used.values()) {
                statement.executeBatch();
            }
        } catch (SQLException error) {
            throw db.trouble(error);
        }
    }

    private static void bind(PreparedStatement statement, Insert insert, RowText text) throws SQLException {
        var row = text.row();
        statement.setLong(1, row.no);
        statement.setString(2, text.view().key().id().text());
        statement.setInt(3, row.space);
        int at = bindFields(statement, LEADING, insert.filled, text.view());
        at = insert.ordinary ? at : bindState(statement, at, text.view());
        statement.setString(at + 1, text.heads().heads());
        statement.setString(at + 2, row.touched());
    }

    private Insert insertFor(RecordView view) {
        long which = isOrdinary(view) ? ORDINARY : 0;
        for (var value : view.values().entrySet()) {
            var place = places.get(value.getKey());
            if (place != null
                    && !value.getValue().equals(Value.NOTHING)
                    && fits(columns.get(place), value.getValue())) {
                which |= 1L << place;
            }
        }
        if (!inserts.containsKey(which) && inserts.size() >= MOST_STATEMENTS) {
            which = ~ORDINARY;
        }
        return inserts.computeIfAbsent(which, this::insertOf);
    }

    private Insert insertOf(long which) {
        var filled = IntStream.range(0, columns.size())
                .filter(place -> (which >> place & 1) == 1)
                .mapToObj(columns::get)
                .toList();
        var names = filled.stream().map(field -> quoted(field.column()) + ", ").collect(Collectors.joining());
        boolean ordinary = (which & ORDINARY) != 0;
        return new Insert(
                "INSERT INTO " + table() + " (no, id, space, " + names
                        + "alive, deleted, conflicts, heads, touched) VALUES (" + "?, ".repeat(LEADING + filled.size())
                        + (ordinary ? "1, 0, 0, ?, ?)" : "?, ?, ?, ?, ?)"),
                filled,
                ordinary);
    }

    private static boolean isOrdinary(RecordView view) {
        return view.alive() && !view.deleted() && view.conflicts().isEmpty();
    }

    /// Writes rows that are there.
    void update(Database db, List<RowText> texts) {
        try {
            var statement = db.prepared(update);
            for (var text : texts) {
                int at = bindFields(statement, 0, columns, text.view());
                at = bindState(statement, at, text.view());
                var touched = text.row().touched();
                statement.setString(at + 1, text.heads().heads());
                statement.setString(at + 2, touched.isEmpty() ? "" : "," + touched);
                statement.setLong(at + 3, text.row().no);
                statement.addBatch();
            }
            statement.executeBatch();
        } catch (SQLException error) {
            throw db.trouble(error);
        }
    }

    private static int bindFields(PreparedStatement statement, int before, List<Field> fields, RecordView view)
            throws SQLException {
        int at = before;
        for (var field : fields) {
            at++;
            switch (view.values().getOrDefault(field.name(), Value.NOTHING)) {
                case Value.Text(String text)
                when field.type().storage() == FieldType.Storage.TEXT -> statement.setString(at, text);
                case Value.Whole(long number) when takesNumber(field) -> statement.setLong(at, number);
                case Value.Flag(boolean is) when field.type() == FieldType.FLAG -> statement.setInt(at, is ? 1 : 0);
                default -> statement.setNull(at, Types.NULL);
            }
        }
        return at;
    }

    private static int bindState(PreparedStatement statement, int before, RecordView view) throws SQLException {
        statement.setInt(before + 1, view.alive() ? 1 : 0);
        statement.setInt(before + 2, view.deleted() ? 1 : 0);
        statement.setInt(before + 3, view.conflicts().size());
        return before + 3;
    }

    private static boolean takesNumber(Field field) {
        return field.type().storage() == FieldType.Storage.INTEGER && field.type() != FieldType.FLAG;
    }

    /// Whether a column holds this field's value as it is.
    boolean holds(String field, Value value) {
        var known = kind.field(field);
        return known.isPresent() && known.get().type().storage() != FieldType.Storage.NONE && fits(known.get(), value);
    }

    /// Whether a column of this field can hold the value as it is.
    private static boolean fits(Field field, Value value) {
        return switch (value) {
            case Value.Nothing() -> true;
            case Value.Text(String ignored) -> field.type().storage() == FieldType.Storage.TEXT;
            case Value.Whole(long ignored) -> takesNumber(field);
            case Value.Flag(boolean ignored) -> field.type() == FieldType.FLAG;
        };
    }

    /// The value in a column of this field.
    static Value value(Field field, ResultSet row, int column) throws SQLException {
        if (field.type().storage() == FieldType.Storage.TEXT) {
            var text = row.getString(column);
            return text == null ? Value.NOTHING : Value.of(text);
        }
        long number = row.getLong(column);
        if (row.wasNull()) {
            return Value.NOTHING;
        }
        return field.type() == FieldType.FLAG ? Value.of(number != 0) : Value.of(number);
    }

    private static String quoted(String name) {
        return '"' + name + '"';
    }
}
