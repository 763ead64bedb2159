package org.haversack.ui.programme.people;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.haversack.service.programme.PersonRow;
import org.haversack.service.programme.Standing;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// How somebody's files come in, in words and colours.
public final class Standings {
    private static final int DAY = 24;
    private static final int TWO_DAYS = 48;

    private final Words words;
    private final Days days;

    public Standings(Words words, Days days) {
        this.words = words;
        this.days = days;
    }

    /// A few words for a badge.
    public String of(Standing standing) {
        return switch (standing) {
            case Standing.Here() -> words.get("programme.standing.here");
            case Standing.Left() -> words.get("programme.standing.left");
            case Standing.NotJoined(var _) -> words.get("programme.standing.not-joined");
            case Standing.Revoked() -> words.get("programme.standing.revoked");
            case Standing.UpToDate() -> words.get("programme.standing.up-to-date");
            case Standing.Late(var since) -> words.get("programme.standing.late", since);
            case Standing.Silent(var since) -> words.get("programme.standing.silent", since);
            case Standing.ClockAhead(var by) -> words.get("programme.standing.clock", ahead(by));
            case Standing.OlderVersion(var _) -> words.get("programme.standing.older");
        };
    }

    private String ahead(Duration by) {
        if (by.toHours() >= TWO_DAYS) {
            return words.get("programme.standing.days", by.toHours() / DAY);
        }
        return by.toHours() >= 2
                ? words.get("programme.standing.hours", by.toHours())
                : words.get("programme.standing.minutes", by.toMinutes());
    }

    /// What it means and what to do, in a sentence.
    public String about(Standing standing) {
        return switch (standing) {
            case Standing.Here() -> words.get("programme.standing.here.about");
            case Standing.Left() -> words.get("programme.standing.left.about");
            case Standing.NotJoined(var invited) ->
                invited.map(on -> words.get("programme.standing.invited.about", days.date(on)))
                        .orElseGet(() -> words.get("programme.standing.not-joined.about"));
            case Standing.Revoked() -> words.get("programme.standing.revoked.about");
            case Standing.UpToDate() -> words.get("programme.standing.up-to-date.about");
            case Standing.Late(var since) -> words.get("programme.standing.late.about", since);
            case Standing.Silent(var since) -> words.get("programme.standing.silent.about", since);
            case Standing.ClockAhead(var by) -> words.get("programme.standing.clock.about", ahead(by));
            case Standing.OlderVersion(var app) -> words.get("programme.standing.older.about", app);
        };
    }

    public Tone tone(Standing standing) {
        return switch (standing) {
            case Standing.Here(), Standing.Left(), Standing.NotJoined(var _) -> Tone.PLAIN;
            case Standing.UpToDate() -> Tone.GOOD;
            case Standing.Late(var _), Standing.ClockAhead(var _) -> Tone.WARN;
            case Standing.Silent(var _), Standing.Revoked() -> Tone.BAD;
            case Standing.OlderVersion(var _) -> Tone.INFORM;
        };
    }

    /// When the last file came: today 17:40, yesterday, 8 days ago; or when somebody was invited.
    public String last(PersonRow row) {
        return row.lastBundle()
                .map(this::ago)
                .orElseGet(() -> row.standing() instanceof Standing.NotJoined(var invited)
                        ? invited.map(on -> words.get("programme.invited", days.date(on)))
                                .orElse("–")
                        : "–");
    }

    private String ago(LocalDateTime at) {
        long past = ChronoUnit.DAYS.between(at.toLocalDate(), days.today());
        return past == 0 ? days.moment(at) : past == 1 ? days.day(at.toLocalDate()) : words.get("programme.ago", past);
    }

    public Badge badge(Standing standing) {
        return new Badge(of(standing), tone(standing));
    }
}
