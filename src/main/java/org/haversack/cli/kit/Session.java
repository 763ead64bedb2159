package org.haversack.cli.kit;

import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.haversack.domain.Kinds;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import tools.jackson.databind.JsonNode;

/// One run of one command: where its store lies, what time it is, where its answer goes.
public final class Session {
    private final Surroundings surroundings;
    private final Clock clock;
    private final RandomGenerator random;
    private final InputStream in;
    private final Console console;
    private final Supplier<Path> store;

    public Session(
            Surroundings surroundings,
            Clock clock,
            RandomGenerator random,
            InputStream in,
            Console console,
            Supplier<Path> store) {
        this.surroundings = surroundings;
        this.clock = clock;
        this.random = random;
        this.in = in;
        this.console = console;
        this.store = store;
    }

    public Console console() {
        return console;
    }

    public Clock clock() {
        return clock;
    }

    public RandomGenerator random() {
        return random;
    }

    /// Standard input.
    public InputStream in() {
        return in;
    }

    /// Whether somebody sits at a terminal and can be asked.
    public boolean isWatched() {
        return surroundings.terminal();
    }

    /// The store's file, there or not.
    public Path storeFile() {
        return store.get();
    }

    /// Name and version of the program.
    public String app() {
        return surroundings.app();
    }

    public ZoneId zone() {
        return clock.getZone();
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /// Opens the store; whoever asks closes it.
    public Workplace open() {
        return Workplace.open(storeFile(), Kinds.ALL, clock, random);
    }

    /// Gives the answer in the form that was asked for.
    public void answer(Supplier<? extends JsonNode> json, Runnable text) {
        if (console.json()) {
            console.answer(json.get());
        } else {
            text.run();
        }
    }

    /// What was done; if it was refused, the command ends here.
    public <T> T done(Outcome<T> outcome) {
        return switch (outcome) {
            case Outcome.Done<T>(var result) -> result;
            case Outcome.Refused<T>(var sentence) -> throw Stop.refused(sentence);
        };
    }

    /// Shows that something is being done, as soon as it takes more than a second and if somebody watches.
    public Watch watch(String what) {
        return new Watch(what, console.messages(), surroundings.terminal());
    }
}
