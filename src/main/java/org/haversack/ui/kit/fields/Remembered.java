package org.haversack.ui.kit.fields;

import java.util.HashSet;
import java.util.Set;

/// Which finds a person said are no patients, field by field. It never holds a found text: see
/// [Fingerprint]. Used on the thread that draws, so it answers from memory.
public interface Remembered {
    /// What this store mixes into every fingerprint; random, and the same as long as the store lives.
    String salt();

    /// Whether she kept this before, in this field.
    boolean kept(String field, String fingerprint);

    /// She keeps it.
    void keep(String field, String fingerprint);

    /// Remembers as long as the program runs.
    static Remembered forNow(String salt) {
        Set<String> kept = new HashSet<>();
        return new Remembered() {
            @Override
            public String salt() {
                return salt;
            }

            @Override
            public boolean kept(String field, String fingerprint) {
                return kept.contains(field + " " + fingerprint);
            }

            @Override
            public void keep(String field, String fingerprint) {
                kept.add(field + " " + fingerprint);
            }
        };
    }
}
