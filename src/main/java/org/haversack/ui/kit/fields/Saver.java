package org.haversack.ui.kit.fields;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.haversack.ui.kit.Kit;

/// Saves what somebody typed in one field.
@FunctionalInterface
public interface Saver {
    /// What became of a text.
    sealed interface Saved {
        /// It is on the disk.
        record Done() implements Saved {}

        /// It was not taken.
        ///
        /// @param sentence why, and what to do
        record Refused(String sentence) implements Saved {}
    }

    /// What is done with a text away from the screen.
    @FunctionalInterface
    interface Task {
        Saved save(String text) throws Exception;
    }

    /// Begins to save and comes back at once.
    ///
    /// @param done is told once, on the thread that draws, whatever happens
    void save(String text, Consumer<Saved> done);

    /// Saves on the thread of the store. A failure is told as any other, and the field says that it is not
    /// saved.
    ///
    /// @param what what is being done, in words for the status line
    static Saver through(Kit kit, String what, Task task) {
        return (text, done) -> {
            var told = new AtomicBoolean();
            kit.work()
                    .job(what, _ -> task.save(text))
                    .then(saved -> {
                        told.set(true);
                        done.accept(saved);
                    })
                    .always(() -> {
                        if (!told.get()) {
                            done.accept(new Saved.Refused(kit.words().get("kit.field.not-saved")));
                        }
                    })
                    .start();
        };
    }
}
