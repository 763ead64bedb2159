package org.haversack.service.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.haversack.service.imports.ImportOutcome.OddRow;
import org.jspecify.annotations.Nullable;

/// The lines of a list as they lie in its file, ended by LF, CR LF or CR. They are read as UTF-8; bytes
/// that are not, and control characters where Windows has letters, are read as windows-1252 means them, and
/// said to be odd.
final class ListLines implements Closeable {
    /// A line.
    ///
    /// @param number its number in the file, from 1
    /// @param text what it says, without its end
    /// @param end how it ended
    /// @param odd what is odd about its bytes
    /// @param whole whether all of it was read; lines of more than a million bytes are cut
    record Line(long number, String text, String end, List<OddRow> odd, boolean whole) {}

    private static final int LONGEST = 1_000_000;
    private static final int C1 = 0x80;
    private static final int AFTER_C1 = 0xA0;
    /// What windows-1252 has from 0x80 to 0x9F; five of them are nothing.
    private static final String WINDOWS = "€\uFFFD‚ƒ„…†‡ˆ‰Š‹Œ\uFFFDŽ\uFFFD\uFFFD‘’“”•–—˜™š›œ\uFFFDžŸ";

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int BUFFER = 1 << 16;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int filled;
    private byte[] bytes = new byte[BUFFER];
    private int length;
    private final CharsetDecoder decoder = StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private long read;

    ListLines(InputStream in) {
        this.in = in;
    }

    /// The next line; null behind the last one.
    @Nullable
    Line next() throws IOException {
        length = 0;
        boolean whole = true;
        int b = take();
        if (b < 0) {
            return null;
        }
        while (b >= 0 && b != '\n' && b != '\r') {
            if (length == bytes.length && length < LONGEST) {
                bytes = Arrays.copyOf(bytes, Math.min(LONGEST, length * 2));
            }
            whole = length < bytes.length;
            if (whole) {
                bytes[length++] = (byte) b;
            }
            b = take();
        }
        read++;
        return line(end(b), whole);
    }

    private int take() throws IOException {
        if (at == filled) {
            filled = Math.max(0, in.read(buffer));
            at = 0;
        }
        return at == filled ? -1 : buffer[at++] & 0xFF;
    }

    private String end(int b) throws IOException {
        if (b != '\r') {
            return b == '\n' ? "\n" : "";
        }
        int next = take();
        if (next == '\n') {
            return "\r\n";
        }
        if (next >= 0) {
            at--;
        }
        return "\r";
    }

    private Line line(String end, boolean whole) {
        boolean marked = read == 1 && Arrays.mismatch(bytes, BYTE_ORDER_MARK) == BYTE_ORDER_MARK.length;
        var content = ByteBuffer.wrap(bytes, 0, length);
        if (marked) {
            content.position(BYTE_ORDER_MARK.length);
        }
        var strange = new LinkedHashMap<String, Character>();
        var text = windows(decoded(content, strange), strange);
        return new Line(read, text, end, odd(strange), whole);
    }

    private String decoded(ByteBuffer content, Map<String, Character> strange) {
        try {
            return decoder.decode(content.duplicate()).toString();
        } catch (CharacterCodingException notUtf8) {
            return leniently(content, strange);
        }
    }

    private String leniently(ByteBuffer from, Map<String, Character> strange) {
        var to = CharBuffer.allocate(from.remaining());
        decoder.reset();
        for (var result = decoder.decode(from, to, true); result.isError(); result = decoder.decode(from, to, true)) {
            for (int i = 0; i < result.length(); i++) {
                int b = from.get() & 0xFF;
                char meant = b < AFTER_C1 ? WINDOWS.charAt(b - C1) : (char) b;
                strange.put(String.format(Locale.ROOT, "the byte 0x%02X, which is not UTF-8", b), meant);
                to.put(meant);
            }
        }
        decoder.flush(to);
        return to.flip().toString();
    }

    private static String windows(String text, Map<String, Character> strange) {
        StringBuilder meant = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= C1 && c < AFTER_C1) {
                meant = meant == null ? new StringBuilder(text) : meant;
                meant.setCharAt(i, WINDOWS.charAt(c - C1));
                strange.put(String.format(Locale.ROOT, "the control character U+%04X", (int) c), meant.charAt(i));
            }
        }
        return meant == null ? text : meant.toString();
    }

    private List<OddRow> odd(Map<String, Character> strange) {
        var odd = new ArrayList<OddRow>();
        strange.forEach((what, meant) -> odd.add(
                new OddRow(read, "it holds " + what, "read as \"" + meant + "\", which is what Windows means by it")));
        return odd;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
