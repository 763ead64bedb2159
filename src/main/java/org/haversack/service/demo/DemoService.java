package org.haversack.service.demo;

import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.haversack.domain.Kinds;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.SetupService;
import org.haversack.service.Workplace;

/// Makes a new store with a believable programme, Lakeshore Heart Health: its people, about 20 practices, and the year up
/// to today.
public final class DemoService {
    /// What the demo is to be like.
    ///
    /// @param coordinator the name of the coordinator, whose store it is
    /// @param seed decides everything that is left to chance: the same seed on the same day tells the same story
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
    /// @param visits planned, held and not held
    /// @param actions agreed on
    /// @param changes saved in all
    public record Filled(Workplace workplace, int people, int practices, int visits, int actions, long changes) {}

    private final SetupService setup;

    public DemoService(Kinds kinds, Clock clock, RandomGenerator random) {
        this.setup = new SetupService(kinds, clock, random);
    }

    /// Makes the store. When it is refused, or the person wants it stopped, no store is left behind.
    ///
    /// @throws org.haversack.store.StoreTrouble if the store cannot be made, for instance because there is a file already
    public Outcome<Filled> fill(Path file, Options options, Progress progress) {
        return Outcome.refused("The demo is not built yet, so %s was not made.", file);
    }
}
