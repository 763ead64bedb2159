package org.haversack.bundle;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;

/// Writes one bundle from beginning to end, hashing on the way. The same head, changes and keys give the same
/// bytes.
public final class BundleWriter {
    private static final int BUFFER = 64 * 1024;
    private static final byte[] BETWEEN = {',', '\n'};

    private final MessageDigest hash = Fingerprint.sha256();
    private final DigestOutputStream hashed;
    private final OutputStream out;
    private final SigningKeys keys;
    private final long count;
    private long written;
    private boolean finished;

    /// Begins the bundle.
    ///
    /// @param out where to; stays open
    /// @param head its `count` must be that of the changes to come
    public BundleWriter(OutputStream out, BundleHead head, SigningKeys keys) throws IOException {
        this.hashed = new DigestOutputStream(out, hash);
        this.out = new BufferedOutputStream(hashed, BUFFER);
        this.keys = keys;
        this.count = head.count();
        write(Framing.headLine(head) + "\n");
    }

    /// Adds a change: parents first, by space, depth and id.
    ///
    /// @param line as [ChangeCodec] wrote or read it
    public void change(byte[] line) throws IOException {
        if (line.length > ChangeCodec.LONGEST_LINE
                || line.length < 2
                || line[0] != '{'
                || line[line.length - 1] != '}') {
            throw new IllegalArgumentException("not a change line");
        }
        if (finished || written == count) {
            throw new IllegalStateException("more changes than the head promised: " + count);
        }
        if (written > 0) {
            out.write(BETWEEN);
        }
        out.write(line);
        written++;
    }

    /// Closes the bundle with its seal and flushes, but does not close the stream.
    public void finish() throws IOException {
        if (finished || written != count) {
            throw new IllegalStateException("%d changes written, %d promised".formatted(written, count));
        }
        finished = true;
        write((count > 0 ? "\n" : "") + Framing.CHANGES_END + "\n");
        out.flush();
        hashed.on(false);
        write(Framing.SealLine.sign(hash.digest(), keys).text() + "\n");
        out.flush();
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
