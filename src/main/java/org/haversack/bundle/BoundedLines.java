package org.haversack.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Arrays;

/// Lines of a file as bytes, never holding more than one line and never one over its limit. Lines end with
/// LF; a byte order mark before the first line and one CR before each LF do not belong to them, since mailers
/// and editors add those.
final class BoundedLines implements Closeable {
    private static final int CHUNK = 64 * 1024;

    private final InputStream in;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;
    private int from;
    private int to;
    private boolean ended;
    private boolean marked;
    private long number;

    BoundedLines(InputStream in) {
        this.in = in;
    }

    /// A line is longer than it may be.
    static final class TooLong extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /// Goes to the next line; false after the last. A file that ends with LF has no line after it.
    ///
    /// @param longest most bytes of the line, without its end
    boolean next(int longest) throws IOException, TooLong {
        number++;
        if (number == 1) {
            skipByteOrderMark();
        }
        int looked = start;
        while (true) {
            for (int i = looked; i < end; i++) {
                if (buffer[i] == '\n') {
                    take(i, true, longest);
                    return true;
                }
            }
            if (end - start > longest + 1) {
                throw new TooLong();
            }
            int seen = end - start;
            if (!fill(longest + 2)) {
                take(end, false, longest);
                return seen > 0;
            }
            looked = start + seen;
        }
    }

    private void take(int newline, boolean ended, int longest) throws TooLong {
        from = start;
        to = ended && newline > start && buffer[newline - 1] == '\r' ? newline - 1 : newline;
        start = ended ? newline + 1 : newline;
        this.ended = ended;
        if (to - from > longest) {
            throw new TooLong();
        }
    }

    private void skipByteOrderMark() throws IOException {
        while (end - start < 3 && fill(CHUNK)) {
            // until there are three bytes or no more
        }
        if (end - start >= 3 && buffer[0] == (byte) 0xEF && buffer[1] == (byte) 0xBB && buffer[2] == (byte) 0xBF) {
            start = 3;
            marked = true;
        }
    }

    /// Reads more behind what is there, making room for so many bytes at most; false at the end of the file.
    private boolean fill(int most) throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            end -= start;
            start = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length + 1, Math.min(buffer.length * 2, most)));
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            return false;
        }
        end += read;
        return true;
    }

    /// The line's number, from 1.
    long number() {
        return number;
    }

    /// Whether the line ended with LF; false only for a last line that the file ends within.
    boolean ended() {
        return ended;
    }

    /// Whether it is the first line of a file that begins with a byte order mark.
    boolean marked() {
        return marked && number == 1;
    }

    /// Where the next line begins: behind the CR and LF, if there are any.
    int rawTo() {
        return start;
    }

    /// Whether the line ended with LF alone.
    boolean endedPlainly() {
        return ended && start == to + 1;
    }

    int length() {
        return to - from;
    }

    /// The bytes that hold the line, from [#from()] to [#to()], until the next call.
    byte[] buffer() {
        return buffer;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /// The line as bytes of its own.
    ///
    /// @param change how many bytes longer, by zeros, or shorter
    byte[] copy(int change) {
        return Arrays.copyOfRange(buffer, from, to + change);
    }

    /// Adds the line, closed with LF whatever it ended with.
    void update(MessageDigest hash) {
        if (endedPlainly()) {
            hash.update(buffer, from, length() + 1);
        } else {
            hash.update(buffer, from, length());
            hash.update((byte) '\n');
        }
    }

    boolean startsWith(byte[] bytes) {
        return length() >= bytes.length && Arrays.equals(buffer, from, from + bytes.length, bytes, 0, bytes.length);
    }

    boolean endsWith(byte[] bytes) {
        return length() >= bytes.length && Arrays.equals(buffer, to - bytes.length, to, bytes, 0, bytes.length);
    }

    @Override
    public void close() throws IOException {
        buffer = new byte[0];
        start = 0;
        end = 0;
        in.close();
    }
}
