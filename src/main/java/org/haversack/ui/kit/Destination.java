package org.haversack.ui.kit;

import java.util.Optional;
import org.haversack.merge.change.RecordId;

/// Where to go: a screen, and the record to show there.
public record Destination(Place place, Optional<RecordId> record) {
    public static Destination of(Place place) {
        return new Destination(place, Optional.empty());
    }

    public static Destination of(Place place, RecordId record) {
        return new Destination(place, Optional.of(record));
    }
}
