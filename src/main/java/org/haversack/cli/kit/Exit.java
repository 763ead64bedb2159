package org.haversack.cli.kit;

/// What the program says to the shell when it ends.
public final class Exit {
    /// It was done.
    public static final int DONE = 0;

    /// Something unexpected happened, which is a mistake in the program.
    public static final int CRASHED = 1;

    /// The command was not written as it should be.
    public static final int USAGE = 2;

    /// Something was refused; the message says what and why.
    public static final int REFUSED = 3;

    /// The store cannot be used.
    public static final int STORE = 4;

    private Exit() {}
}
