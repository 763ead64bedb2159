package org.haversack.service.trust;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.haversack.merge.change.ComputerId;

/// Shows that whoever made these keys was given an invitation's secret: an HMAC-SHA-256 over them.
public final class EnrolmentProof {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET = 32;

    private EnrolmentProof() {}

    /// A secret for one invitation: 32 random bytes in base64url, 43 characters.
    public static String newSecret() {
        var secret = new byte[SECRET];
        new SecureRandom().nextBytes(secret);
        return Keys.text(secret);
    }

    /// The proof, 43 characters.
    ///
    /// @param secret of the invitation, 43 characters
    /// @param invitation its bundle id
    /// @param computer the new computer
    /// @param signKey its public Ed25519 key, 32 bytes
    /// @param sealKey its age recipient
    public static String of(String secret, String invitation, ComputerId computer, byte[] signKey, String sealKey) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(Base64.getUrlDecoder().decode(secret), ALGORITHM));
            var text = String.join(
                    "\n", "haversack-enrolment 1", invitation, computer.text(), Keys.text(signKey), sealKey, "");
            return Keys.text(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no HMAC-SHA-256", missing);
        }
    }

    static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
