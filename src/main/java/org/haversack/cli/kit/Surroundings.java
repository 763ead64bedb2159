package org.haversack.cli.kit;

import java.nio.file.Path;
import java.util.function.Supplier;

/// What the program around the commands tells them.
///
/// @param app name and version, such as `Haversack 0.1.0`; files carry it
/// @param store the store used where `--store` names none
/// @param terminal whether messages are read by a person at a terminal, who then sees how far long work has
///     come
public record Surroundings(String app, Supplier<Path> store, boolean terminal) {
    /// Nobody's: every command has to name its store.
    public static Surroundings none() {
        return new Surroundings(
                "Haversack",
                () -> {
                    throw Stop.usage("Say which store with --store FILE.");
                },
                false);
    }
}
