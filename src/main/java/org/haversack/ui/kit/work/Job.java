package org.haversack.ui.kit.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/// One piece of work: how far it is, how to stop it, and who hears what came of it. Used on the thread that
/// draws; only its task runs elsewhere.
///
/// @param <T> what comes of it
public final class Job<T> {
    private record Answer<X extends Throwable>(Class<X> type, Consumer<X> consumer) {
        boolean takes(Throwable error) {
            if (type.isInstance(error)) {
                consumer.accept(type.cast(error));
                return true;
            }
            return false;
        }
    }

    private final Work work;
    private final String what;
    private final Work.Task<T> task;
    private final Executor where;
    private final List<Consumer<T>> then = new ArrayList<>();
    private final List<Answer<?>> answers = new ArrayList<>();
    private final List<Runnable> always = new ArrayList<>();
    private final ReadOnlyStringWrapper step;
    private final ReadOnlyDoubleWrapper part = new ReadOnlyDoubleWrapper(-1);
    private final AtomicBoolean stop = new AtomicBoolean();
    private final AtomicReference<@Nullable Report> newest = new AtomicReference<>();

    Job(Work work, String what, Work.Task<T> task, Executor where) {
        this.work = work;
        this.where = where;
        this.what = what;
        this.task = task;
        this.step = new ReadOnlyStringWrapper(what);
    }

    /// What is to happen with the result.
    public Job<T> then(Consumer<T> next) {
        then.add(next);
        return this;
    }

    /// What is to happen when it fails in this way. Everything else is told to the person.
    public <X extends Throwable> Job<T> orElse(Class<X> type, Consumer<X> answer) {
        answers.add(new Answer<>(type, answer));
        return this;
    }

    /// What is to happen in any case: done, failed or stopped.
    public Job<T> always(Runnable last) {
        always.add(last);
        return this;
    }

    /// Begins.
    public Job<T> start() {
        work.begin(this, where, this::run);
        return this;
    }

    /// Asks it to stop. What it did so far is taken back.
    public void stop() {
        stop.set(true);
    }

    /// What is being done.
    public String what() {
        return what;
    }

    /// What is being done just now.
    public ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    /// How much of it is done, from 0 to 1; -1 while that is not known.
    public ReadOnlyDoubleProperty part() {
        return part.getReadOnlyProperty();
    }

    private void run() {
        try {
            report(what, 0, 0);
            var result = task.run(this::report);
            work.show(() -> end(() -> then.forEach(next -> next.accept(result))));
        } catch (CancellationException stopped) {
            work.show(() -> end(() -> {}));
        } catch (Throwable error) {
            work.show(() -> end(() -> failed(error)));
        }
    }

    private void failed(Throwable error) {
        if (answers.stream().noneMatch(answer -> answer.takes(error))) {
            work.tell(what, error);
        }
    }

    private void end(Runnable outcome) {
        work.end(this);
        try {
            outcome.run();
            always.forEach(Runnable::run);
        } catch (RuntimeException bug) {
            work.tell(what, bug);
        }
    }

    private record Report(String now, long done, long of) {}

    /// Passes on how far it is. Of what comes faster than the screen takes it, only the newest is shown.
    private void report(String now, long done, long of) {
        if (stop.get()) {
            throw new CancellationException(what);
        }
        if (newest.getAndSet(new Report(now, done, of)) == null) {
            work.show(() -> show(newest.getAndSet(null)));
        }
    }

    private void show(@Nullable Report report) {
        if (report != null) {
            step.set(report.now());
            part.set(report.of() <= 0 ? -1 : Math.clamp((double) report.done() / report.of(), 0, 1));
        }
    }
}
