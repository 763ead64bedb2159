package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.Work;

/// What models are given in tests: no toolkit, everything at once, failures fail.
public final class ModelKit {
    public final List<Destination> went = new ArrayList<>();
    public final Words words = Words.of(Locale.UK, "shell", "practices", "visits", "actions");
    public final Kit kit = new Kit(
            words,
            new Days(words, SampleStore.CLOCK),
            new Work(Runnable::run, Runnable::run, (what, error) -> fail(what, error)),
            went::add);
}
