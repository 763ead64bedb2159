package org.haversack.ui.visits.live;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.merge.change.RecordId;
import org.haversack.service.visiting.RunningVisit;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.service.visiting.WholeMinutes;
import org.haversack.ui.kit.Words;

/// The time of a visit against its plan, at one moment, in words.
final class VisitTimes {
    private static final long MINUTE = 60_000;
    private static final int HOUR = 60;

    private final VisitSheet sheet;
    private final RunningVisit running;
    private final Instant now;
    private final Words words;
    private final Map<RecordId, Integer> minutes = new HashMap<>();

    VisitTimes(VisitSheet sheet, RunningVisit running, Instant now, Words words) {
        this.sheet = sheet;
        this.running = running;
        this.now = now;
        this.words = words;
        var reached = List.copyOf(running.spent().keySet());
        var whole = WholeMinutes.of(
                reached.stream().map(item -> running.millisOf(item, now)).toList());
        for (int i = 0; i < reached.size(); i++) {
            minutes.put(reached.get(i), whole.get(i));
        }
    }

    /// Hours and minutes since it began, without pauses: `00:50`.
    String timer() {
        long all = Duration.ofMillis(running.millis(now)).toMinutes();
        return "%02d:%02d".formatted(all / HOUR, all % HOUR);
    }

    /// Seconds of the minute that goes on: `:07`.
    String seconds() {
        return ":%02d".formatted(Duration.ofMillis(running.millis(now)).toSecondsPart());
    }

    /// What it is to take: `of 90 min`; empty if that is not known.
    String planned() {
        return sheet.planned() > 0 ? words.get("live.of", sheet.planned()) : "";
    }

    /// `7 / 5 min` for an item that was reached, else `5 min`.
    String of(AgendaItem item) {
        var plan = item.plannedMinutes();
        var spent = minutes.get(item.id().id());
        if (spent == null) {
            return plan.isPresent() ? words.get("live.item.plan", plan.getAsInt()) : "";
        }
        return plan.isPresent()
                ? words.get("live.item.spent", spent, plan.getAsInt())
                : words.get("live.item.plan", spent);
    }

    int minutes(AgendaItem item) {
        return minutes.getOrDefault(item.id().id(), 0);
    }

    /// `Planned 90 · so far 50 · 5 min behind`.
    String totals() {
        int soFar = WholeMinutes.of(running.millis(now));
        if (sheet.planned() == 0) {
            return words.get("live.totals.unplanned", soFar);
        }
        return words.get("live.totals", sheet.planned(), soFar, pace());
    }

    private String pace() {
        int behind = behind();
        if (behind == 0) {
            return words.get("live.pace.even");
        }
        return behind > 0 ? words.get("live.pace.behind", behind) : words.get("live.pace.ahead", -behind);
    }

    /// Minutes more than planned for what was dealt with so far; negative if fewer.
    int behind() {
        long expected = sheet.agenda().stream().mapToLong(this::expected).sum();
        return (int) Math.round((double) (running.millis(now) - expected) / MINUTE);
    }

    /// Milliseconds that should have gone by for an item.
    private long expected(AgendaItem item) {
        var id = item.id().id();
        long plan = item.plannedMinutes().orElse(0) * MINUTE;
        if (running.item().filter(id::equals).isPresent()) {
            return Math.min(plan, running.millisOf(id, now));
        }
        return running.reached(id) || !VisitSheet.open(item) ? plan : 0;
    }
}
