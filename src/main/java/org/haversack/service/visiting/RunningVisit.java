package org.haversack.service.visiting;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.merge.change.RecordId;

/// How far a visit has come that goes on now: which item, since when, and how long each took so far. Pauses
/// do not count. Time is by the clock of this computer, which may be set back: what was counted stays.
///
/// @param visit the visit
/// @param begun when it was started
/// @param seen the latest moment known; no later moment was counted
/// @param since from when on time is counted for the item; empty while it pauses
/// @param item the item of the agenda that goes on; empty if there is none
/// @param spent milliseconds of each item that was reached, without what is counted since then
/// @param beside milliseconds that belong to no item
public record RunningVisit(
        RecordId visit,
        Instant begun,
        Instant seen,
        Optional<Instant> since,
        Optional<RecordId> item,
        Map<RecordId, Long> spent,
        long beside) {
    private static final String FORM = "1";
    private static final String NONE = "-";
    private static final int FIXED = 7;

    public RunningVisit {
        spent = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(spent));
    }

    /// It begins, with the first item if there is one.
    public static RunningVisit begin(RecordId visit, Optional<RecordId> first, Instant now) {
        var running = new RunningVisit(visit, now, now, Optional.of(now), Optional.empty(), Map.of(), 0);
        return first.map(item -> running.at(item, now)).orElse(running);
    }

    public boolean paused() {
        return since.isEmpty();
    }

    /// Whether time was ever counted for this item.
    public boolean reached(RecordId of) {
        return spent.containsKey(of);
    }

    /// The same at a later moment. A clock that was set back loses nothing that was counted.
    public RunningVisit observed(Instant now) {
        if (since.isEmpty() || !now.isBefore(seen)) {
            return new RunningVisit(visit, begun, now, since, item, spent, beside);
        }
        var counted = counted(seen);
        return new RunningVisit(visit, begun, now, Optional.of(now), item, counted.spent, counted.beside);
    }

    public RunningVisit pause(Instant now) {
        return counted(observed(now), now, Optional.empty());
    }

    public RunningVisit resume(Instant now) {
        return paused() ? new RunningVisit(visit, begun, now, Optional.of(now), item, spent, beside) : this;
    }

    /// Goes on with another item. While it pauses it stays paused.
    public RunningVisit at(RecordId next, Instant now) {
        var counted = counted(observed(now), now, since.map(_ -> now));
        var reached = new LinkedHashMap<>(counted.spent);
        reached.putIfAbsent(next, 0L);
        return new RunningVisit(visit, begun, now, counted.since, Optional.of(next), reached, counted.beside);
    }

    /// Milliseconds since it began, without pauses; never negative.
    public long millis(Instant now) {
        var at = observed(now);
        return at.spent.values().stream().mapToLong(Long::longValue).sum() + at.beside + at.open(now);
    }

    /// Milliseconds of one item; never negative.
    public long millisOf(RecordId of, Instant now) {
        var at = observed(now);
        long open = at.item.filter(of::equals).isPresent() ? at.open(now) : 0;
        return at.spent.getOrDefault(of, 0L) + open;
    }

    private long open(Instant now) {
        return since.map(from -> Math.max(0, Duration.between(from, now).toMillis()))
                .orElse(0L);
    }

    private RunningVisit counted(Instant now) {
        return counted(this, now, since.map(_ -> now));
    }

    private static RunningVisit counted(RunningVisit of, Instant now, Optional<Instant> from) {
        long open = of.open(now);
        var spent = new LinkedHashMap<>(of.spent);
        of.item.ifPresent(item -> spent.merge(item, open, Long::sum));
        return new RunningVisit(
                of.visit, of.begun, now, from, of.item, spent, of.beside + (of.item.isPresent() ? 0 : open));
    }

    /// As it is kept between two starts of the program.
    String written() {
        var words = new ArrayList<>(List.of(
                FORM,
                visit.text(),
                String.valueOf(begun.toEpochMilli()),
                String.valueOf(seen.toEpochMilli()),
                since.map(at -> String.valueOf(at.toEpochMilli())).orElse(NONE),
                item.map(RecordId::text).orElse(NONE),
                String.valueOf(beside)));
        spent.forEach((id, millis) -> words.add(id.text() + "=" + millis));
        return String.join(" ", words);
    }

    /// What was kept; empty if it is nothing, or of another version.
    static Optional<RunningVisit> read(String written) {
        var words = written.split(" ");
        if (words.length < FIXED || !words[0].equals(FORM)) {
            return Optional.empty();
        }
        try {
            var spent = new LinkedHashMap<RecordId, Long>();
            for (var word : List.of(words).subList(FIXED, words.length)) {
                var parts = word.split("=");
                spent.put(new RecordId(parts[0]), Long.parseLong(parts[1]));
            }
            return Optional.of(new RunningVisit(
                    new RecordId(words[1]),
                    instant(words[2]),
                    instant(words[3]),
                    words[4].equals(NONE) ? Optional.empty() : Optional.of(instant(words[4])),
                    words[5].equals(NONE) ? Optional.empty() : Optional.of(new RecordId(words[5])),
                    spent,
                    Long.parseLong(words[6])));
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant instant(String millis) {
        return Instant.ofEpochMilli(Long.parseLong(millis));
    }
}
