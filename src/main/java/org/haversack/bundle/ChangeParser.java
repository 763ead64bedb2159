package org.haversack.bundle;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.haversack.bundle.line.Names;
import org.haversack.bundle.line.PlainLines;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.jspecify.annotations.Nullable;

/// Reads change lines, one after the other. Remembers the words that come again and again, so that a long
/// bundle does not fill the memory with copies of them; not for several threads at once.
final class ChangeParser {
    /// The end of the year 9999, in milliseconds since 1970 UTC.
    static final long LATEST = 253_402_300_799_999L;

    private static final int MOST_SEEN = 1000;
    private static final int MOST_WRITES = 2000;
    private static final int MOST_FIELDS = 200;

    private final Names kinds = new Names(ChangeCodec::isKind);
    private final Names fieldNames = new Names(ChangeCodec::isField);
    private final PlainLines plain = new PlainLines(kinds, fieldNames);
    private final MessageDigest hash = ChangeId.sha256();
    private @Nullable SpaceId lastSpace;
    private @Nullable ComputerId lastComputer;

    /// Reads one line without comma and line end. The line is kept, not copied.
    ChangeLine read(byte[] line) throws BadLine {
        if (line.length > ChangeCodec.LONGEST_LINE) {
            throw new BadLine("", "is longer than 1 MiB");
        }
        var id = ChangeId.ofBytes(hash.digest(line));
        var change = plain.read(line, id);
        return new ChangeLine(change == null ? strictly(line, id) : change, line);
    }

    /// Reads any line, in whatever order and with whatever escapes; what is wrong with it is said here.
    Change strictly(byte[] line, ChangeId id) throws BadLine {
        var json = StrictJson.open(line);
        var parts = new Parts();
        for (var key = json.key(); key != null; key = json.key()) {
            read(key, json, parts);
        }
        json.end();
        return parts.change(id);
    }

    /// What has been read of a change so far.
    private static final class Parts {
        @Nullable
        SpaceId space;

        @Nullable
        ComputerId computer;

        long n;
        long time = -1;
        boolean hasPrev;

        @Nullable
        ChangeId prev;

        List<ChangeId> seen = List.of();

        @Nullable
        String why;

        @Nullable
        String reason;

        List<Write> writes = List.of();

        Change change(ChangeId id) throws BadLine {
            if (space == null) {
                throw missing("/s");
            }
            if (computer == null) {
                throw missing("/a");
            }
            if (n == 0 || time < 0 || !hasPrev || writes.isEmpty()) {
                throw missing(n == 0 ? "/n" : time < 0 ? "/t" : !hasPrev ? "/prev" : "/w");
            }
            return new Change(id, space, computer, n, time, prev, seen, why, reason, writes);
        }

        private static BadLine missing(String pointer) {
            return new BadLine(pointer, "is missing");
        }
    }

    private void read(String key, StrictJson json, Parts parts) throws BadLine {
        switch (key) {
            case "s" -> parts.space = space(json.id());
            case "a" -> parts.computer = computer(json.id());
            case "n" -> parts.n = json.whole(1, Value.GREATEST_WHOLE);
            case "t" -> parts.time = json.whole(0, LATEST);
            case "prev" -> {
                parts.hasPrev = true;
                parts.prev = json.isNull() ? null : json.hash();
            }
            case "seen" -> parts.seen = seen(json);
            case "why" -> parts.why = words(json, ChangeCodec.LONGEST_WHY);
            case "reason" -> parts.reason = words(json, ChangeCodec.LONGEST_REASON);
            case "w" -> parts.writes = writes(json);
            default -> json.skip();
        }
    }

    private SpaceId space(String text) {
        var last = lastSpace;
        if (last == null || !last.text().equals(text)) {
            last = new SpaceId(text);
            lastSpace = last;
        }
        return last;
    }

    private ComputerId computer(String text) {
        var last = lastComputer;
        if (last == null || !last.text().equals(text)) {
            last = new ComputerId(text);
            lastComputer = last;
        }
        return last;
    }

    private static @Nullable String words(StrictJson json, int longest) throws BadLine {
        var text = json.text(longest);
        return text.isEmpty() ? null : text;
    }

    private static List<ChangeId> seen(StrictJson json) throws BadLine {
        json.list();
        var seen = new ArrayList<ChangeId>();
        while (json.item()) {
            json.require(seen.size() < MOST_SEEN, "is more than 1,000 names");
            seen.add(json.hash());
        }
        json.require(!seen.isEmpty(), "is empty");
        json.require(seen.size() == 1 || new HashSet<>(seen).size() == seen.size(), "names a change twice");
        return seen;
    }

    private List<Write> writes(StrictJson json) throws BadLine {
        json.list();
        var writes = new ArrayList<Write>(1);
        var written = new HashMap<RecordKey, Set<String>>();
        while (json.item()) {
            json.require(writes.size() < MOST_WRITES, "is more than 2,000 writes");
            var write = write(json);
            for (var before : writes.isEmpty() ? Set.<String>of() : fieldsSoFar(writes, written, write.key())) {
                json.require(!write.fields().containsKey(before), "writes the field " + before + " a second time");
            }
            writes.add(write);
            if (writes.size() > 1) {
                written.computeIfAbsent(write.key(), none -> new HashSet<>())
                        .addAll(write.fields().keySet());
            }
        }
        json.require(!writes.isEmpty(), "is empty");
        return writes;
    }

    /// The fields of a record that the change has written already; the first write is entered only when a
    /// second comes.
    private static Set<String> fieldsSoFar(List<Write> writes, Map<RecordKey, Set<String>> written, RecordKey key) {
        if (writes.size() == 1) {
            var first = writes.getFirst();
            written.put(first.key(), new HashSet<>(first.fields().keySet()));
        }
        return written.getOrDefault(key, Set.of());
    }

    private Write write(StrictJson json) throws BadLine {
        json.object();
        String kind = null;
        String record = null;
        TreeMap<String, Value> fields = null;
        for (var key = json.key(); key != null; key = json.key()) {
            switch (key) {
                case "k" -> kind = kind(json);
                case "r" -> record = json.id();
                case "f" -> fields = fields(json);
                default -> throw json.bad("does not belong in a write");
            }
        }
        if (kind == null || record == null || fields == null) {
            throw json.bad("lacks its " + (kind == null ? "kind" : record == null ? "record" : "fields"));
        }
        return new Write(kind, new RecordId(record), fields);
    }

    private String kind(StrictJson json) throws BadLine {
        var text = json.text(Value.LONGEST_TEXT);
        var known = kinds.of(text);
        if (known == null) {
            throw json.bad("is not a kind's name");
        }
        return known;
    }

    private TreeMap<String, Value> fields(StrictJson json) throws BadLine {
        json.object();
        var fields = new TreeMap<String, Value>();
        for (var name = json.key(); name != null; name = json.key()) {
            json.require(fields.size() < MOST_FIELDS, "is more than 200 fields");
            var known = fieldNames.of(name);
            if (known == null) {
                throw json.bad("is not a field's name");
            }
            fields.put(known, json.value());
        }
        json.require(!fields.isEmpty(), "is empty");
        return fields;
    }
}
