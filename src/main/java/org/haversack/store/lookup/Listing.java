package org.haversack.store.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.haversack.store.sql.Database;

/// What lists show, read with one query a list however many records there are. Values come as stored; a field
/// nobody filled in is an empty text.
public final class Listing {
    /// A practice.
    ///
    /// @param id its id, which is also that of its space
    /// @param stage code of its stage
    /// @param next start of its next planned visit, from the asked day on
    /// @param last start of the last visit that was held
    /// @param open how many of its actions are not finished
    /// @param overdue how many of those were due before the asked day
    public record PracticeLine(
            String id,
            String name,
            String code,
            String city,
            String stage,
            boolean archived,
            String next,
            String last,
            int open,
            int overdue) {}

    /// A visit.
    ///
    /// @param practice id of its practice
    /// @param practiceName name of its practice
    /// @param minutes how long it took, or is to take
    public record VisitLine(
            String id,
            String practice,
            String practiceName,
            String title,
            String start,
            String mode,
            String state,
            OptionalInt minutes) {}

    /// An action.
    ///
    /// @param practice id of its practice
    /// @param practiceName name of its practice
    /// @param owners names of those who do it, as far as they are known here
    /// @param ownerIds who does it, in the same order
    public record ActionLine(
            String id,
            String practice,
            String practiceName,
            String code,
            String title,
            String due,
            String status,
            String doneOn,
            List<String> owners,
            List<String> ownerIds) {}

    /// How many there are to show in the lists.
    ///
    /// @param practices that have not left the programme
    /// @param visitsAhead planned from the asked day on
    /// @param openActions not finished
    /// @param unsent changes made here since the last file was written for anyone
    /// @param receipts files imported since the last file was written for anyone
    public record Counts(int practices, int visitsAhead, int openActions, long unsent, long receipts) {}

    private static final String PRACTICES = """
            WITH upcoming AS (SELECT space, min(start) AS at FROM visit
                    WHERE alive = 1 AND coalesce(state, 'planned') = 'planned' AND start >= ?1 GROUP BY space),
                 held AS (SELECT space, max(start) AS at FROM visit
                    WHERE alive = 1 AND state IN ('held', 'shortened') GROUP BY space),
                 todo AS (SELECT space, count(*) AS number, sum(due < ?1) AS overdue FROM action
                    WHERE alive = 1 AND coalesce(status, 'open') IN ('open', 'in-progress') GROUP BY space)
            SELECT p.id, p.name, p.code, p.city, p.stage, p.archived, upcoming.at, held.at, todo.number, todo.overdue
              FROM practice AS p LEFT JOIN upcoming ON upcoming.space = p.space
              LEFT JOIN held ON held.space = p.space LEFT JOIN todo ON todo.space = p.space
             WHERE p.alive = 1
            """;

    private static final String VISITS = """
            SELECT v.id, space.id, p.name, v.title, v.start, v.mode, v.state, coalesce(v.contact_minutes, v.planned_minutes)
              FROM visit AS v JOIN space ON space.no = v.space
              LEFT JOIN practice AS p ON p.id = space.id AND p.space = v.space
             WHERE v.alive = 1
            """;

    private static final String ACTIONS = """
            SELECT a.no, a.id, space.id, p.name, a.code, a.title, a.due, a.status, a.done_on
              FROM action AS a JOIN space ON space.no = a.space
              LEFT JOIN practice AS p ON p.id = space.id AND p.space = a.space
             WHERE a.alive = 1
            """;

    private static final String OWNERS = """
            SELECT m.record, coalesce(staff.name, person.name), m.member
              FROM action AS a JOIN member AS m ON m.record = a.no AND m.field = 'owner'
              LEFT JOIN staff ON staff.id = m.member AND staff.space = a.space
              LEFT JOIN person ON person.id = m.member
             WHERE a.alive = 1 AND coalesce(staff.name, person.name) IS NOT NULL
            """;

    private final Database db;

    public Listing(Database db) {
        this.db = db;
    }

    /// What single days are about.
    public DayBook dayBook() {
        return new DayBook(db);
    }

    /// What is counted of visits.
    public VisitFigures visitFigures() {
        return new VisitFigures(db);
    }

