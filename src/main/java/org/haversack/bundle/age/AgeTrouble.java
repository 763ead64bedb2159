package org.haversack.bundle.age;

/// Why a sealed file does not open.
public final class AgeTrouble extends Exception {
    private static final long serialVersionUID = 1L;

    /// The kinds of trouble.
    public enum Why {
        /// Its bytes are not those that were written, or its end is missing.
        DAMAGED,
        /// Sealed for keys that are not here.
        OTHER_KEY,
        /// Sealed for keys, but only a passphrase is at hand.
        NOT_WITH_WORDS,
        /// Closed with a passphrase, but only keys are at hand.
        WITH_WORDS,
        /// Closed with another passphrase.
        WRONG_WORDS,
        /// Opening it would take more memory and time than a file may ask for, or it asks for so little
        /// that the passphrase is not protected.
        WORK_FACTOR,
        /// What is inside is larger than it may be.
        TOO_LARGE
    }

    private final Why why;

    AgeTrouble(Why why) {
        super(why.name());
        this.why = why;
    }

    /// What is inside is not what was written.
    public static AgeTrouble damaged() {
        return new AgeTrouble(Why.DAMAGED);
    }

    public Why why() {
        return why;
    }
}
