package org.haversack.service.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.random.RandomGenerator;
import org.haversack.domain.Kinds;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.demo.DemoService;
import org.haversack.store.sql.StoreTrouble;

/// Opens stores for the desktop. What keeps one from being used comes as a value with words, not as an
/// exception.
public final class Stores {
    private final Path own;
    private final Kinds kinds;
    private final Clock clock;
    private final RandomGenerator random;

    /// @param own the person's own store, whether it is there or not
    public Stores(Path own, Kinds kinds, Clock clock, RandomGenerator random) {
        this.own = own;
        this.kinds = kinds;
        this.clock = clock;
        this.random = random;
    }

    /// Opens the person's own store.
    public Opening own() {
        return Files.exists(own) ? opened(own) : new Opening.None(own);
    }

    /// Opens the sample programme, which is made when it is asked for first. It lies beside the person's
    /// own store, and never in it.
    ///
    /// @param progress hears how far making it is, and may stop it
    public Opening sample(Progress progress) {
        var file = own.resolveSibling("sample.db");
        return Files.exists(file) ? opened(file) : made(file, progress);
    }

    private Opening opened(Path file) {
        try {
            return new Opening.Opened(new StoreDesk(Workplace.open(file, kinds, clock, random)));
        } catch (StoreTrouble trouble) {
            return unusable(trouble);
        }
    }

    private Opening made(Path file, Progress progress) {
        try {
            var outcome = new DemoService(kinds, clock, random).fill(file, DemoService.Options.usual(), progress);
            return switch (outcome) {
                case Outcome.Done<DemoService.Filled>(var filled) ->
                    new Opening.Opened(new StoreDesk(filled.workplace()));
                case Outcome.Refused<DemoService.Filled>(var sentence) -> new Opening.Refused(sentence);
            };
        } catch (StoreTrouble trouble) {
            return unusable(trouble);
        }
    }

    private static Opening unusable(StoreTrouble trouble) {
        return new Opening.Unusable(Hindrance.valueOf(trouble.why().name()), trouble.sentence());
    }
}
