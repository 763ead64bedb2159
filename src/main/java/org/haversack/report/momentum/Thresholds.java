package org.haversack.report.momentum;

/// From when on something counts. These are our own defaults, not those of a study; a programme may set others.
///
/// @param cadence days between contacts; longer is one point, longer than one and a half times that two
/// @param onSite days since the last visit in person; longer is one point
/// @param longOnSite the same for two points
/// @param cancelled visits in a row that did not take place: so many are two points
/// @param overdue days since the oldest open action was due; longer is one point
public record Thresholds(int cadence, int onSite, int longOnSite, int cancelled, int overdue) {
    public static final Thresholds USUAL = new Thresholds(30, 60, 90, 2, 30);

    boolean longSilence(long days) {
        return 2 * days > 3L * cadence;
    }
}
