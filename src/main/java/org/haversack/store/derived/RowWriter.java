package org.haversack.store.derived;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.haversack.domain.Kinds;
import org.haversack.merge.Dot;
import org.haversack.merge.Past;
import org.haversack.merge.RecordView;
import org.haversack.merge.change.Value;
import org.haversack.store.sql.Database;

/// Writes records into the derived tables: the row, its competing values, its members, and its words.
final class RowWriter {
    private static final int AT_ONCE = 2_048;

    private final Database db;
    private final Past past;
    private final Kinds kinds;

    RowWriter(Database db, Past past, Kinds kinds) {
        this.db = db;
        this.past = past;
        this.kinds = kinds;
    }

    /// Writes rows in the given order; while some are written, the next are worked out.
    void write(List<Row> rows) {
        if (rows.isEmpty()) {
            return;
        }
        var next = piece(rows, 0);
        var begun = RowText.begin(next, past, kinds);
        for (int from = 0; from < rows.size(); from += AT_ONCE) {
            var some = next;
            var texts = RowText.finish(some, begun, past, kinds);
            next = piece(rows, from + AT_ONCE);
            begun = RowText.begin(next, past, kinds);
            store(texts);
        }
    }

    private static List<Row> piece(List<Row> rows, int from) {
        return rows.subList(Math.min(from, rows.size()), Math.min(rows.size(), from + AT_ONCE));
    }

    /// Writes a record whose life hangs on whether a child is alive.
    void write(Row row, boolean livingChild) {
        store(List.of(RowText.of(row, livingChild, past, kinds)));
    }

    private void store(List<RowText> texts) {
        byTable(texts, true).forEach((table, rows) -> table.update(db, rows));
        byTable(texts, false).forEach((table, rows) -> table.insert(db, rows));
        storeSiblings(texts);
        texts.forEach(text -> storeMembers(text.row(), text.view()));
        storeWords(texts);
        texts.forEach(text -> text.row().written(text.view().alive()));
    }

    private static Map<KindTable, List<RowText>> byTable(List<RowText> texts, boolean stored) {
        var tables = new LinkedHashMap<KindTable, List<RowText>>();
        for (var text : texts) {
            if (text.row().stored == stored) {
                tables.computeIfAbsent(text.row().table, none -> new ArrayList<>())
                        .add(text);
            }
        }
        return tables;
    }

    private void storeSiblings(List<RowText> texts) {
        try {
            var insert = db.prepared("INSERT INTO sibling (record, field, branch, idx, value) VALUES (?, ?, ?, ?, ?)");
            for (var text : texts) {
                var row = text.row();
                if (row.hadSiblings) {
                    db.run("DELETE FROM sibling WHERE record = ?", row.no);
                }
                for (var sibling : text.heads().siblings()) {
                    insert.setLong(1, row.no);
                    insert.setString(2, sibling.field());
                    insert.setInt(3, Dot.branch(sibling.dot()));
                    insert.setInt(4, Dot.index(sibling.dot()));
                    insert.setString(5, ValueText.write(sibling.value()));
                    insert.addBatch();
                }
                row.hadSiblings = !text.heads().siblings().isEmpty();
            }
            insert.executeBatch();
        } catch (SQLException error) {
            throw db.trouble(error);
        }
    }

    private void storeMembers(Row row, RecordView view) {
        if (row.hadMembers) {
            db.run("DELETE FROM member WHERE record = ?", row.no);
        }
        row.hadMembers = false;
        for (var value : view.values().entrySet()) {
            int colon = value.getKey().indexOf(':');
            if (colon >= 0 && value.getValue().equals(Value.TRUE)) {
                db.run(
                        "INSERT INTO member (record, field, member) VALUES (?, ?, ?)",
                        row.no,
                        value.getKey().substring(0, colon),
                        value.getKey().substring(colon + 1));
                row.hadMembers = true;
            }
        }
    }

    private void storeWords(List<RowText> texts) {
        try {
            var insert = db.prepared("INSERT INTO search (rowid, words) VALUES (?, ?)");
            for (var text : texts) {
                var row = text.row();
                if (text.words().equals(row.words)) {
                    continue;
                }
                if (row.words != null && !row.words.isEmpty()) {
                    db.run("DELETE FROM search WHERE rowid = ?", row.no);
                }
                if (!text.words().isEmpty()) {
                    insert.setLong(1, row.no);
                    insert.setString(2, text.words());
                    insert.addBatch();
                }
                row.words = text.words();
            }
            insert.executeBatch();
        } catch (SQLException error) {
            throw db.trouble(error);
        }
    }
}
