package org.haversack.store.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.haversack.store.sql.Database;

/// The visits of some days with what is counted of them. Values come as stored; a field nobody filled in is an
/// empty text, and minutes nobody wrote down are 0.
public final class VisitFigures {
    /// One visit.
    ///
    /// @param practice id of its practice
    /// @param reason why it was not held, or not as planned
    /// @param pace code of who set the pace
    /// @param minutes in contact
    /// @param facilitators ids of who came for the programme, one after the other; nobody wrote that down: empty
    /// @param maker the computer that made it
    public record Line(
            String id,
            String practice,
            String start,
            String mode,
            String state,
            String reason,
            String pace,
            int minutes,
            String facilitators,
            String maker) {}

    private static final String VISITS = """
            SELECT v.id, space.id, v.start, v.mode, v.state, v.reason, v.pace_setter, coalesce(v.contact_minutes, 0),
                (SELECT group_concat(m.member, ' ') FROM member AS m WHERE m.record = v.no AND m.field = 'facilitator'),
                (SELECT branch.computer FROM stretch JOIN branch ON branch.no = stretch.branch
                  WHERE stretch.no <= CAST(v.touched AS INTEGER) ORDER BY stretch.no DESC LIMIT 1)
              FROM visit AS v JOIN space ON space.no = v.space
             WHERE v.start >= ? AND v.start < ? AND v.alive = 1 ORDER BY v.start, v.id
            """;

    private final Database db;

    VisitFigures(Database db) {
        this.db = db;
    }

    /// The visits that begin in these days, in order of time.
    ///
    /// @param from first day, as 2026-03-10
    /// @param until the day after the last one
    public List<Line> of(String from, String until) {
        return db.list(
                VISITS,
                row -> new Line(
                        text(row, 1),
                        text(row, 2),
                        text(row, 3),
                        text(row, 4),
                        text(row, 5),
                        text(row, 6),
                        text(row, 7),
                        row.getInt(8),
                        text(row, 9),
                        text(row, 10)),
                from,
                until);
    }

    private static String text(ResultSet row, int column) throws SQLException {
        var text = row.getString(column);
        return text == null ? "" : text;
    }
}
