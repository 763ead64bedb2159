package org.haversack.ui.visits.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.service.visiting.RunningVisit;
import org.haversack.service.visiting.Visiting;
import org.haversack.ui.kit.Kit;

/// The clock of the visit that goes on. How far it is is kept at every step, and now and then between.
final class RunningModel {
    /// How often it is kept, besides at every step.
    private static final Duration BEAT = Duration.ofSeconds(30);

    private final Kit kit;
    private final Visiting visiting;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Optional<RunningVisit>> running = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Instant> now;
    private final List<Runnable> beforeStep = new ArrayList<>();
    private Instant kept = Instant.MIN;

    RunningModel(Kit kit, Visiting visiting, Clock clock) {
        this.kit = kit;
        this.visiting = visiting;
        this.clock = clock;
        this.now = new ReadOnlyObjectWrapper<>(clock.instant());
    }

    /// What was found in the store. What is known already of the same visit is newer.
    void show(Optional<RunningVisit> found) {
        boolean same = running.get().map(RunningVisit::visit).equals(found.map(RunningVisit::visit));
        if (!same) {
            running.set(found.map(one -> one.observed(clock.instant())));
        }
        now.set(clock.instant());
    }

    /// From now on it is this far.
    void step(RunningVisit to) {
        beforeStep();
        running.set(Optional.of(to));
        now.set(clock.instant());
        keep(to);
    }

    /// A visit has begun.
    ///
    /// @param then happens when its agenda is no draft any more
    void begin(RunningVisit begun, Runnable then) {
        step(begun);
        kit.work()
                .job(kit.words().get("live.keeping"), _ -> {
                    visiting.begun(begun.visit());
                    return true;
                })
                .then(_ -> then.run())
                .start();
    }

    private void keep(RunningVisit what) {
        kept = clock.instant();
        kit.work()
                .job(kit.words().get("live.keeping"), _ -> {
                    visiting.keep(what);
                    return true;
                })
                .start();
    }

    /// Nothing goes on any more.
    void forget(Runnable then) {
        kit.work()
                .job(kit.words().get("live.keeping"), _ -> {
                    visiting.forget();
                    return true;
                })
                .then(_ -> {
                    running.set(Optional.empty());
                    then.run();
                })
                .start();
    }

    /// Time has passed.
    void tick() {
        var at = clock.instant();
        running.get().ifPresent(one -> {
            boolean back = at.isBefore(now.get());
            running.set(Optional.of(one.observed(at)));
            if (back || kept.plus(BEAT).isBefore(at)) {
                keep(running.get().orElseThrow());
            }
        });
        now.set(at);
    }

    /// Saves what is to be saved before another item comes.
    void beforeStep() {
        beforeStep.forEach(Runnable::run);
    }

    void beforeStep(Runnable then) {
        beforeStep.add(then);
    }

    ReadOnlyObjectProperty<Optional<RunningVisit>> running() {
        return running.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Instant> now() {
        return now.getReadOnlyProperty();
    }
}
