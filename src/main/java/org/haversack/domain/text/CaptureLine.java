package org.haversack.domain.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;

/// The quick capture of a running visit: one line such as
/// `/action Laminate recheck card @Kim !fri`. Without a command it is a note, word for word.
///
/// Owners are named by any beginning of a word of their name, `@kim`, `@"Dr Lund"`, or are `@me`. Dates are read
/// as [NaturalDate] reads them; without quotes a date is as long as it can be, so `!24 mar` is one. Marks stand
/// at the beginning of a word, so addresses and exclamations are text. What follows `@` or `!` at the end of a
/// word (a comma, a full stop) goes with it.
public final class CaptureLine {
    private final LocalDate today;
    private final List<Candidate> people;
    private final Optional<Candidate> me;

    /// Reads lines on a day, in a room.
    ///
    /// @param people who can be an owner
    /// @param me who `@me` is; she need not be among the people
    public CaptureLine(LocalDate today, List<Candidate> people, Optional<Candidate> me) {
        this.today = today;
        this.people = List.copyOf(people);
        this.me = me;
    }

    /// What a line means.
    public Capture read(String line) {
        var slash = CommandWord.in(line);
        if (slash.isEmpty()) {
            return note(line);
        }
        var word = slash.get();
        var command = Command.named(word.letters());
        if (command.isEmpty()) {
            return wrong(Capture.Problem.UNKNOWN_COMMAND, word.start(), word.end(), word.letters());
        }
        return new Reading(command.get(), line).from(word.end());
    }

    /// What is being typed at a place in a line.
    ///
    /// @param caret from 0 to the length of the line
    public Completion at(String line, int caret) {
        var before = line.substring(0, caret);
        var slash = CommandWord.in(line);
        if (slash.isPresent()
                && caret > slash.get().start()
                && caret <= slash.get().end()) {
            var word = slash.get();
            return new Completion(
                    Completion.What.COMMAND, word.start(), word.end(), line.substring(word.start() + 1, caret));
        }
        var command = slash.flatMap(word -> Command.named(word.letters()));
        if (command.isPresent()) {
            var mark = Mark.typedAt(before, slash.get().end(), command.get());
            if (mark.isPresent()) {
                return mark.get().completion(line, caret);
            }
        }
        return new Completion(Completion.What.NOTHING, caret, caret, "");
    }

    private static Capture note(String line) {
        return line.isBlank()
                ? wrong(Capture.Problem.NO_TEXT, 0, line.length(), "")
                : new Capture.Read(Command.NOTE, line.strip(), List.of(), Optional.empty());
    }

    private static Capture.Wrong wrong(Capture.Problem problem, int start, int end, String part) {
        return new Capture.Wrong(problem, start, end, part, List.of());
    }

    /// One line as far as it is read.
    private final class Reading {
        private final Command command;
        private final String line;
        private final List<String> text = new ArrayList<>();
        private final SequencedSet<Candidate> owners = new LinkedHashSet<>();
        private Optional<LocalDate> date = Optional.empty();
        private Optional<Capture> problem = Optional.empty();

        Reading(Command command, String line) {
            this.command = command;
            this.line = line;
        }

        Capture from(int start) {
            int at = Mark.nextWord(line, start);
            while (at < line.length() && problem.isEmpty()) {
                at = Mark.nextWord(line, word(at));
            }
            if (problem.isEmpty() && text.isEmpty()) {
                return wrong(Capture.Problem.NO_TEXT, start, line.length(), "");
            }
            return problem.orElseGet(
                    () -> new Capture.Read(command, String.join(" ", text), List.copyOf(owners), date));
        }

        /// Reads the word that begins here, or the mark; returns where it ends.
        private int word(int at) {
            var mark = Mark.beginningAt(line, at, command);
            if (mark.isEmpty()) {
                int end = Mark.endOfWord(line, at);
                text.add(line.substring(at, end));
                return end;
            }
            return mark.get().isDate() ? date(mark.get()) : owner(mark.get());
        }

        private int owner(Mark mark) {
            var meant = mark.content().equalsIgnoreCase("me") && me.isPresent()
                    ? me.stream().toList()
                    : Candidate.meant(mark.content(), people);
            if (meant.size() == 1) {
                owners.add(meant.getFirst());
            } else {
                var kind = meant.isEmpty() ? Capture.Problem.UNKNOWN_OWNER : Capture.Problem.AMBIGUOUS_OWNER;
                problem = Optional.of(new Capture.Wrong(kind, mark.start(), mark.end(), mark.content(), meant));
            }
            return mark.end();
        }

        private int date(Mark shortest) {
            for (var mark : shortest.longer(line, command)) {
                var day = NaturalDate.read(mark.content(), today);
                if (day.isPresent()) {
                    if (date.isPresent()) {
                        problem = Optional.of(
                                wrong(Capture.Problem.SECOND_DATE, mark.start(), mark.end(), mark.content()));
                    }
                    date = day;
                    return mark.end();
                }
            }
            problem = Optional.of(
                    wrong(Capture.Problem.UNREADABLE_DATE, shortest.start(), shortest.end(), shortest.content()));
            return shortest.end();
        }
    }
}
