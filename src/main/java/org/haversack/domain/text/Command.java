package org.haversack.domain.text;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a line of quick capture makes. Any beginning of a command's name stands for it: `/a`, `/act`.
public enum Command {
    /// A line without a command.
    NOTE(false, false),
    ACTION(true, true),
    /// The date is the day from which it holds.
    DECISION(false, true),
    QUESTION(false, false),
    BARRIER(false, false),
    PARK(false, false);

    private final boolean owners;
    private final boolean date;

    Command(boolean owners, boolean date) {
        this.owners = owners;
        this.date = date;
    }

    /// Its name as typed, without the slash: `action`.
    public String typed() {
        return Folded.of(name());
    }

    /// Whether `@name` names an owner; else it is text like any other.
    public boolean takesOwners() {
        return owners;
    }

    /// Whether `!fri` is a date; else it is text like any other.
    public boolean takesDate() {
        return date;
    }

    /// The commands whose names begin with these letters, in order.
    public static List<Command> beginning(String letters) {
        var folded = Folded.of(letters);
        return Arrays.stream(values())
                .filter(command -> command.typed().startsWith(folded))
                .toList();
    }

    static Optional<Command> named(String letters) {
        return letters.isEmpty()
                ? Optional.empty()
                : beginning(letters).stream().findFirst();
    }
}
