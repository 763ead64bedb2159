package org.haversack.bundle.seal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.haversack.bundle.age.AgeFile;
import org.haversack.bundle.age.AgeIdentity;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.age.AgeTrouble;

/// An age identity whose secret half is closed with a passphrase. Anything can be sealed for it without the
/// passphrase, which therefore need not be kept anywhere; only opening asks for it. The closed half is
/// what `age -p`
/// makes of an identity file, so that `age -d -i` takes it as it is.
///
/// @param recipient the half that everybody may know, `age1…`
/// @param closed the other half, closed
public record GuardedKey(String recipient, byte[] closed) {
    private static final int LARGEST = 4096;

    /// A new pair, closed with a passphrase.
    ///
    /// @param work as [AgeFile#closeWith] wants it
    public static GuardedKey make(String passphrase, int work) {
        return of(AgeIdentity.generate(), passphrase, work);
    }

    /// The same pair with another passphrase: what was sealed for it is still opened by it.
    public static GuardedKey of(AgeIdentity identity, String passphrase, int work) {
        var text = "# public key: " + identity.recipient() + "\n" + identity.secret() + "\n";
        var out = new ByteArrayOutputStream();
        try (var in = AgeFile.closeWith(passphrase, work, out)) {
            in.write(text.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new GuardedKey(identity.recipient(), out.toByteArray());
    }

    /// The identity, if the passphrase is the right one.
    ///
    /// @throws AgeTrouble if it is not, or the closed half is damaged
    public AgeIdentity open(String passphrase) throws AgeTrouble {
        return open(closed, passphrase);
    }

    /// The identity in a closed half.
    ///
    /// @throws AgeTrouble if the passphrase is not the right one, or the bytes are no closed identity
    public static AgeIdentity open(byte[] closed, String passphrase) throws AgeTrouble {
        var out = new ByteArrayOutputStream();
        try {
            AgeFile.open(new ByteArrayInputStream(closed), new AgeKey.Words(passphrase), LARGEST, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.US_ASCII)
                .lines()
                .flatMap(line -> AgeIdentity.parse(line.strip()).stream())
                .findFirst()
                .orElseThrow(AgeTrouble::damaged);
    }

    /// On one line, to be kept among other things.
    public String text() {
        return recipient + " " + Base64.getEncoder().encodeToString(closed);
    }

    /// What [#text] wrote; empty if it is something else.
    public static Optional<GuardedKey> parse(String text) {
        var parts = text.split(" ");
        if (parts.length != 2 || !AgeIdentity.isRecipient(parts[0])) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GuardedKey(parts[0], Base64.getDecoder().decode(parts[1])));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
