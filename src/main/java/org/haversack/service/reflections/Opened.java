package org.haversack.service.reflections;

import org.haversack.bundle.age.AgeIdentity;

/// What opens private notes; kept only in memory, and only for a while.
public record Opened(AgeIdentity key) {
    @Override
    public String toString() {
        return "opened";
    }
}
