package org.haversack.service.reflections;

import java.time.Instant;

/// A private note that is open.
public record Reflection(String id, String text, Instant at) {
    /// Its text comes into no log.
    @Override
    public String toString() {
        return "a private note of " + at;
    }
}
