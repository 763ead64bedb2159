package org.haversack.ui.kit;

/// How large text is. Every length follows it, for all lengths are in em.
public enum TextSize {
    NORMAL(100),
    LARGER(125),
    LARGE(150),
    HUGE(200);

    private static final double NORMAL_PIXELS = 14;
    private static final double WHOLE = 100;

    private final int percent;

    TextSize(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }

    /// The size of ordinary text, which is 1 em.
    double pixels() {
        return NORMAL_PIXELS * percent / WHOLE;
    }
}
