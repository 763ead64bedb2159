package org.haversack.store.derived;

import java.util.List;
import org.haversack.domain.Kinds;
import org.haversack.merge.Past;
import org.haversack.merge.RecordView;

/// A record as it will be written: what people see of it, what stands behind that, and the words it is found
/// by.
record RowText(Row row, RecordView view, HeadsText heads, String words) {
    static RowText of(Row row, boolean livingChild, Past past, Kinds kinds) {
        var view = RecordView.of(row.state, livingChild, past, kinds);
        return new RowText(row, view, HeadsText.of(row.state, view, row.table), SearchWords.of(row.table.kind(), view));
    }

    /// Many at once, on all processors; but for the few whose fields have several heads, which have to ask
    /// the log.
    static List<RowText> of(List<Row> rows, Past past, Kinds kinds) {
        var plain = rows.parallelStream()
                .map(row -> row.state.isPlain() ? of(row, false, past, kinds) : null)
                .toList();
        var all = new java.util.ArrayList<RowText>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var done = plain.get(i);
            all.add(done == null ? of(rows.get(i), false, past, kinds) : done);
        }
        return all;
    }
}
