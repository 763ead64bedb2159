package org.haversack.service.exchange;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Heard;
import org.haversack.service.Workplace;

/// What a person should know of a file that was taken.
final class Notices {
    /// Clocks further ahead than this are pointed out; that is all that is done about them.
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);

    /// No bundle is older than the program.
    private static final Instant FIRST_POSSIBLE = Instant.parse("2020-01-01T00:00:00Z");

    private final Workplace workplace;

    Notices(Workplace workplace) {
        this.workplace = workplace;
    }

    void add(Arrival file, PassControl pass) {
        var head = file.bundle().head();
        Heard.note(workplace, head.from(), new Heard(workplace.now(), head.made(), head.app()));
        clock(file);
        pass.lateSpaces().stream().sorted().forEach(space -> late(file, space));
    }

    private void clock(Arrival file) {
        var made = Instant.ofEpochMilli(file.bundle().head().made());
        var ahead = Duration.between(workplace.clock().instant(), made);
        if (ahead.compareTo(CLOCK_TOLERANCE) > 0) {
            file.notice("The sender's clock is %s ahead; nothing is decided by it.".formatted(words(ahead)));
        } else if (made.isBefore(FIRST_POSSIBLE)) {
            file.notice("The sender's clock is far behind; nothing is decided by it.");
        }
    }

    private static String words(Duration ahead) {
        if (ahead.toHours() >= 48) {
            return ahead.toDays() + " days";
        }
        return ahead.toHours() >= 2 ? ahead.toHours() + " h" : ahead.toMinutes() + " min";
    }

    private void late(Arrival file, SpaceId space) {
        var practice = new RecordId(space.text());
        var sender = workplace.roster().personOf(file.bundle().head().from());
        var until = sender.map(person -> workplace.roster().assignments(person, practice)).stream()
                .flatMap(java.util.List::stream)
                .map(Assignment::until)
                .flatMap(Optional::stream)
                .max(Comparator.naturalOrder());
        workplace.store().settle();
        var name = workplace
                .store()
                .lookup()
                .find(Practice.KIND, practice, space)
                .map(record -> record.fields().text("code").orElse(record.label()))
                .orElse("a practice");
        long visits =
                workplace.store().lookup().recordsOf(Visit.KIND, file.bundle().fileSha256(), space);
        var what = visits == 0 ? "Late changes" : visits == 1 ? "1 late contact" : "%d late contacts".formatted(visits);
        file.notice("%s for %s, reassigned %s."
                .formatted(what, name, until.map(Times::day).orElse("since")));
    }
}
