package org.haversack.domain.practice;

import java.util.Optional;

/// Size bands of practices by number of clinicians, as in a published survey of practices (JABFM highwire
/// 10733, appendix A). Never stored: it follows from the number.
public enum SizeBand {
    SOLO(1),
    FROM_2_TO_5(5),
    FROM_6_TO_10(10),
    FROM_11_TO_15(15),
    FROM_16(Integer.MAX_VALUE);

    private final int most;

    SizeBand(int most) {
        this.most = most;
    }

    /// The band of a practice with so many clinicians; empty for none.
    static Optional<SizeBand> of(int clinicians) {
        for (var band : values()) {
            if (clinicians > 0 && clinicians <= band.most) {
                return Optional.of(band);
            }
        }
        return Optional.empty();
    }
}
