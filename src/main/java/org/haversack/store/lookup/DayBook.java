package org.haversack.store.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalInt;
import org.haversack.merge.change.SpaceId;
import org.haversack.store.sql.Database;

/// What one day is about: its visits, what is due, how the practices fare. One query each, however large the
/// store is. Values come as stored; a field nobody filled in is an empty text.
public final class DayBook {
    /// An action that is to be done.
    ///
    /// @param practice id of its practice
    /// @param owners names of those who do it, one after the other
    /// @param mine whether the asked person is one of them
    public record DueLine(
            String id,
            String practice,
            String practiceName,
            String code,
            String title,
            String due,
            String status,
            String owners,
            boolean mine) {}

    /// How a practice that has not left the programme fares.
    ///
    /// @param lastContact start of the last visit held in any mode
    /// @param lastOnSite start of the last one held in person
    /// @param joined first day of anybody's assignment to it
    /// @param cancelled how many visits in a row, up to the asked moment, did not take place
    /// @param oldestDue the day the oldest open action was due
    /// @param snoozedUntil the last day any alert is put aside to
    /// @param snoozedAt when that was done
    /// @param snooze why
    /// @param next start of the next planned visit
    public record PracticeLine(
            String id,
            String name,
            String lastContact,
            String lastOnSite,
            String joined,
            int cancelled,
            String oldestDue,
            String snoozedUntil,
            String snoozedAt,
            String snooze,
            String next) {}

    /// What was done in some days.
    ///
    /// @param visits held in person
    /// @param contacts held in any other way
    /// @param minutes of all of them, travel aside
    public record Total(int visits, int contacts, int minutes) {}

    private static final String VISITS = """
            SELECT v.id, space.id, p.name, v.title, v.start, v.mode, v.state, coalesce(v.contact_minutes, v.planned_minutes)
              FROM visit AS v JOIN space ON space.no = v.space
              LEFT JOIN practice AS p ON p.id = space.id AND p.space = v.space
             WHERE v.start >= ? AND v.start < ? AND v.alive = 1 ORDER BY v.start, v.id
            """;

    private static final String DUE = """
            SELECT a.id, space.id, p.name, a.code, a.title, a.due, a.status,
                (SELECT group_concat(coalesce(staff.name, person.name), ', ') FROM member AS m
                   LEFT JOIN staff ON staff.id = m.member AND staff.space = a.space
                   LEFT JOIN person ON person.id = m.member WHERE m.record = a.no AND m.field = 'owner'),
                EXISTS (SELECT 1 FROM member AS m WHERE m.record = a.no AND m.field = 'owner' AND m.member = ?1)
              FROM action AS a JOIN space ON space.no = a.space
              JOIN practice AS p ON p.id = space.id AND p.space = a.space AND p.alive = 1 AND coalesce(p.archived, 0) = 0
             WHERE a.due <= ?2 AND a.alive = 1 AND coalesce(a.status, 'open') IN ('open', 'in-progress')
             ORDER BY a.due, a.id LIMIT ?3
            """;

    private static final String PRACTICES = """
            WITH held AS (SELECT space, max(start) AS last, max(CASE WHEN mode = 'in-person' THEN start END) AS site
                    FROM visit WHERE alive = 1 AND state IN ('held', 'shortened') AND start < ?1 GROUP BY space),
                 missed AS (SELECT v.space, count(*) AS number FROM visit AS v LEFT JOIN held ON held.space = v.space
                    WHERE v.alive = 1 AND v.state IN ('cancelled-by-practice', 'cancelled-by-facilitator', 'no-show')
                        AND v.start < ?1 AND v.start > coalesce(held.last, '') GROUP BY v.space),
                 todo AS (SELECT space, min(due) AS due FROM action
                    WHERE alive = 1 AND coalesce(status, 'open') IN ('open', 'in-progress') GROUP BY space),
                 put AS (SELECT space, max(until) AS until, at, reason FROM snooze WHERE alive = 1 GROUP BY space),
                 upcoming AS (SELECT space, min(start) AS at FROM visit
                    WHERE alive = 1 AND coalesce(state, 'planned') = 'planned' AND start >= ?1 GROUP BY space),
                 first AS (SELECT practice, min("from") AS day FROM assignment WHERE alive = 1 GROUP BY practice)
            SELECT p.id, p.name, held.last, held.site, first.day, coalesce(missed.number, 0), todo.due, put.until, put.at,
                put.reason, upcoming.at
              FROM practice AS p LEFT JOIN held ON held.space = p.space LEFT JOIN missed ON missed.space = p.space
              LEFT JOIN todo ON todo.space = p.space LEFT JOIN put ON put.space = p.space
              LEFT JOIN upcoming ON upcoming.space = p.space LEFT JOIN first ON first.practice = p.id
             WHERE p.alive = 1 AND coalesce(p.archived, 0) = 0
            """;

    private static final String TOTAL = """
            SELECT count(*) FILTER (WHERE mode = 'in-person'), count(*) FILTER (WHERE coalesce(mode, '') <> 'in-person'),
                coalesce(sum(contact_minutes), 0)
              FROM visit WHERE start >= ? AND start < ? AND alive = 1 AND state IN ('held', 'shortened')
            """;

    private static final String OPEN = """
            SELECT count(*) FROM space JOIN action AS a ON a.space = space.no
             WHERE space.id = ? AND a.alive = 1 AND coalesce(a.status, 'open') IN ('open', 'in-progress')
            """;

    private final Database db;

    public DayBook(Database db) {
        this.db = db;
    }

    /// The visits that begin in these days.
    ///
    /// @param from first day, as 2026-03-10
    /// @param until the day after the last one
    public List<Listing.VisitLine> visits(String from, String until) {
        return db.list(
                VISITS,
                row -> new Listing.VisitLine(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        text(row, 6),
                        text(row, 7),
                        minutes(row, 8)),
                from,
                until);
    }

    /// The open actions due up to this day, the oldest first.
    ///
    /// @param person whose own ones are marked
    /// @param most how many at most
    public List<DueLine> due(String person, String upTo, int most) {
        return db.list(
                DUE,
                row -> new DueLine(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        text(row, 6),
                        text(row, 7),
                        text(row, 8),
                        row.getInt(9) == 1),
                person,
                upTo,
                most);
    }

    /// How all practices fare that have not left the programme.
    ///
    /// @param now this moment, as 2026-03-10T09:00
    public List<PracticeLine> practices(String now) {
        return db.list(
                PRACTICES,
                row -> new PracticeLine(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        row.getInt(6),
                        text(row, 7),
                        text(row, 8),
                        text(row, 9),
                        text(row, 10),
                        text(row, 11)),
                now);
    }

    /// How many actions of a practice are open.
    public int open(SpaceId practice) {
        return (int) db.number(OPEN, practice.text());
    }

    /// What was done in these days.
    public Total total(String from, String until) {
        return db.first(TOTAL, row -> new Total(row.getInt(1), row.getInt(2), row.getInt(3)), from, until)
                .orElseThrow();
    }

    private static OptionalInt minutes(ResultSet row, int column) throws SQLException {
        int minutes = row.getInt(column);
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(minutes);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
