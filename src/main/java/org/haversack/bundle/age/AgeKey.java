package org.haversack.bundle.age;

import java.util.List;

/// What a file is opened with.
public sealed interface AgeKey {
    /// The identities of computers: any of them will do.
    record Identities(List<AgeIdentity> identities) implements AgeKey {
        public Identities {
            identities = List.copyOf(identities);
        }
    }

    /// A passphrase. Its text comes into no log.
    record Words(String passphrase) implements AgeKey {
        @Override
        public String toString() {
            return "a passphrase";
        }
    }
}
