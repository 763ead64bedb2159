package org.haversack.cli.kit;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The words that close a file, from a file of their own or typed in.
public final class Passphrase {
    private static final int LONGEST = 4096;

    private Passphrase() {}

    /// The first line of a file; `-` stands for standard input.
    public static String of(Path file, Session session) {
        try {
            if (file.toString().equals("-")) {
                return typed(session);
            }
            if (Files.size(file) > LONGEST) {
                throw Stop.refused("The file %s is too long for six words.".formatted(file));
            }
            return Files.readString(file).lines().findFirst().orElse("");
        } catch (IOException unreadable) {
            throw Stop.refused("The file %s cannot be read.".formatted(file));
        }
    }

    /// Asks for the words; empty where nobody can be asked.
    public static Optional<String> ask(Session session) {
        return ask(session, "The six words that were said to you:");
    }

    /// Asks for a passphrase; empty where nobody can be asked.
    ///
    /// @param what is asked for
    public static Optional<String> ask(Session session, String what) {
        if (!session.isWatched()) {
            return Optional.empty();
        }
        session.console().note(what);
        return Optional.of(typed(session));
    }

    private static String typed(Session session) {
        try {
            var line = new BufferedReader(new InputStreamReader(session.in(), StandardCharsets.UTF_8)).readLine();
            return line == null ? "" : line;
        } catch (IOException gone) {
            return "";
        }
    }
}
