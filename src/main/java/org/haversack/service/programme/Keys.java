package org.haversack.service.programme;

import java.util.Base64;
import java.util.Optional;
import org.haversack.bundle.Fingerprint;
import org.haversack.domain.people.Computer;

/// The public keys of computers, as their records hold them.
final class Keys {
    private static final int BYTES = 32;

    private Keys() {}

    /// The code by which a computer's key is compared; empty if the key cannot be read.
    static Optional<Fingerprint> code(Computer computer) {
        try {
            var key = Base64.getUrlDecoder().decode(computer.signKey());
            return key.length == BYTES ? Optional.of(Fingerprint.ofKey(key)) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
