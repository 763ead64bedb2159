package org.haversack.store.lookup;

import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.log.Ledger;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// Reads the changes of a space, a page at a time. Every branch is read from its newest end by its index, so that
/// a page takes as long as it is, however long the history.
public final class SpaceChanges {
    /// A change of a space.
    ///
    /// @param no its number in this store: the later it came here, the greater
    /// @param file the file it came in; empty for what was done on this computer
    public record Numbered(long no, Change change, Optional<Ledger.Import> file) {}

    private static final String PAGE = """
            SELECT c.no, c.line, c.import FROM space CROSS JOIN branch AS b ON b.space = space.no
              CROSS JOIN change AS c ON c.no IN (SELECT no FROM change WHERE branch = b.no AND no < ?2
                    ORDER BY idx DESC LIMIT ?3)
             WHERE space.id = ?1 ORDER BY c.no DESC LIMIT ?3
            """;

    private final Database db;

    SpaceChanges(Database db) {
        this.db = db;
    }

    private record Line(long no, byte[] bytes, @Nullable Number file) {}

    /// Newest first as this store learned them.
    ///
    /// @param before only those that came before the one with this number
    List<Numbered> page(SpaceId space, long before, int most) {
        var ledger = new Ledger(db);
        return db
                .list(
                        PAGE,
                        row -> new Line(row.getLong(1), row.getBytes(2), (Number) row.getObject(3)),
                        space.text(),
                        before,
                        most)
                .stream()
                .map(line -> new Numbered(
                        line.no(),
                        Lookup.change(line.bytes()),
                        Optional.ofNullable(line.file()).flatMap(no -> ledger.imported(no.longValue()))))
                .toList();
    }
}
