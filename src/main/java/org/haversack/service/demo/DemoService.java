package org.haversack.service.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.random.RandomGenerator;
import org.haversack.domain.Kinds;
import org.haversack.domain.plan.Action;
import org.haversack.domain.visit.Visit;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.SetupService;
import org.haversack.store.sql.StoreFolder;

/// Makes a new store with a believable programme, Lakeshore Heart Health: its people, twenty practices, and
/// the year up to today. All of it is invented.
public final class DemoService {
    /// What the demo is to be like.
    ///
    /// @param coordinator the name of the coordinator, whose store it is
    /// @param seed decides everything that is left to chance: the same seed at the same moment tells the
    ///     same story
    public record Options(String coordinator, long seed) {
        public static Options usual() {
            return new Options("Mette Holm", 26);
        }
    }

    /// A store with the demo in it.
    ///
    /// @param workplace the store, open
    /// @param people of the programme
    /// @param practices of the programme
    /// @param visits planned, held and not held, remote ones included
    /// @param actions agreed on
    /// @param changes saved in all
    public record Filled(Workplace workplace, int people, int practices, int visits, int actions, long changes) {}

    private static final String CODE = "LHH26";
    private static final String TITLE = "Lakeshore Heart Health 2026";
    private static final int MONTHS_SO_FAR = 11;
    private static final int DAYS_BEFORE = 31;

    private final Kinds kinds;
    private final Clock clock;
    private final RandomGenerator random;

    public DemoService(Kinds kinds, Clock clock, RandomGenerator random) {
        this.kinds = kinds;
        this.clock = clock;
        this.random = random;
    }

    /// Makes the store. When it is refused, or the person wants it stopped, no store is left behind.
    ///
    /// @throws org.haversack.store.sql.StoreTrouble if the store cannot be made, for instance because there is
    ///     a file already
    public Outcome<Filled> fill(Path file, Options options, Progress progress) {
        var texts = new DemoTexts();
        var name = options.coordinator().strip();
        if (name.isEmpty()) {
            return Outcome.refused("A coordinator needs a name.");
        }
        if (texts.people().stream().anyMatch(row -> row.getFirst().equalsIgnoreCase(name))) {
            return Outcome.refused("%s is somebody else in the demo. Choose another name for the coordinator.", name);
        }
        var zone = zone();
        var now = LocalDateTime.ofInstant(clock.instant(), zone);
        var start = YearMonth.from(now).minusMonths(MONTHS_SO_FAR);
        var moving = new DemoClock(clock);
        moving.stand(
                start.atDay(1).minusDays(DAYS_BEFORE).atTime(9, 0).atZone(zone).toInstant());
        var workplace = new SetupService(kinds, moving, random).newProgramme(file, name, CODE, TITLE);
        boolean done = false;
        try {
            var story = new Story(now, zone, options.seed());
            var year = new Year(story, workplace.identity(), start, texts, options.seed());
            workplace.store().transaction(() -> {
                story.tell(workplace, moving, progress);
                return null;
            });
            moving.goOn();
            done = true;
            return Outcome.done(new Filled(
                    workplace,
                    year.people(),
                    year.practices(),
                    story.count(Visit.KIND),
                    story.count(Action.KIND),
                    workplace.store().lastChange()));
        } finally {
            if (!done) {
                workplace.close();
                remove(file);
            }
        }
    }

    /// The zone of this computer; a computer that has none lives in Copenhagen.
    private ZoneId zone() {
        var zone = clock.getZone();
        return ZoneId.getAvailableZoneIds().contains(zone.getId()) ? zone : ZoneId.of("Europe/Copenhagen");
    }

    private static void remove(Path file) {
        try {
            for (var end : List.of("", "-wal", "-journal")) {
                Files.deleteIfExists(file.resolveSibling(file.getFileName() + end));
            }
            Files.deleteIfExists(StoreFolder.keys(file));
        } catch (IOException kept) {
            throw new UncheckedIOException(kept);
        }
    }
}
