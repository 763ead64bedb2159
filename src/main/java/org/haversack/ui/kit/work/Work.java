package org.haversack.ui.kit.work;

import java.util.concurrent.Executor;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.service.Progress;

/// The one door between the thread that draws and the thread that works with the store. What is asked for
/// runs there in order, one after the other; results and failures come back to the thread that draws.
///
/// ```
/// work.job(words.get("practices.reading"), progress -> desk.practices())
///     .then(list::show)
///     .start();
/// ```
public final class Work {
    /// What is done away from the screen.
    ///
    /// @param <T> what comes of it
    @FunctionalInterface
    public interface Task<T> {
        /// @param progress to be told how far it is; throws a `CancellationException` when the person wants
        ///     it stopped
        T run(Progress progress) throws Exception;
    }

    private final Executor store;
    private final Executor aside;
    private final Executor screen;
    private final Failures failures;
    private final ObservableList<Job<?>> running = FXCollections.observableArrayList();
    private final ObservableList<Job<?>> runningToRead = FXCollections.unmodifiableObservableList(running);

    /// @param store runs everything that touches the disk: one thread
    /// @param screen the thread that draws
    /// @param failures gets every failure that a job has no answer to
    public Work(Executor store, Executor screen, Failures failures) {
        this(store, store, screen, failures);
    }

    /// @param aside runs what is long and does not touch the store, beside everything else
    public Work(Executor store, Executor aside, Executor screen, Failures failures) {
        this.store = store;
        this.aside = aside;
        this.screen = screen;
        this.failures = failures;
    }

    /// Something to do, which begins with [Job#start].
    ///
    /// @param what what is being done, in words for the status line
    public <T> Job<T> job(String what, Task<T> task) {
        return new Job<>(this, what, task, store);
    }

    /// The same for what does not touch the store, such as reading many files: the store can be used meanwhile.
    public <T> Job<T> aside(String what, Task<T> task) {
        return new Job<>(this, what, task, aside);
    }

    /// What waits or runs, oldest first.
    public ObservableList<Job<?>> running() {
        return runningToRead;
    }

    /// Does something on the thread that draws.
    public void show(Runnable task) {
        screen.execute(task);
    }

    void begin(Job<?> job, Executor where, Runnable body) {
        running.add(job);
        where.execute(body);
    }

    void end(Job<?> job) {
        running.remove(job);
    }

    void tell(String what, Throwable error) {
        failures.tell(what, error);
    }
}
