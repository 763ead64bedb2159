package org.haversack.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import org.haversack.bundle.Framing.SealLine;
import org.jspecify.annotations.Nullable;

/// Opens bundle files. The first pass looks at bytes only: sizes, lines, hash and signature. No JSON is
/// parsed of a file that fails there, but for the sender's name in the sentence about a wrong signature.
public final class BundleReader {
    /// Bytes of a bundle.
    public static final long LARGEST_FILE = 1L << 30;

    /// Bytes of the first line.
    static final int LONGEST_HEAD = 64 << 20;

    private static final int LONGEST_SEAL = 1024;
    private static final byte[] MARK = ascii(Framing.MARK);
    private static final byte[] START = ascii(Framing.START);
    private static final byte[] HEAD_END = ascii(Framing.HEAD_END);
    private static final byte[] CHANGES_END = ascii(Framing.CHANGES_END);
    private static final byte[] OPEN = ascii("{\"");
    private static final byte[] CLOSE = ascii("}");
    private static final byte[] CLOSE_COMMA = ascii("},");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final MessageDigest hash = Fingerprint.sha256();
    /// Of the file's bytes as they are; null as long as they are those that the seal closes.
    private @Nullable MessageDigest fileHash;

    private byte[] fileSha256 = {};
    private final BoundedLines lines;
    private byte[] headLine = {};
    private long count;
    private @Nullable SealLine seal;

    private BundleReader(Path file) throws IOException {
        lines = new BoundedLines(Files.newInputStream(file));
    }

    /// Opens a bundle; sealed ones are refused.
    ///
    /// @throws IOException if the file cannot be read to its end
    public static Reading open(Path file) throws IOException {
        return open(file, Seal.NONE);
    }

    /// Opens a bundle, by way of `seal` if it is sealed.
    ///
    /// @throws IOException if the file cannot be read to its end
    public static Reading open(Path file, Seal seal) throws IOException {
        if (Files.notExists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            return new Reading.Refused(Refusal.notABundle());
        }
        var beginning = beginning(file);
        boolean closed = beginning.startsWith(Seal.MARK);
        if (!closed && !beginning.startsWith(Framing.MARK)) {
            return new Reading.Refused(Refusal.notABundle());
        }
        if (Files.size(file) > LARGEST_FILE) {
            return new Reading.Refused(Refusal.tooLarge("it has more than 1 GB"));
        }
        return closed ? seal.read(file) : read(file);
    }

