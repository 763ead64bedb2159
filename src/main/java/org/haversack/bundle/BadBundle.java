package org.haversack.bundle;

/// A line behind a good seal is not what the format asks for, or the file changed after it was verified.
/// Nothing of the bundle is to be kept.
public final class BadBundle extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public BadBundle(Refusal refusal) {
        super(refusal.sentence());
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
