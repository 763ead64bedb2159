package org.haversack.bundle;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Base64;
import org.haversack.merge.change.ChangeLine;
import org.jspecify.annotations.Nullable;

/// A bundle whose bytes are those that the holder of its key signed. Its changes are read from the file each
/// time they are asked for.
public final class VerifiedBundle {
    private final Path file;
    private final long size;
    private final BundleHead head;
    private final Framing.SealLine seal;
    private final byte[] fileSha256;

    VerifiedBundle(Path file, long size, BundleHead head, Framing.SealLine seal, byte[] fileSha256) {
        this.file = file;
        this.size = size;
        this.head = head;
        this.seal = seal;
        this.fileSha256 = fileSha256;
    }

    public BundleHead head() {
        return head;
    }

    /// The raw public key whose holder signed this, 32 bytes.
    public byte[] key() {
        return seal.key().clone();
    }

    /// SHA-256 of the file's bytes as they are, 32 bytes.
    public byte[] fileSha256() {
        return fileSha256.clone();
    }

    /// SHA-256 that the seal closes, 32 bytes: the same for a file with other line ends.
    public byte[] sealSha256() {
        return Base64.getUrlDecoder().decode(seal.sha256());
    }

    /// Bytes of the file.
    public long size() {
        return size;
    }

    /// The changes from the first on.
    public Changes changes() throws IOException {
        return new Changes(new BoundedLines(Files.newInputStream(file)));
    }

    /// The changes of a bundle in the order of the file. Only when [#next()] has returned null is it certain
    /// that they are those that were verified.
    public final class Changes implements Closeable {
        private final BoundedLines lines;
        private final MessageDigest hash = Fingerprint.sha256();
        private final ChangeParser parser = new ChangeParser();
        private boolean atEnd;

        private Changes(BoundedLines lines) {
            this.lines = lines;
        }

        /// The next change; null after the last.
        ///
        /// @throws BadBundle if the line is not valid, or the file is no longer the one that was verified
        public @Nullable ChangeLine next() throws IOException, BadBundle {
            if (atEnd) {
                return null;
            }
            try {
                if (lines.number() == 0) {
                    step(BundleReader.LONGEST_HEAD);
                }
                step(ChangeCodec.LONGEST_LINE + 1);
            } catch (BoundedLines.TooLong tooLong) {
                throw new BadBundle(Refusal.damaged());
            }
            byte last = lines.buffer()[lines.to() - 1];
            if (lines.buffer()[lines.from()] == ']') {
                atEnd = true;
                checkHash();
                return null;
            }
            try {
                return parser.read(lines.copy(last == ',' ? -1 : 0));
            } catch (BadLine wrong) {
                throw new BadBundle(Refusal.invalid(lines.number(), wrong));
            }
        }

        /// The number of the last change's line in the file, from 1.
        public long line() {
            return lines.number();
        }

        private void step(int longest) throws IOException, BoundedLines.TooLong, BadBundle {
            if (!lines.next(longest) || lines.length() == 0) {
                throw new BadBundle(Refusal.damaged());
            }
            lines.update(hash);
        }

        private void checkHash() throws BadBundle {
            if (!Framing.base64(hash.digest()).equals(seal.sha256())) {
                throw new BadBundle(Refusal.damaged());
            }
        }

        @Override
        public void close() throws IOException {
            lines.close();
        }
    }
}
