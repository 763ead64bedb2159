package org.haversack.store.derived;

import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// What one file brings, counted while it is taken in.
public final class Tally {
    /// Records of one kind.
    ///
    /// @param created that were not here before
    /// @param changed that were here and got new values
    /// @param deleted that were deleted
    public record Counts(int created, int changed, int deleted) {}

    private static final class Kept {
        final RecordSet created = new RecordSet();
        final RecordSet changed = new RecordSet();
        final RecordSet deleted = new RecordSet();
        final RecordSet restored = new RecordSet();
    }

    private final TreeMap<String, Kept> kinds = new TreeMap<>();
    private final RecordSet combined = new RecordSet();
    private final Set<String> skippedSpaces = new HashSet<>();
    private int added;
    private int replayed;
    private int skipped;
    private int conflicts;

    void added() {
        added++;
    }

    void replayed() {
        replayed++;
    }

    void skipped(String space) {
        skipped++;
        skippedSpaces.add(space);
    }

    /// A deletion that the same file takes back is none.
    void restored(Row row) {
        var kept = kinds.get(row.table.kind().name());
        if (kept != null && kept.deleted.contains(row)) {
            kept.restored.add(row);
        }
    }

    void record(Row row, boolean deletes, boolean combines) {
        var kept = kinds.computeIfAbsent(row.table.kind().name(), kind -> new Kept());
        if (!row.stored && !row.dirty) {
            kept.created.add(row);
        } else if (!kept.created.contains(row)) {
            kept.changed.add(row);
        }
        if (deletes) {
            kept.deleted.add(row);
        }
        if (combines) {
            combined.add(row);
        }
    }

    void conflicts(int more) {
        conflicts += more;
    }

    /// Changes that are new here.
    public int addedChanges() {
        return added;
    }

    /// Changes that were here already.
    public int replayedChanges() {
        return replayed;
    }

    /// Changes passed over because this store does not hold their space.
    public int skippedChanges() {
        return skipped;
    }

    /// How many spaces those belong to.
    public int skippedSpaceCount() {
        return skippedSpaces.size();
    }

    /// Records changed on both sides in different fields, combined without asking.
    public int combinedRecords() {
        return combined.size();
    }

    /// Fields that came to wait for a decision, less those that were settled.
    public int newConflicts() {
        return conflicts;
    }

    /// Counts by kind.
    public SortedMap<String, Counts> kinds() {
        var counts = new TreeMap<String, Counts>();
        kinds.forEach((kind, kept) -> counts.put(
                kind,
                new Counts(kept.created.size(), kept.changed.size(), kept.deleted.size() - kept.restored.size())));
        return counts;
    }
}
