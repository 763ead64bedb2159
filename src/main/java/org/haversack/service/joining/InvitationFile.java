package org.haversack.service.joining;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.haversack.bundle.Seal;
import org.haversack.bundle.seal.SixWords;
import org.haversack.service.Progress;
import org.haversack.service.exchange.SetupService;

/// A file from a coordinator that somebody begins a store with. It remembers how often the words were wrong.
public final class InvitationFile {
    /// How often words may be tried.
    public static final int TRIES = 5;

    /// How a file is closed.
    public enum Closed {
        /// With words, if it is an invitation.
        SEALED,
        /// Not at all: its sender's code is compared.
        OPEN,
        /// It cannot be read.
        UNREADABLE
    }

    /// What came of a try.
    public sealed interface Begun {
        /// The store is there.
        record Joined(SetupService.Joining.Joined joined) implements Begun {}

        /// The words cannot be right: one is not in the list. This does not count as a try.
        ///
        /// @param word as it was typed
        /// @param near the word that may be meant; empty if none comes to mind
        record UnknownWord(String word, String near) implements Begun {}

        /// There are not six words. This does not count as a try.
        record NotSix(int words) implements Begun {}

        /// The words do not open the file.
        ///
        /// @param left how many more tries there are
        record WrongWords(int left) implements Begun {}

        /// Nothing was made.
        record Refused(String sentence) implements Begun {}
    }

    private static final String NO_MORE_TRIES =
            "The words were wrong five times. Ask your coordinator for a new invitation.";

    private final Path file;
    private final SixWords list = SixWords.list();
    private int wrong;

    public InvitationFile(Path file) {
        this.file = file;
    }

    public Path file() {
        return file;
    }

    /// How the file is closed, by its first bytes.
    public Closed closed() {
        if (!Files.isRegularFile(file)) {
            return Closed.UNREADABLE;
        }
        try (var in = Files.newInputStream(file)) {
            var beginning = new String(in.readNBytes(Seal.MARK.length()), StandardCharsets.US_ASCII);
            return beginning.equals(Seal.MARK) ? Closed.SEALED : Closed.OPEN;
        } catch (IOException unreadable) {
            return Closed.UNREADABLE;
        }
    }

    /// What is to be said of words while they are typed: an unknown word, as soon as something stands
    /// behind it; else how many of the six there are.
    public Begun whileTyping(String typed) {
        int end = typed.length();
        while (end > 0 && Character.isLetter(typed.charAt(end - 1))) {
            end--;
        }
        return switch (list.read(typed.substring(0, end))) {
            case SixWords.Typed.Unknown(var word, var near) -> new Begun.UnknownWord(word, near);
            case SixWords.Typed.Count _, SixWords.Typed.Right _ -> new Begun.NotSix(words(typed));
        };
    }

    private static int words(String typed) {
        return (int) Stream.of(typed.split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty())
                .count();
    }

    /// Begins a store with the file.
    ///
    /// @param setup makes it
    /// @param store where it will lie
    /// @param name the name of the person joining
    /// @param typed the six words, as they were typed
    public Begun begin(SetupService setup, Path store, String name, String typed, Progress progress) {
        if (wrong >= TRIES) {
            return new Begun.Refused(NO_MORE_TRIES);
        }
        return switch (list.read(typed)) {
            case SixWords.Typed.Unknown(var word, var near) -> new Begun.UnknownWord(word, near);
            case SixWords.Typed.Count(var words) -> new Begun.NotSix(words);
            case SixWords.Typed.Right(var passphrase) -> begun(setup.joinWith(store, file, name, passphrase, progress));
        };
    }

    private Begun begun(SetupService.Joining joining) {
        return switch (joining) {
            case SetupService.Joining.Joined joined -> new Begun.Joined(joined);
            case SetupService.Joining.Compare(var sender, var _) ->
                new Begun.Refused("Ask %s for an invitation.".formatted(sender));
            case SetupService.Joining.WrongWords() -> {
                wrong++;
                yield wrong < TRIES ? new Begun.WrongWords(TRIES - wrong) : new Begun.Refused(NO_MORE_TRIES);
            }
            case SetupService.Joining.Refused(var sentence) -> new Begun.Refused(sentence);
        };
    }
}
