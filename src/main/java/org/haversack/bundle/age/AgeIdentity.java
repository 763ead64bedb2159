package org.haversack.bundle.age;

import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.x25519.X25519KeyFactory;
import com.exceptionfactory.jagged.x25519.X25519KeyPairGenerator;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaReaderFactory;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Optional;
import javax.crypto.spec.SecretKeySpec;

/// An X25519 pair of age: the identity opens what was sealed for the recipient. Both are texts, the same ones
/// that the ordinary `age` tool reads.
public final class AgeIdentity {
    private static final String SECRET_MARK = "AGE-SECRET-KEY-1";
    private static final int LONGEST = 200;

    private final String secret;
    private final String recipient;

    private AgeIdentity(String secret, String recipient) {
        this.secret = secret;
        this.recipient = recipient;
    }

    /// A fresh pair.
    public static AgeIdentity generate() {
        try {
            var pair = new X25519KeyPairGenerator().generateKeyPair();
            return new AgeIdentity(
                    new String(pair.getPrivate().getEncoded(), StandardCharsets.US_ASCII),
                    new String(pair.getPublic().getEncoded(), StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no X25519", missing);
        }
    }

    /// The pair of an identity such as `AGE-SECRET-KEY-1…`; empty if the text is none.
    public static Optional<AgeIdentity> parse(String secret) {
        if (!secret.startsWith(SECRET_MARK) || secret.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var key = new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "X25519");
            var recipient = new X25519KeyFactory().translateKey(key).getEncoded();
            return Optional.of(new AgeIdentity(secret, new String(recipient, StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException | RuntimeException noKey) {
            return Optional.empty();
        }
    }

    /// Whether something can be sealed for this text, such as `age1…`.
    public static boolean isRecipient(String text) {
        try {
            boolean likely = text.startsWith("age1") && text.length() <= LONGEST;
            return likely && X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(text) != null;
        } catch (GeneralSecurityException | RuntimeException noRecipient) {
            return false;
        }
    }

    /// The half that everybody may know, `age1…`.
    public String recipient() {
        return recipient;
    }

    /// The half that nobody else may know, `AGE-SECRET-KEY-1…`.
    public String secret() {
        return secret;
    }

    RecipientStanzaReader reader() throws GeneralSecurityException {
        return X25519RecipientStanzaReaderFactory.newRecipientStanzaReader(secret);
    }

    /// The recipient; the secret never comes into a log.
    @Override
    public String toString() {
        return recipient;
    }
}
