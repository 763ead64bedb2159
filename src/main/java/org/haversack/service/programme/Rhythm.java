package org.haversack.service.programme;

import java.time.Duration;

/// From when on something about somebody's files is worth a word. These are our own defaults, not those of a
/// study. Behind them: programmes of thirty facilitators exchange about thirty files a week (EvidenceNOW
/// cooperatives had 16 to 35 facilitators), so a file a week is what one expects; ten minutes are what the
/// clocks of computers differ without anybody noticing.
///
/// @param late days since somebody's last file; more means one weekly file is missing
/// @param silent the same; more means that three are missing
/// @param clock a clock further ahead than this is pointed out
public record Rhythm(int late, int silent, Duration clock) {
    public static final Rhythm USUAL = new Rhythm(7, 21, Duration.ofMinutes(10));
}
