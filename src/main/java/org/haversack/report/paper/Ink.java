package org.haversack.report.paper;

/// The few colours of paper; each is dark enough to be read when printed in grey.
enum Ink {
    TEXT(0x1F2933),
    MUTED(0x55626C),
    ACCENT(0x0B5F57),
    ALERT(0xA6231A),
    HAIRLINE(0xCBD3D8);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    float red() {
        return part(16);
    }

    float green() {
        return part(8);
    }

    float blue() {
        return part(0);
    }

    /// Of the eight bits from here on, 0 to 1.
    private float part(int shift) {
        return (rgb >> shift & 0xFF) / 255f;
    }
}
