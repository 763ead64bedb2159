package org.haversack.bundle.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.Fields;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;

/// Reads change lines that look just as this program writes them: keys in their order, names sorted, no
/// escapes, nothing unknown. Such a line is read here as the strict reader would read it; of any other, good or
/// bad, nothing is said. Not for several threads at once.
public final class PlainLines {
    private static final int ID = 36;
    private static final int MOST_SEEN = 500;
    private static final int MOST_WRITES = 500;
    private static final int MOST_FIELDS = 100;
    /// So that numbers stay within every limit: 14 digits of milliseconds last until the year 5138.
    private static final int MOST_DIGITS = 14;

    private static final byte[] NONE = {};
    private static final byte[] SPACE = ascii("{\"s\":\"");
    private static final byte[] COMPUTER = ascii("\",\"a\":\"");
    private static final byte[] NUMBER = ascii("\",\"n\":");
    private static final byte[] TIME = ascii(",\"t\":");
    private static final byte[] PREV = ascii(",\"prev\":");
    private static final byte[] SEEN = ascii(",\"seen\":[\"");
    private static final byte[] NEXT = ascii(",\"");
    private static final byte[] SEEN_END = ascii("]");
    private static final byte[] WRITES = ascii(",\"w\":[{\"k\":\"");
    private static final byte[] WRITE_NEXT = ascii(",{\"k\":\"");
    private static final byte[] RECORD = ascii(",\"r\":\"");
    private static final byte[] FIELDS = ascii("\",\"f\":{\"");
    private static final byte[] FIELDS_END = ascii("}}");
    private static final byte[] END = ascii("]}");
    private static final byte[] NULL = ascii("null");
    private static final byte[] TRUE = ascii("true");
    private static final byte[] FALSE = ascii("false");

    private final Names kinds;
    private final Names fieldNames;
    private final String[] names = new String[MOST_FIELDS];
    private final Value[] values = new Value[MOST_FIELDS];
    private byte[] spaceText = NONE;
    private byte[] computerText = NONE;
    private @Nullable SpaceId lastSpace;
    private @Nullable ComputerId lastComputer;
    private byte[] line = NONE;
    private int at;

    /// Knows these names of kinds and of fields.
    public PlainLines(Names kinds, Names fieldNames) {
        this.kinds = kinds;
        this.fieldNames = fieldNames;
    }

    /// Not a plain line.
    private static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1L;

