package org.haversack.service.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// A clock that can be made to stand at a moment of the story while the story is told, and goes on
/// afterwards.
final class DemoClock extends Clock {
    private final Clock real;
    private @Nullable Instant standing;

    DemoClock(Clock real) {
        this.real = real;
    }

    void stand(Instant at) {
        standing = at;
    }

    void goOn() {
        standing = null;
    }

    @Override
    public Instant instant() {
        var at = standing;
        return at == null ? real.instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return real.withZone(zone);
    }
}
