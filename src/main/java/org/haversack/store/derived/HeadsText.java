package org.haversack.store.derived;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.haversack.merge.Dot;
import org.haversack.merge.Heads;
import org.haversack.merge.Heads.Head;
import org.haversack.merge.RecordState;
import org.haversack.merge.RecordView;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;

/// How a row remembers which change wrote each of its fields: `3.15=due,title 4.2=status,owner:…+`, that is
/// branch and place, then the fields whose value stands since. A mark behind a field says where its value is:
/// none, in the column; `+` yes, `-` no, `?` cleared, for fields without a column (life and members of sets);
/// `!` in the sibling table, as are values that compete with the shown one or that no column of this version
/// can hold.
///
/// @param heads the text
/// @param siblings the values marked `!`
public record HeadsText(String heads, List<Sibling> siblings) {
    /// A value kept beside the row.
    record Sibling(String field, long dot, Value value) {}

    /// One head as the text tells it.
    ///
    /// @param value the value, where the text carries it
    /// @param beside whether the value is a sibling
    public record Entry(String field, long dot, @Nullable Value value, boolean beside) {}

    static HeadsText of(RecordState state, RecordView view, KindTable table) {
        var groups = new ArrayList<Group>(2);
        var siblings = new ArrayList<Sibling>(0);
        state.fields().forEach((field, heads) -> {
            var shown = view.values().get(field);
            boolean placed = false;
            for (var head : inOrder(heads)) {
                boolean first = !placed && head.value().equals(shown);
                placed |= first;
                var mark = mark(field, head, first, table);
                if (mark.equals("!")) {
                    siblings.add(new Sibling(field, head.dot(), head.value()));
                }
                group(groups, head.dot()).append(field).append(mark);
            }
        });
        groups.sort(Comparator.comparingLong(Group::dot));
        return new HeadsText(groups.stream().map(Group::text).collect(Collectors.joining(" ")), siblings);
    }

    /// In order of branch and place, not of arrival, so that equal values share the column in the same way
    /// however often the row was read and written.
    private static List<Head> inOrder(Heads heads) {
        var writes = heads.writes();
        return writes.size() < 2
                ? writes
                : writes.stream().sorted(Comparator.comparingLong(Head::dot)).toList();
    }

    /// What one change wrote.
    private record Group(long dot, StringBuilder text) {}

    private static StringBuilder group(List<Group> groups, long dot) {
        for (var group : groups) {
            if (group.dot() == dot) {
                return group.text().append(',');
            }
        }
        var opened = new StringBuilder(64);
        opened.append(Dot.branch(dot)).append('.').append(Dot.index(dot)).append('=');
        groups.add(new Group(dot, opened));
        return opened;
    }

    private static String mark(String field, Head head, boolean shown, KindTable table) {
        if (field.equals(Write.LIFE) || field.indexOf(':') >= 0) {
            return switch (head.value()) {
                case Value.Flag(boolean yes) -> yes ? "+" : "-";
                case Value.Nothing() -> "?";
                case Value.Text(String ignored) -> "!";
                case Value.Whole(long ignored) -> "!";
            };
        }
        return shown && table.holds(field, head.value()) ? "" : "!";
    }

    /// The heads in a text of this form.
    public static List<Entry> read(String text) {
        var entries = new ArrayList<Entry>();
        int at = 0;
        while (at < text.length()) {
            int point = text.indexOf('.', at);
            int equals = text.indexOf('=', point);
            int space = text.indexOf(' ', equals);
            int end = space < 0 ? text.length() : space;
            long dot = Dot.of(Integer.parseInt(text, at, point, 10), Integer.parseInt(text, point + 1, equals, 10));
            int start = equals + 1;
            while (start < end) {
                int comma = text.indexOf(',', start);
                int stop = comma < 0 || comma > end ? end : comma;
                entries.add(entry(text, start, stop, dot));
                start = stop + 1;
            }
            at = end + 1;
        }
        return entries;
    }

    private static Entry entry(String text, int start, int stop, long dot) {
        char mark = text.charAt(stop - 1);
        var value = switch (mark) {
            case '+' -> Value.TRUE;
            case '-' -> Value.FALSE;
            case '?' -> Value.NOTHING;
            default -> null;
        };
        boolean beside = mark == '!';
        return new Entry(text.substring(start, value == null && !beside ? stop : stop - 1), dot, value, beside);
    }
}
