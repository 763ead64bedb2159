package org.haversack.domain.kind;

import org.haversack.merge.change.RecordId;

/// The id of a record of kind `R`. What it names may be deleted, or may not have arrived yet.
public record Ref<R>(RecordId id) {
    public static <R> Ref<R> of(String id) {
        return new Ref<>(new RecordId(id));
    }

    public String text() {
        return id.text();
    }
}