        NotPlain() {
            super("not plain", null, false, false);
        }
    }

    /// The change in a line without comma and line end; null if the line is not plain.
    ///
    /// @param id SHA-256 of the line
    public @Nullable Change read(byte[] text, ChangeId id) {
        line = text;
        at = 0;
        try {
            return change(id);
        } catch (NotPlain other) {
            return null;
        } finally {
            line = NONE;
        }
    }

    private Change change(ChangeId id) throws NotPlain {
        expect(SPACE);
        var space = space();
        expect(COMPUTER);
        var computer = computer();
        expect(NUMBER);
        long n = number();
        expect(TIME);
        long time = number();
        expect(PREV);
        var prev = take(NULL) ? null : quotedHash();
        var seen = take(SEEN) ? seen() : List.<ChangeId>of();
        expect(WRITES);
        var writes = writes();
        expect(END);
        require(n > 0 && at == line.length);
        return new Change(id, space, computer, n, time, prev, seen, null, null, writes);
    }

    private SpaceId space() throws NotPlain {
        var last = lastSpace;
        if (last == null || !take(spaceText)) {
            last = new SpaceId(id());
            lastSpace = last;
            spaceText = ascii(last.text());
        }
        return last;
    }

    private ComputerId computer() throws NotPlain {
        var last = lastComputer;
        if (last == null || !take(computerText)) {
            last = new ComputerId(id());
            lastComputer = last;
            computerText = ascii(last.text());
        }
        return last;
    }

    private String id() throws NotPlain {
        require(line.length - at > ID);
        var text = new String(line, at, ID, StandardCharsets.ISO_8859_1);
        require(Uuid7.isValid(text));
        at += ID;
        return text;
    }

    private long number() throws NotPlain {
        int start = at;
        long number = 0;
        while (at < line.length && line[at] >= '0' && line[at] <= '9' && at - start <= MOST_DIGITS) {
            number = 10 * number + line[at] - '0';
            at++;
        }
        int digits = at - start;
        require(digits > 0 && digits <= MOST_DIGITS && (digits == 1 || line[start] != '0'));
        return number;
    }

    private ChangeId quotedHash() throws NotPlain {
        require(next() == '"');
        return hash();
    }

    /// A name of a change up to its closing quote.
    private ChangeId hash() throws NotPlain {
        require(line.length - at > ChangeId.TEXT_LENGTH);
        var id = ChangeId.ofText(line, at);
        at += ChangeId.TEXT_LENGTH;
        if (id == null || next() != '"') {
            throw new NotPlain();
        }
        return id;
    }

    private List<ChangeId> seen() throws NotPlain {
        var seen = new ArrayList<ChangeId>(1);
        do {
            require(seen.size() < MOST_SEEN);
            seen.add(hash());
        } while (take(NEXT));
        expect(SEEN_END);
        require(seen.size() == 1 || new HashSet<>(seen).size() == seen.size());
        return seen;
    }

    private List<Write> writes() throws NotPlain {
        var writes = new ArrayList<Write>(1);
        do {
            require(writes.size() < MOST_WRITES);
            writes.add(write());
        } while (take(WRITE_NEXT));
        require(writes.size() == 1 || writes.stream().map(Write::key).distinct().count() == writes.size());
        return writes;
    }

    private Write write() throws NotPlain {
        var kind = name(kinds);
        expect(RECORD);
        var record = new RecordId(id());
        expect(FIELDS);
        return new Write(kind, record, fields());
    }

    private Fields<Value> fields() throws NotPlain {
        int count = 0;
        do {
            require(count < MOST_FIELDS);
            var name = name(fieldNames);
            require(count == 0 || name.compareTo(names[count - 1]) > 0);
            require(next() == ':');
            names[count] = name;
            values[count] = value();
            count++;
        } while (take(NEXT));
        expect(FIELDS_END);
        return Fields.sorted(Arrays.copyOf(names, count), Arrays.copyOf(values, count));
    }

    /// A name up to its closing quote.
    private String name(Names table) throws NotPlain {
        int start = at;
        while (at < line.length && line[at] > ' ' && line[at] != '"' && line[at] != '\\') {
            at++;
        }
        int end = at;
        require(next() == '"');
        var name = table.of(line, start, end);
        if (name == null) {
            throw new NotPlain();
        }
        return name;
    }

    private Value value() throws NotPlain {
        return switch (at < line.length ? line[at] : 0) {
            case '"' -> text();
            case '-' -> negative();
            case 'n', 't', 'f' -> word();
            default -> Value.of(number());
        };
    }

    private Value word() throws NotPlain {
        if (take(NULL)) {
            return Value.NOTHING;
        }
        boolean yes = take(TRUE);
        require(yes || take(FALSE));
        return Value.of(yes);
    }

    private Value negative() throws NotPlain {
        at++;
        long number = number();
        require(number != 0);
        return Value.of(-number);
    }

    private Value text() throws NotPlain {
        at++;
        int start = at;
        int all = 0;
        while (at < line.length && line[at] != '"') {
            byte b = line[at];
            require((b < 0 || b >= ' ') && b != '\\');
            all |= b;
            at++;
        }
        int end = at;
        require(next() == '"' && end - start <= Value.LONGEST_TEXT);
        if (all >= 0) {
            return Value.of(new String(line, start, end - start, StandardCharsets.ISO_8859_1));
        }
        // Bytes that are no letters would come back as other bytes.
        var text = new String(line, start, end - start, StandardCharsets.UTF_8);
        var again = text.getBytes(StandardCharsets.UTF_8);
        require(Arrays.equals(line, start, end, again, 0, again.length));
        return Value.of(text);
    }

    private byte next() throws NotPlain {
        require(at < line.length);
        return line[at++];
    }

    private void expect(byte[] text) throws NotPlain {
        require(take(text));
    }

    private boolean take(byte[] text) {
        int end = at + text.length;
        boolean here = end <= line.length && Arrays.equals(line, at, end, text, 0, text.length);
        at = here ? end : at;
        return here;
    }

    private static void require(boolean holds) throws NotPlain {
        if (!holds) {
            throw new NotPlain();
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
