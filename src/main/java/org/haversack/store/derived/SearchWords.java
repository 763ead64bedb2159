package org.haversack.store.derived;

import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.RecordView;
import org.haversack.merge.change.Value;

/// The words by which a record is found.
final class SearchWords {
    private SearchWords() {}

    /// The texts of its searched fields; empty for a record that is not shown.
    static String of(Kind<?> kind, RecordView view) {
        if (!view.alive()) {
            return "";
        }
        var words = new StringBuilder();
        for (var field : kind.fields()) {
            if (field.is(Field.Use.SEARCHED) && view.values().get(field.name()) instanceof Value.Text(String text)) {
                words.append(words.isEmpty() ? "" : "\n").append(text);
            }
        }
        return words.toString();
    }
}
