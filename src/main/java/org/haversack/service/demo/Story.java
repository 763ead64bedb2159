package org.haversack.service.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Write;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;

/// Everything that was entered over the year, moment by moment; what lies after now has not happened and is
/// not told.
final class Story {
    private record Event(LocalDateTime at, SpaceId space, List<Write> writes) {}

    private static final int EVERY = 200;

    private final List<Event> events = new ArrayList<>();
    private final LocalDateTime now;
    private final ZoneId zone;
    private final Chance ids;

    Story(LocalDateTime now, ZoneId zone, long seed) {
        this.now = now;
        this.zone = zone;
        this.ids = new Chance(seed);
    }

    LocalDateTime now() {
        return now;
    }

    LocalDate today() {
        return now.toLocalDate();
    }

    ZoneId zone() {
        return zone;
    }

    boolean past(LocalDateTime at) {
        return !at.isAfter(now);
    }

    /// An id for something that begins at this moment.
    RecordId id(LocalDateTime at) {
        return new RecordId(Uuid7.text(at.atZone(zone).toInstant().toEpochMilli(), ids.random()));
    }

    /// Somebody enters this, as one change.
    void enter(LocalDateTime at, SpaceId space, Entry... entries) {
        enter(at, space, List.of(entries));
    }

    void enter(LocalDateTime at, SpaceId space, List<Entry> entries) {
        if (past(at)) {
            events.add(new Event(at, space, entries.stream().map(Entry::write).toList()));
        }
    }

    /// How many records of a kind it is about.
    int count(Kind<?> kind) {
        return (int) events.stream()
                .flatMap(event -> event.writes().stream())
                .filter(write -> write.kind().equals(kind.name()))
                .map(Write::record)
                .distinct()
                .count();
    }

    /// Saves it all in order of time, within one transaction.
    void tell(Workplace workplace, DemoClock clock, Progress progress) {
        events.sort(Comparator.comparing(Event::at));
        var programme = workplace.identity().programme();
        for (int i = 0; i < events.size(); i++) {
            if (i % EVERY == 0) {
                progress.at("Making the demo", i, events.size());
            }
            var event = events.get(i);
            clock.stand(event.at().atZone(zone).toInstant());
            workplace.save(event.space(), event.writes());
            if (event.space().equals(programme)) {
                workplace.store().settle();
            }
        }
        progress.at("Making the demo", events.size(), events.size());
    }
}
