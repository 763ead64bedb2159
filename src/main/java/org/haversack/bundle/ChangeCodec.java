package org.haversack.bundle;

import java.nio.charset.StandardCharsets;
import org.haversack.merge.Draft;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// A change as its line of JSON. Equal drafts give equal bytes: fixed order of keys, sorted names of fields,
/// no spaces, no needless escapes. Reading depends on none of that, but is strict about everything else.
public final class ChangeCodec {
    /// Bytes of a change line, without comma and line end.
    public static final int LONGEST_LINE = 1 << 20;

    /// Characters of a change's word.
    public static final int LONGEST_WHY = 40;

    /// Characters of a person's reason for a change.
    public static final int LONGEST_REASON = 1000;

    private static final int LONGEST_KIND = 40;
    private static final int LONGEST_FIELD = 80;

    private ChangeCodec() {}

    /// Writes a change's line, which gives the change its name.
    ///
    /// @throws IllegalArgumentException for a draft that could not be read back: a text that is too long or
    ///     holds U+0000 or half a character, a name that is none, a field written twice, a line over 1 MiB
    public static ChangeLine write(Draft draft) {
        var out = new StringBuilder(512);
        out.append("{\"s\":\"").append(draft.space());
        out.append("\",\"a\":\"").append(draft.computer());
        out.append("\",\"n\":").append(draft.n());
        out.append(",\"t\":").append(draft.time());
        out.append(",\"prev\":");
        if (draft.prev() == null) {
            out.append("null");
        } else {
            out.append('"').append(draft.prev()).append('"');
        }
        if (!draft.seen().isEmpty()) {
            char before = '[';
            out.append(",\"seen\":");
            for (var id : draft.seen()) {
                out.append(before).append('"').append(id).append('"');
                before = ',';
            }
            out.append(']');
        }
        if (draft.why() != null && !draft.why().isEmpty()) {
            text(out.append(",\"why\":"), draft.why());
        }
        if (draft.reason() != null && !draft.reason().isEmpty()) {
            text(out.append(",\"reason\":"), draft.reason());
        }
        out.append(",\"w\":[");
        for (int i = 0; i < draft.writes().size(); i++) {
            write(out.append(i == 0 ? "" : ","), draft.writes().get(i));
        }
        var line = out.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        try {
            return read(line);
        } catch (BadLine wrong) {
            throw new IllegalArgumentException("not a change: " + wrong.getMessage(), wrong);
        }
    }

    /// Reads one line, without comma and line end. The bytes are kept as they are, not copied.
    public static ChangeLine read(byte[] line) throws BadLine {
        return new ChangeParser().read(line);
    }

    /// Whether this may be the name of a kind: kebab-case, at most 40 characters.
    public static boolean isKind(String text) {
        if (text.isEmpty() || text.length() > LONGEST_KIND || !isSmall(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSmall(c) && !isDigit(c) && c != '-') {
                return false;
            }
        }
        return true;
    }

    /// Whether this may be the name of a field: `~`, or camelCase with an optional `:member`, at most 80
    /// characters.
    public static boolean isField(String text) {
        if (text.equals(Write.LIFE)) {
            return true;
        }
        if (text.isEmpty() || text.length() > LONGEST_FIELD || !isSmall(text.charAt(0))) {
            return false;
        }
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean capital = c >= 'A' && c <= 'Z';
            if (!isSmall(c) && !capital && !isDigit(c) && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isSmall(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static void write(StringBuilder out, Write write) {
        text(out.append("{\"k\":"), write.kind());
        out.append(",\"r\":\"").append(write.record()).append("\",\"f\":{");
        char before = 0;
        for (var field : write.fields().entrySet()) {
            if (before != 0) {
                out.append(before);
            }
            before = ',';
            text(out, field.getKey());
            out.append(':');
            switch (field.getValue()) {
                case Value.Nothing() -> out.append("null");
                case Value.Flag(var is) -> out.append(is);
                case Value.Whole(var number) -> out.append(number);
                case Value.Text(var text) -> text(out, text);
            }
        }
        out.append("}}");
    }

    /// A JSON string: escapes only what must be, in the shortest form.
    static void text(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> plain(out, text, i, c);
            }
        }
        out.append('"');
    }

    private static void plain(StringBuilder out, String text, int at, char c) {
        if (c >= ' ' && !Character.isSurrogate(c)) {
            out.append(c);
        } else if (c < ' ') {
            out.append("\\u00").append(c < 0x10 ? '0' : '1').append(Character.forDigit(c & 0xF, 16));
        } else {
            boolean paired = Character.isHighSurrogate(c)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            if (!paired) {
                throw new IllegalArgumentException("half a character (a lone surrogate) in a text");
            }
            out.append(c);
        }
    }
}
