package org.haversack.cli.kit;

import org.haversack.service.Workplace;

/// A command that works with a store: it is opened before and closed after.
public abstract class StoreCommand implements Command {
    @Override
    public final int run(Session session) {
        try (var workplace = session.open()) {
            return run(session, workplace);
        }
    }

    /// Does what was asked and gives the answer.
    ///
    /// @return the exit code, see [Exit]
    protected abstract int run(Session session, Workplace workplace);
}
