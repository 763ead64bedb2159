package org.haversack.store.lookup;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.haversack.store.sql.Database;
import org.jspecify.annotations.Nullable;

/// Finds records while somebody types: names by looking at all of them, everything else by its words, the
/// newest first. How much is read does not depend on how much is found.
public final class Finding {
    /// A record that was found. Values come as stored; a field nobody filled in is an empty text.
    ///
    /// @param kind name of its kind
    /// @param name what names it: a practice's name, an action's title, a note's text
    /// @param code its code, where it has one
    /// @param more something that tells it from others: a place, a role, an address
    /// @param at its day or moment
    /// @param visit id of its visit, if it belongs to one
    /// @param space id of its space: its practice's, if it belongs to one
    /// @param practiceName name of that practice
    /// @param archived whether it, or its practice, has left the programme
    public record Line(
            String kind,
            String id,
            String name,
            String code,
            String more,
            String at,
            String visit,
            String space,
            String practiceName,
            boolean archived) {}

    /// How a kind is read: the columns for name, code, more, at and visit, and what its names are looked up in.
    private record Source(
            String columns, String joins, @Nullable String looked) {}

    private static final int LEAST_LETTERS = 2;
    private static final int NEWEST = 400;
    /// Of those that have the very words, so that `A-17` is found among all that begin like it.
    private static final int WHOLE = 40;

    private static final int NAMES = 20;
    /// Sorts after the `T` between a day and its time.
    private static final String AFTER_ALL_TIMES = "U";
    private static final String OF_VISIT = " LEFT JOIN visit AS v ON v.id = r.visit AND v.space = r.space";

    private static final Map<String, Source> SOURCES = sources();

    private final Database db;

    Finding(Database db) {
        this.db = db;
    }

    private static Map<String, Source> sources() {
        var sources = new LinkedHashMap<String, Source>();
        sources.put(
                "practice", new Source("r.name, r.code, r.city, '', ''", "", "r.name || ' ' || coalesce(r.code, '')"));
        sources.put("person", new Source("r.name, '', coalesce(r.organisation, r.email), '', ''", "", "r.name"));
        sources.put("staff", new Source("r.name, '', r.title, '', ''", "", "r.name"));
        sources.put("visit", new Source("r.title, '', r.state, r.start, r.id", "", null));
        sources.put("action", new Source("r.title, r.code, r.status, r.due, r.visit", "", null));
        sources.put("question", new Source("r.text, '', r.state, r.asked_on, r.visit", "", null));
        sources.put("decision", new Source("r.text, r.code, '', v.start, r.visit", OF_VISIT, null));
        sources.put("note", new Source("r.text, '', '', v.start, r.visit", OF_VISIT, null));
        sources.put("agenda-item", new Source("r.title, '', r.notes, v.start, r.visit", OF_VISIT, null));
        return sources;
    }

