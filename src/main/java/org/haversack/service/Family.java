package org.haversack.service;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.Store;
import org.haversack.store.lookup.HistoryEntry;
import org.haversack.store.lookup.StoredRecord;

/// A record with those that hang on it.
final class Family {
    /// One of them.
    record Member(String kind, RecordId id) {}

    private final Store store;

    Family(Store store) {
        this.store = store;
    }

    /// The record, then everything alive that hangs on it.
    List<Member> withDescendants(StoredRecord record) {
        var family = new ArrayList<Member>();
        family.add(new Member(record.kind().name(), record.id()));
        for (var child : store.kinds().childrenOf(record.kind().name())) {
            children(record, child).forEach(one -> family.addAll(withDescendants(one)));
        }
        return family;
    }

    private List<StoredRecord> children(StoredRecord record, Kind<?> child) {
        var parent = child.parent();
        var field = parent == null ? null : parent.field();
        if (field == null) {
            boolean here = record.space().text().equals(record.id().text());
            return here ? store.lookup().in(record.space(), child) : List.of();
        }
        return store.lookup().where(child, field, record.id().text()).stream()
                .filter(one -> one.space().equals(record.space()))
                .toList();
    }

    /// The record, and everything that the changes which deleted it deleted along with it.
    List<Member> deletedTogether(StoredRecord record) {
        var family = new LinkedHashSet<Member>();
        family.add(new Member(record.kind().name(), record.id()));
        standingDeletions(record)
                .forEach(entry -> entry.change().writes().stream()
                        .filter(write -> Value.TRUE.equals(write.fields().get(Write.LIFE)))
                        .forEach(write -> family.add(new Member(write.kind(), write.record()))));
        return List.copyOf(family);
    }

    private List<HistoryEntry> standingDeletions(StoredRecord record) {
        var heads = store.lookup().lifeHeads(record.kind(), record.id(), record.space());
        Set<ChangeId> standing = Set.copyOf(heads);
        return store.lookup().history(record.kind(), record.id()).stream()
                .filter(entry -> standing.contains(entry.change().id()))
                .toList();
    }
}
