package org.haversack.app;

import java.io.InputStream;
import java.io.PrintStream;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.haversack.cli.CommandLineApp;
import org.haversack.cli.kit.Stop;
import org.haversack.cli.kit.Surroundings;
import org.haversack.domain.Kinds;

/// The one place where the program is put together: what time it is, where ids come from, which kinds of
/// records there are, what the program is called and where its files lie.
///
/// @param clock what time it is
/// @param random where ids come from
/// @param kinds the kinds of records
/// @param app name and version
/// @param paths where files lie
record Wiring(Clock clock, RandomGenerator random, Kinds kinds, String app, AppPaths paths) {
    /// Testers fix the clock with this variable: `2026-03-10T17:40+01:00[Europe/Copenhagen]`.
    private static final String FIXED_CLOCK = "HAVERSACK_NOW";

    /// Puts it together for this computer.
    ///
    /// @throws Stop if the clock is to be fixed at something that is no moment
    static Wiring ofThisComputer() {
        return of(AppPaths.ofThisComputer());
    }

    /// The same, with files that lie where they are said to.
    static Wiring of(AppPaths paths) {
        var clock = clock(Optional.ofNullable(paths.environment().get(FIXED_CLOCK)));
        return new Wiring(clock, new SecureRandom(), Kinds.ALL, Main.version(), paths);
    }

    /// The computer's clock, or one that stands still at the given moment.
    static Clock clock(Optional<String> fixed) {
        return fixed.filter(moment -> !moment.isBlank()).map(Wiring::standing).orElseGet(Clock::systemDefaultZone);
    }

    private static Clock standing(String moment) {
        try {
            var at = ZonedDateTime.parse(moment.strip());
            return Clock.fixed(at.toInstant(), at.getZone());
        } catch (DateTimeException wrong) {
            throw Stop.usage(
                    "%s is no moment such as 2026-03-10T17:40+01:00[Europe/Copenhagen].".formatted(FIXED_CLOCK));
        }
    }

    CommandLineApp commandLine(InputStream in, PrintStream out, PrintStream err) {
        var surroundings = new Surroundings(app, paths::store, Terminal.readsMessages());
        return new CommandLineApp(surroundings, clock, random, in, out, err);
    }
}
