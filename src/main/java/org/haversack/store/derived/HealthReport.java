package org.haversack.store.derived;

import java.util.List;
import java.util.SortedMap;

/// What a health check found.
///
/// @param problems one sentence each; empty if all is well
/// @param changes how many changes the log holds
/// @param spaces how many spaces
/// @param records how many records of each kind, deleted ones included
public record HealthReport(List<String> problems, long changes, long spaces, SortedMap<String, Long> records) {
    public HealthReport {
        problems = List.copyOf(problems);
    }

    public boolean healthy() {
        return problems.isEmpty();
    }
}
