package org.haversack.cli.kit;

/// A command of the command line.
@FunctionalInterface
public interface Command {
    /// Does what was asked and gives the answer.
    ///
    /// @return the exit code, see [Exit]
    int run(Session session);
}