    /// Practices, people and staff whose names have all these words, or words that begin like them; and the
    /// newest other records with them anywhere, once two letters are typed.
    public List<Line> find(String typed) {
        var words = SearchQuery.words(typed);
        if (words.isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Line>();
        SOURCES.forEach((kind, source) -> {
            if (source.looked() != null) {
                named(kind, source, source.looked(), words).forEach(line -> found.put(kind + line.id(), line));
            }
        });
        if (words.stream().mapToInt(String::length).max().orElse(0) >= LEAST_LETTERS) {
            var numbers = new LinkedHashSet<>(matching(SearchQuery.whole(typed), WHOLE));
            numbers.addAll(matching(SearchQuery.typing(typed), NEWEST));
            var list = "[" + String.join(",", numbers) + "]";
            SOURCES.forEach((kind, source) -> lines(
                            kind,
                            source,
                            " AND r.no IN (SELECT value FROM json_each(?)) ORDER BY r.no DESC",
                            List.of(list))
                    .forEach(line -> found.putIfAbsent(kind + line.id(), line)));
        }
        return List.copyOf(found.values());
    }

    private List<String> matching(String query, int most) {
        return db.list(
                "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid DESC LIMIT " + most,
                row -> row.getString(1),
                query);
    }

    /// Visits at these practices, those nearest to a day first.
    ///
    /// @param spaces ids of the practices
    /// @param near a day, as `2026-03-10`
    public List<Line> visitsAt(Collection<String> spaces, String near) {
        var list = spaces.stream().map(id -> '"' + id + '"').collect(Collectors.joining(",", "[", "]"));
        return nearest(" AND space.id IN (SELECT value FROM json_each(?))", List.of(list), near);
    }

    /// Visits on these days in whose titles or practices' names all these words are, or words that begin like
    /// them; those nearest to a day first.
    ///
    /// @param days as `2026-03-10`
    /// @param typed words; empty for all visits of the days
    /// @param near a day
    public List<Line> visitsOn(Collection<String> days, String typed, String near) {
        var values = new ArrayList<Object>();
        var any = new StringJoiner(" OR ", " AND (", ")");
        for (var day : days) {
            any.add("r.start >= ? AND r.start < ?");
            values.add(day);
            values.add(day + AFTER_ALL_TIMES);
        }
        var where = new StringBuilder(any.toString());
        for (var word : SearchQuery.words(typed)) {
            where.append(" AND (' ' || coalesce(p.name, '') || ' ' || coalesce(r.title, '')) LIKE ? ESCAPE '\\'");
            values.add("%" + BREAK + like(word) + "%");
        }
        return days.isEmpty() ? List.of() : nearest(where.toString(), values, near);
    }

    private List<Line> nearest(String where, List<Object> values, String near) {
        var all = new ArrayList<>(values);
        all.add(near);
        var order = " ORDER BY abs(julianday(substr(r.start, 1, 10)) - julianday(?)), r.start, r.no LIMIT " + NAMES;
        return lines("visit", Objects.requireNonNull(SOURCES.get("visit")), where + order, all);
    }

    /// One record, if it is of a kind that can be found, and shown.
    public List<Line> record(String kind, String id) {
        var source = SOURCES.get(kind);
        return source == null ? List.of() : lines(kind, source, " AND r.id = ?", List.of(id));
    }

    /// Those that begin like what was typed come first, then by name.
    private List<Line> named(String kind, Source source, String looked, List<String> words) {
        var values = new ArrayList<Object>();
        var where = new StringBuilder();
        for (var word : words) {
            where.append(" AND (' ' || ").append(looked).append(") LIKE ? ESCAPE '\\'");
            values.add("%" + BREAK + like(word) + "%");
        }
        where.append(" ORDER BY r.name LIKE ? ESCAPE '\\' DESC, r.name LIMIT ").append(NAMES);
        values.add(like(words.getFirst()) + "%");
        return lines(kind, source, where.toString(), values);
    }

    /// What a word begins after. Words after a hyphen or an apostrophe are found by the index of words.
    private static final String BREAK = " ";

    private static String like(String word) {
        return Arrays.stream(word.split(""))
                .map(letter -> letter.matches("[\\\\%_]") ? "\\" + letter : letter)
                .collect(Collectors.joining());
    }

    private List<Line> lines(String kind, Source source, String where, List<Object> values) {
        var table = kind.replace('-', '_');
        var archived = kind.equals("practice") || kind.equals("person") ? "r.archived" : "p.archived";
        var sql = "SELECT r.id, " + source.columns() + ", space.id, p.name, coalesce(" + archived + ", 0) FROM " + table
                + " AS r JOIN space ON space.no = r.space LEFT JOIN practice AS p ON p.space = r.space AND p.id = space.id"
                + source.joins() + " WHERE r.alive = 1" + where;
        return db.list(sql, row -> line(kind, row), values.toArray());
    }

    private static Line line(String kind, ResultSet row) throws SQLException {
        var texts = new ArrayList<String>();
        for (int i = 1; i <= 8; i++) {
            var text = row.getString(i);
            texts.add(text == null ? "" : text);
        }
        return new Line(
                kind,
                texts.get(0),
                texts.get(1),
                texts.get(2),
                texts.get(3),
                texts.get(4),
                texts.get(5),
                texts.get(6),
                texts.get(7),
                row.getInt(9) == 1);
    }
}
