package org.haversack.report.visit;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.temporal.Temporal;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VAlarm;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableAction;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/// Writes a visit as an `.ics` file (RFC 5545), which calendars read: one entry, with an alarm before it begins.
/// A later file of the same visit replaces the entry. Time zones are described from Java's own rules; nothing
/// is fetched.
public final class VisitCalendar {
    private static final Duration ALARM = Duration.ofMinutes(15);

    private VisitCalendar() {}

    /// Writes the file. The stream stays open.
    ///
    /// @throws IOException if the stream cannot be written to
    public static void write(VisitEvent event, OutputStream out) throws IOException {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Haversack//Visits//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        var start = event.start().atZone(event.zone());
        var end = start.plusMinutes(event.minutes());
        if (event.zone().getRules().isFixedOffset()) {
            // Such a time needs no zone to be understood, and not every such zone has a name calendars know.
            calendar.add(event(event, start.toInstant(), end.toInstant()));
        } else {
            calendar.add(ZoneInCalendar.of(event.zone(), start.toInstant()));
            calendar.add(event(event, start, end));
        }
        new CalendarOutputter(true).output(calendar, out);
    }

    private static VEvent event(VisitEvent event, Temporal start, Temporal end) {
        var entry = new VEvent(false);
        entry.add(new Uid(event.visit().text() + "@haversack"));
        entry.add(new DtStamp(event.written()));
        entry.add(new Sequence(event.sequence()));
        entry.add(new DtStart<>(start));
        entry.add(new DtEnd<>(end));
        entry.add(new Summary(event.title()));
        if (!event.place().isEmpty()) {
            entry.add(new Location(event.place()));
        }
        if (!event.agenda().isEmpty()) {
            entry.add(new Description(agenda(event)));
        }
        entry.add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (!event.cancelled()) {
            entry.add(alarm(event));
        }
        return entry;
    }

    private static VAlarm alarm(VisitEvent event) {
        var alarm = new VAlarm(ALARM.negated());
        alarm.add(ImmutableAction.DISPLAY);
        alarm.add(new Description(event.title()));
        return alarm;
    }

    private static String agenda(VisitEvent event) {
        var words = PaperWords.ofBrief();
        return event.agenda().stream()
                .map(line -> line.minutes().isEmpty()
                        ? line.title()
                        : words.get("agenda.line", line.title(), line.minutes().getAsInt()))
                .collect(Collectors.joining("\n"));
    }
}
