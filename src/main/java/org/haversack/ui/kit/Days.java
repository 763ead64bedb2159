package org.haversack.ui.kit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/// Days and times as people write them: today, tomorrow, Fri 13 Mar; with the year when it is another one.
public final class Days {
    private static final int NEAR = 1;
    private static final int HOUR = 60;

    private final Words words;
    private final Clock clock;
    private final DateTimeFormatter thisYear;
    private final DateTimeFormatter otherYear;
    private final DateTimeFormatter shortly;
    private final DateTimeFormatter time;
    private final DateTimeFormatter longDay;

    public Days(Words words, Clock clock) {
        this.words = words;
        this.clock = clock;
        this.thisYear = DateTimeFormatter.ofPattern(words.get("kit.days.this-year"), words.locale());
        this.otherYear = DateTimeFormatter.ofPattern(words.get("kit.days.other-year"), words.locale());
        this.shortly = DateTimeFormatter.ofPattern(words.get("kit.days.short"), words.locale());
        this.longDay = DateTimeFormatter.ofPattern(words.get("kit.days.long-day"), words.locale());
        this.time = DateTimeFormatter.ofPattern(words.get("kit.days.time"), words.locale());
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// `today`, `tomorrow`, `yesterday`, `Fri 13 Mar`, or `13 Mar 2025`.
    public String day(LocalDate day) {
        long away = ChronoUnit.DAYS.between(today(), day);
        if (away == 0) {
            return words.get("kit.days.today");
        }
        if (Math.abs(away) == NEAR) {
            return words.get(away > 0 ? "kit.days.tomorrow" : "kit.days.yesterday");
        }
        return calendar(day);
    }

    /// `Fri 13 Mar`, or `13 Mar 2025`: never in relation to today.
    public String calendar(LocalDate day) {
        return (day.getYear() == today().getYear() ? thisYear : otherYear).format(day);
    }

    /// `26 Feb`, or `26 Feb 2025`: for days in a row.
    public String date(LocalDate day) {
        return (day.getYear() == today().getYear() ? shortly : otherYear).format(day);
    }

    /// `Tuesday 10 March`: the day a page is about.
    public String longDay(LocalDate day) {
        return longDay.format(day);
    }

    /// `09:00`.
    public String time(LocalDateTime at) {
        return time.format(at);
    }

    /// `5 h 20 min`, or `45 min`.
    public String hours(int minutes) {
        return minutes < HOUR ? minutes(minutes) : words.get("kit.days.hours", minutes / HOUR, minutes % HOUR);
    }

    /// `today 09:00`, `Fri 13 Mar, 09:00`.
    public String moment(LocalDateTime at) {
        long away = Math.abs(ChronoUnit.DAYS.between(today(), at.toLocalDate()));
        return words.get(
                away <= NEAR ? "kit.days.near-moment" : "kit.days.moment", day(at.toLocalDate()), time.format(at));
    }

    /// The same of a moment anywhere, as the clock on the wall has it here.
    public String moment(Instant at) {
        return moment(LocalDateTime.ofInstant(at, clock.getZone()));
    }

    /// When an open action is due: `12 days overdue`, else the day.
    public String due(LocalDate due) {
        long late = ChronoUnit.DAYS.between(due, today());
        return late > 0 ? words.get("kit.days.overdue", late) : day(due);
    }

    /// `90 min`.
    public String minutes(int minutes) {
        return words.get("kit.days.minutes", minutes);
    }
}
