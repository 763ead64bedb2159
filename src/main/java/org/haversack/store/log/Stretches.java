package org.haversack.store.log;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.haversack.merge.Placed;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// Reads changes from the log's file, a [Stretch] at a time.
public final class Stretches {
    private static final String PLACES = "SELECT no, branch, idx, n, import, marks FROM stretch ";
    private static final String LINES = "SELECT no, branch, idx, n, import, marks, lines FROM stretch ";
    private static final byte[] NONE = {};

    /// Whose branch it is, and of which space.
    private record Owner(SpaceId space, ComputerId computer) {}

    private final Database db;
    private final Map<Integer, Owner> owners = new HashMap<>();

    Stretches(Database db) {
        this.db = db;
    }

    void forget() {
        owners.clear();
    }

    /// Says whose branch it is, so that the file need not be asked.
    void owned(int branch, SpaceId space, ComputerId computer) {
        owners.put(branch, new Owner(space, computer));
    }

    private Owner owner(int branch) {
        var known = owners.get(branch);
        if (known == null) {
            known = db.first(
                            "SELECT space.id, branch.computer FROM branch JOIN space ON space.no = branch.space WHERE branch.no = ?",
                            row -> new Owner(new SpaceId(row.getString(1)), new ComputerId(row.getString(2))),
                            branch)
                    .orElseThrow();
            owners.put(branch, known);
        }
        return known;
    }

    private static Stretch places(ResultSet row) throws SQLException {
        return stretch(row, NONE);
    }

    private static Stretch lines(ResultSet row) throws SQLException {
        return stretch(row, row.getBytes(7));
    }

    private static Stretch stretch(ResultSet row, byte[] lines) throws SQLException {
        long imported = row.getLong(5);
        @Nullable Long file = row.wasNull() ? null : Long.valueOf(imported);
        return new Stretch(row.getLong(1), row.getInt(2), row.getInt(3), row.getLong(4), file, row.getBytes(6), lines);
    }

    private List<Placed> placed(Stretch stretch) {
        var owner = owner(stretch.branch());
        return stretch.placed(owner.space(), owner.computer());
    }

    private List<Logged> logged(Stretch stretch) {
        var owner = owner(stretch.branch());
        return stretch.logged(owner.space(), owner.computer());
    }

    /// The change at a place, among those it came with; none if it is not here.
    List<Placed> around(int branch, int index) {
        return db.first(
                        PLACES + "WHERE branch = ? AND idx <= ? ORDER BY idx DESC LIMIT 1",
                        Stretches::places,
                        branch,
                        index)
                .map(this::placed)
                .orElse(List.of());
    }

    /// The changes that came with this one, the last of them; none if it was the last of none.
    List<Placed> endingWith(ChangeId id) {
        return db.first(PLACES + "WHERE last = ?", Stretches::places, (Object) id.bytes())
                .map(this::placed)
                .orElse(List.of());
    }

    /// Goes through the changes of a space in no particular order.
    void placesIn(int space, Consumer<Placed> take) {
        places("WHERE branch IN (SELECT no FROM branch WHERE space = ?)", take, space);
    }

    private void places(String which, Consumer<Placed> take, Object... values) {
        db.list(
                PLACES + which,
                row -> {
                    placed(places(row)).forEach(take);
                    return true;
                },
                values);
    }

    /// Those of the changes that are here, wherever they are. Reads the whole log.
    Map<ChangeId, Placed> search(Collection<ChangeId> ids) {
        Set<ChangeId> wanted = new HashSet<>(ids);
        var found = new HashMap<ChangeId, Placed>();
        if (!wanted.isEmpty()) {
            places("", change -> {
                if (wanted.contains(change.id())) {
                    found.put(change.id(), change);
                }
            });
        }
        return found;
    }

    /// Goes through the changes of a space, parents first: in the order in which they came here.
    ///
    /// @return how many there are
    public long each(Log.Space space, Consumer<Logged> take) {
        return db
                .list(
                        LINES + "WHERE branch IN (SELECT no FROM branch WHERE space = ?) ORDER BY +no",
                        row -> {
                            var changes = logged(lines(row));
                            changes.forEach(take);
                            return changes.size();
                        },
                        space.no())
                .stream()
                .mapToLong(Integer::longValue)
                .sum();
    }

    /// The changes of a branch behind a place on it.
    ///
    /// @param after the place, 0 for the whole branch
    /// @param withLines whether to read the lines, too; else they are empty
    List<Logged> behind(int branch, int after, boolean withLines) {
        var sql = "WHERE branch = ?1 AND idx >= (SELECT max(idx) FROM stretch WHERE branch = ?1 AND idx <= ?2)";
        var all = new ArrayList<Logged>();
        var stretches = withLines
                ? db.list(LINES + sql, Stretches::lines, branch, after + 1)
                : db.list(PLACES + sql, Stretches::places, branch, after + 1);
        for (var stretch : stretches) {
            var changes = withLines ? logged(stretch) : unlined(stretch);
            int passed = Math.max(0, after + 1 - stretch.index());
            all.addAll(changes.subList(Math.min(passed, changes.size()), changes.size()));
        }
        return all;
    }

    private List<Logged> unlined(Stretch stretch) {
        var all = new ArrayList<Logged>();
        for (var change : placed(stretch)) {
            all.add(new Logged(stretch.no() + all.size(), change, NONE, stretch.imported()));
        }
        return all;
    }

    /// The newest changes of a branch that came before the one with a number, at least so many if there are.
    public List<Logged> newest(int branch, long before, int most) {
        return db
                .list(
                        LINES + "WHERE branch = ? AND no < ? ORDER BY idx DESC LIMIT ?",
                        Stretches::lines,
                        branch,
                        before,
                        most)
                .stream()
                .flatMap(stretch -> logged(stretch).stream())
                .filter(change -> change.no() < before)
                .toList();
    }

    /// The changes with these numbers, in ascending order of them.
    public List<Logged> numbered(Collection<Long> numbers) {
        var found = new ArrayList<Logged>();
        List<Logged> near = List.of();
        for (long no : numbers.stream().distinct().sorted().toList()) {
            if (near.isEmpty() || no > near.getLast().no()) {
                near = containing(no);
            }
            near.stream().filter(change -> change.no() == no).forEach(found::add);
        }
        return found;
    }

    private List<Logged> containing(long no) {
        return db.first(LINES + "WHERE no <= ? ORDER BY no DESC LIMIT 1", Stretches::lines, no)
                .map(this::logged)
                .orElse(List.of());
    }

    /// When the newest change was made, milliseconds since 1970 UTC; 0 if there is none.
    public long newestTime() {
        return containing(Long.MAX_VALUE).stream()
                .map(change -> change.placed().time())
                .reduce(0L, (before, last) -> last);
    }

    /// How many changes the log holds.
    public long count() {
        return db.number("SELECT sum(count) FROM stretch");
    }

    /// The newest change of a branch, as the log has it.
    public Optional<Placed> last(int branch) {
        return Optional.of(around(branch, Integer.MAX_VALUE))
                .filter(changes -> !changes.isEmpty())
                .map(List::getLast);
    }
}
