package org.haversack.report.visit;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.Optional;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/// Describes a time zone as calendars expect it, from the rules Java itself knows: the change before a moment,
/// the change after it, and how they come back every year where they do.
final class ZoneInCalendar {
    private static final int DAYS_OF_A_WEEK = 7;
    /// For how many years a yearly rule must meet the true changes to be written as one.
    private static final int YEARS_CHECKED = 10;

    private final ZoneId zone;

    private ZoneInCalendar(ZoneId zone) {
        this.zone = zone;
    }

    /// The zone, right at least around this moment.
    static VTimeZone of(ZoneId zone, Instant moment) {
        var rules = new ZoneInCalendar(zone);
        var described = new VTimeZone();
        described.add(new TzId(zone.getId()));
        var before = Optional.ofNullable(zone.getRules().previousTransition(moment.plusSeconds(1)));
        described.add(before.map(rules::observance).orElseGet(() -> rules.always(moment)));
        Optional.ofNullable(zone.getRules().nextTransition(moment))
                .map(rules::observance)
                .ifPresent(described::add);
        return described;
    }

    private Observance always(Instant moment) {
        var offset = zone.getRules().getOffset(moment);
        return observance(new Standard(), LocalDateTime.of(1970, 1, 1, 0, 0), offset, offset);
    }

    private Observance observance(ZoneOffsetTransition change) {
        var kind = zone.getRules().isDaylightSavings(change.getInstant()) ? new Daylight() : new Standard();
        var observance =
                observance(kind, change.getDateTimeBefore(), change.getOffsetBefore(), change.getOffsetAfter());
        zone.getRules().getTransitionRules().stream()
                .filter(rule -> rule.createTransition(change.getDateTimeBefore().getYear())
                        .equals(change))
                .flatMap(rule -> yearly(rule, change.getDateTimeBefore()).stream())
                .findFirst()
                .ifPresent(rule -> observance.add(new RRule<LocalDateTime>(rule)));
        return observance;
    }

    private static Observance observance(
            Observance observance, LocalDateTime local, ZoneOffset before, ZoneOffset after) {
        observance.add(new DtStart<>(local));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }

    /// The rule as calendars write it: the nth, or the last, such weekday of a month. Empty for changes that do
    /// not come back in that way, such as those that follow the moon.
    private static Optional<String> yearly(ZoneOffsetTransitionRule rule, LocalDateTime first) {
        var changes = IntStream.range(0, YEARS_CHECKED)
                .mapToObj(year -> rule.createTransition(first.getYear() + year).getDateTimeBefore())
                .toList();
        boolean alike = changes.stream()
                .allMatch(local -> local.getDayOfWeek() == first.getDayOfWeek()
                        && local.getMonth() == first.getMonth()
                        && local.toLocalTime().equals(first.toLocalTime()));
        int number = number(first);
        boolean numbered = changes.stream().allMatch(local -> number(local) == number);
        boolean last = changes.stream()
                .allMatch(local -> local.plusDays(DAYS_OF_A_WEEK).getMonth() != local.getMonth());
        if (!alike || !numbered && !last) {
            return Optional.empty();
        }
        var day = first.getDayOfWeek().name().substring(0, 2);
        return Optional.of(
                "FREQ=YEARLY;BYMONTH=%d;BYDAY=%d%s".formatted(first.getMonthValue(), last ? -1 : number, day));
    }

    /// Which of its weekday in its month a day is, from 1.
    private static int number(LocalDateTime day) {
        return (day.getDayOfMonth() - 1) / DAYS_OF_A_WEEK + 1;
    }
}