    private static String beginning(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(BYTE_ORDER_MARK.length + MARK.length);
            var text = new String(bytes, StandardCharsets.ISO_8859_1);
            return text.startsWith(new String(BYTE_ORDER_MARK, StandardCharsets.ISO_8859_1)) ? text.substring(3) : text;
        }
    }

    private static Reading read(Path file) throws IOException {
        var reader = new BundleReader(file);
        @Nullable Refusal refusal;
        try (reader.lines) {
            refusal = reader.scan();
        }
        if (reader.isOfOtherVersion()) {
            // Another version may have another frame. A seal of ours that does not fit means a damaged `v`.
            boolean misfit = refusal != null && reader.seal != null;
            return new Reading.Refused(misfit ? Refusal.damaged() : Refusal.newerVersion());
        }
        return refusal != null ? new Reading.Refused(refusal) : reader.verified(file);
    }

    private boolean isOfOtherVersion() {
        int at = MARK.length;
        while (at < headLine.length && headLine[at] >= '0' && headLine[at] <= '9') {
            at++;
        }
        boolean number = at > MARK.length && at < headLine.length && headLine[at] == ',';
        boolean one = at == MARK.length + 1 && headLine[MARK.length] == '1';
        return number && !one;
    }

    /// Reads the whole file; null if its frame and its hash are right.
    private @Nullable Refusal scan() throws IOException {
        try {
            var wrong = scanHead();
            wrong = wrong == null ? scanChanges() : wrong;
            return wrong == null ? scanSeal() : wrong;
        } catch (BoundedLines.TooLong tooLong) {
            return Refusal.tooLarge("line %d is longer than it may be".formatted(lines.number()));
        }
    }

    private @Nullable Refusal scanHead() throws IOException, BoundedLines.TooLong {
        if (!lines.next(LONGEST_HEAD) || !lines.ended()) {
            return Refusal.incomplete();
        }
        headLine = lines.copy(2);
        hashLine();
        boolean whole = isOfOtherVersion() || lines.startsWith(START);
        return whole && lines.endsWith(HEAD_END) ? null : Refusal.damaged();
    }

    private @Nullable Refusal scanChanges() throws IOException, BoundedLines.TooLong {
        boolean more = true;
        while (lines.next(ChangeCodec.LONGEST_LINE + 1) && lines.ended()) {
            hashLine();
            if (lines.length() == CHANGES_END.length && lines.startsWith(CHANGES_END)) {
                return more && count > 0 ? Refusal.damaged() : null;
            }
            boolean comma = lines.endsWith(CLOSE_COMMA);
            if (!more || !lines.startsWith(OPEN) || !(comma || lines.endsWith(CLOSE))) {
                return Refusal.damaged();
            }
            more = comma;
            count++;
            if (count > BundleHead.MOST_CHANGES) {
                return Refusal.tooLarge("it has more than 5,000,000 changes");
            }
        }
        return Refusal.incomplete();
    }

    private @Nullable Refusal scanSeal() throws IOException, BoundedLines.TooLong {
        if (!lines.next(LONGEST_SEAL) || !lines.ended()) {
            return Refusal.incomplete();
        }
        seal = SealLine.parse(lines.copy(0));
        hashRaw();
        var whole = fileHash == null ? copy(hash) : fileHash;
        if (fileHash == null) {
            whole.update(lines.buffer(), lines.from(), lines.length() + 1);
        }
        fileSha256 = whole.digest();
        boolean more = lines.next(LONGEST_SEAL);
        boolean right = !more && seal != null && seal.sha256().equals(Framing.base64(hash.digest()));
        return right ? null : Refusal.damaged();
    }

    private void hashLine() {
        hashRaw();
        lines.update(hash);
    }

    /// A file from which no mailer or editor changed a line end is hashed once, not twice.
    private void hashRaw() {
        if (fileHash == null && (lines.marked() || !lines.endedPlainly())) {
            fileHash = copy(hash);
        }
        if (fileHash != null) {
            if (lines.marked()) {
                fileHash.update(BYTE_ORDER_MARK);
            }
            fileHash.update(lines.buffer(), lines.from(), lines.rawTo() - lines.from());
        }
    }

    private static MessageDigest copy(MessageDigest hash) {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException("this Java's SHA-256 cannot be copied", never);
        }
    }

    private Reading verified(Path file) throws IOException {
        var closing = seal;
        if (closing == null) {
            throw new IllegalStateException("not scanned");
        }
        if (!closing.isGenuine()) {
            return new Reading.Refused(Refusal.wrongSignature(senderByItsOwnWords()));
        }
        try {
            var head = Framing.parseHead(headLine);
            if (!head.needs().isEmpty()) {
                return new Reading.Refused(Refusal.newerVersion());
            }
            if (head.count() != count) {
                throw new BadLine("/head/count", "is %d, but %d changes follow".formatted(head.count(), count));
            }
            return new Reading.Verified(new VerifiedBundle(file, Files.size(file), head, closing, fileSha256));
        } catch (BadLine wrong) {
            return new Reading.Refused(Refusal.invalid(1, wrong));
        }
    }

    private String senderByItsOwnWords() {
        try {
            var name = Framing.parseHead(headLine)
                    .fromName()
                    .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Zl}\\p{Zp}]", "")
                    .strip();
            return name.isEmpty() ? "its sender" : name;
        } catch (BadLine unreadable) {
            return "its sender";
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
