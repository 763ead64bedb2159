package org.haversack.ui.visits.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// A clock that goes on when it is told to.
public final class HandClock extends Clock {
    private final ZoneId zone;
    private Instant now;

    public HandClock(Instant now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public void pass(Duration time) {
        now = now.plus(time);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new HandClock(now, other);
    }
}
