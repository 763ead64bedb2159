package org.haversack.store.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.haversack.domain.Kinds;
import org.haversack.merge.Past;
import org.haversack.merge.RecordView;
import org.jspecify.annotations.Nullable;

/// A record as it will be written: what people see of it, what stands behind that, and the words it is found
/// by.
record RowText(Row row, RecordView view, HeadsText heads, String words) {
    static RowText of(Row row, boolean livingChild, Past past, Kinds kinds) {
        var view = RecordView.of(row.state, livingChild, past, kinds);
        return new RowText(row, view, HeadsText.of(row.state, view, row.table), SearchWords.of(row.table.kind(), view));
    }

    /// Begins with many at once, on the other processors; but for the few whose fields have several heads, which have
    /// to ask the log.
    static CompletableFuture<List<@Nullable RowText>> begin(List<Row> rows, Past past, Kinds kinds) {
        return CompletableFuture.supplyAsync(() -> {
            var plain = new ArrayList<@Nullable RowText>(rows.size());
            for (var row : rows) {
                plain.add(row.state.isPlain() ? of(row, false, past, kinds) : null);
            }
            return plain;
        });
    }

    /// Goes through with what was begun.
    static List<RowText> finish(
            List<Row> rows, CompletableFuture<List<@Nullable RowText>> begun, Past past, Kinds kinds) {
        var plain = begun.join();
        var all = new ArrayList<RowText>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var done = plain.get(i);
            all.add(done == null ? of(rows.get(i), false, past, kinds) : done);
        }
        return all;
    }
}
