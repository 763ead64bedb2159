package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.Operation;

/// What somebody does at the window, through the services behind it, with a store of the command line.
final class DeskAt {
    private final Cli store;
    private final Clock clock;
    private long seed = 1_000;

    DeskAt(Cli store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /// Opens the store, does something and closes it.
    <T> T with(Function<Workplace, T> work) {
        try (var workplace = Workplace.open(store.store(), Kinds.ALL, clock, new Random(seed++))) {
            return work.apply(workplace);
        }
    }

    /// Does it as an operation of the window, which must be saved.
    void run(Function<Workplace, List<Edit>> edits) {
        with(workplace -> assertInstanceOf(
                Edited.Saved.class, new Edits(workplace).run(Operation.of("test"), edits.apply(workplace))));
    }

    /// The person with this name.
    RecordId person(String name) {
        return with(
                workplace -> workplace.roster().byName(name).orElseThrow().id().id());
    }
}