    /// What is found while somebody types.
    public Finding finding() {
        return new Finding(db);
    }

    /// All practices, archived ones included.
    ///
    /// @param today the day from which visits are ahead, as 2026-03-10
    public List<PracticeLine> practices(String today) {
        return db.list(
                PRACTICES,
                row -> new PracticeLine(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        row.getInt(6) == 1,
                        text(row, 7),
                        text(row, 8),
                        row.getInt(9),
                        row.getInt(10)),
                today);
    }

    /// All visits.
    public List<VisitLine> visits() {
        return db.list(VISITS, row -> {
            int minutes = row.getInt(8);
            var known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(minutes);
            return new VisitLine(
                    text(row, 1),
                    text(row, 2),
                    text(row, 3),
                    text(row, 4),
                    text(row, 5),
                    text(row, 6),
                    text(row, 7),
                    known);
        });
    }

    /// All actions.
    public List<ActionLine> actions() {
        return actions("");
    }

    /// The actions that are not finished and were due on this day or before it.
    ///
    /// @param day as 2026-03-10
    public List<ActionLine> openActionsDueBy(String day) {
        return actions(" AND a.due <= ? AND coalesce(a.status, 'open') NOT IN ('done', 'dropped')", day);
    }

    /// The unfinished actions that are due first.
    ///
    /// @param most how many at most
    public List<ActionLine> actionsDueFirst(int most) {
        return actions("""
                 AND a.no IN (SELECT no FROM action WHERE due IS NOT NULL AND alive = 1
                    AND coalesce(status, 'open') NOT IN ('done', 'dropped') ORDER BY due LIMIT ?)
                """, most);
    }

    /// These actions, as far as they are there.
    public List<ActionLine> actions(Collection<String> ids) {
        var json = ids.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
        return actions(" AND a.id IN (SELECT value FROM json_each(?))", json);
    }

    private List<ActionLine> actions(String which, Object... values) {
        var owners = owners(which, values);
        return db.list(
                ACTIONS + which,
                row -> {
                    var own = owners.getOrDefault(row.getLong(1), List.of());
                    return new ActionLine(
                            text(row, 2),
                            text(row, 3),
                            text(row, 4),
                            text(row, 5),
                            text(row, 6),
                            text(row, 7),
                            text(row, 8),
                            text(row, 9),
                            own.stream().map(Owner::name).toList(),
                            own.stream().map(Owner::id).toList());
                },
                values);
    }

    private record Owner(String name, String id) {}

    private Map<Long, List<Owner>> owners(String which, Object... values) {
        var owners = new HashMap<Long, List<Owner>>();
        db.list(
                OWNERS + which + " ORDER BY 1, 2",
                row -> owners.computeIfAbsent(row.getLong(1), none -> new ArrayList<>(1))
                        .add(new Owner(text(row, 2), text(row, 3))),
                values);
        return owners;
    }

    /// How many there are.
    ///
    /// @param today the day from which visits are ahead, as 2026-03-10
    public Counts counts(String today) {
        return new Counts(
                (int) db.number("SELECT count(*) FROM practice WHERE alive = 1 AND coalesce(archived, 0) = 0"),
                (int) db.number(
                        "SELECT count(*) FROM visit WHERE alive = 1 AND coalesce(state, 'planned') = 'planned' AND start >= ?",
                        today),
                (int)
                        db.number(
                                "SELECT count(*) FROM action WHERE alive = 1 AND coalesce(status, 'open') IN ('open', 'in-progress')"),
                db.number("SELECT sum(count) FROM stretch WHERE import IS NULL AND no >"
                        + " (SELECT coalesce(max(last), 0) FROM export)"),
                db.number("SELECT count(*) FROM import WHERE at > (SELECT coalesce(max(at), 0) FROM export)"));
    }

    /// The highest number in codes of actions such as A-17, deleted ones included; 0 if there is none.
    public long highestActionNumber() {
        return db.number("SELECT coalesce(max(CAST(substr(code, 3) AS INTEGER)), 0) FROM action"
                + " WHERE code GLOB 'A-[0-9]*' AND length(code) <= 10 AND substr(code, 3) NOT GLOB '*[^0-9]*'");
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
