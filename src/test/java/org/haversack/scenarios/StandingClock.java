package org.haversack.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.haversack.cli.Cli;

/// A clock that can hold up the program at one of the moments at which it asks for the time, so that a test
/// can kill it there. As a main class it runs one command with such a clock, in a process of its own.
public final class StandingClock extends Clock {
    private static final Instant NOW = Instant.parse("2026-05-15T07:00:00Z");

    private final int stopAt;
    private final Path sign;
    private final List<Integer> inTransactions = new ArrayList<>();
    private int asked;

    /// @param stopAt at which question it stops the program for good; 0 for never
    /// @param sign a file that is made then
    StandingClock(int stopAt, Path sign) {
        this.stopAt = stopAt;
        this.sign = sign;
    }

    /// Which of the questions so far were asked within a transaction.
    List<Integer> inTransactions() {
        return List.copyOf(inTransactions);
    }

    @Override
    public synchronized Instant instant() {
        asked++;
        boolean inTransaction = StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getMethodName().equals("transaction")));
        if (inTransaction) {
            inTransactions.add(asked);
        }
        if (asked == stopAt) {
            stop();
        }
        return NOW;
    }

    private void stop() {
        try {
            Files.createFile(sign);
            Thread.sleep(Long.MAX_VALUE);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(NOW, zone);
    }

    /// Runs one command of the program.
    ///
    /// @param args at which question to stop, the sign, and the command
    public static void main(String... args) {
        var clock = new StandingClock(Integer.parseInt(args[0]), Path.of(args[1]));
        var command = List.of(args).subList(2, args.length).toArray(String[]::new);
        var result = Cli.runPlain("", clock, new SplittableRandom(12), command);
        System.out.print(result.out());
        System.err.print(result.err());
        System.exit(result.exit());
    }
}
