package org.haversack.ui.reflections;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.haversack.service.Outcome;
import org.haversack.service.reflections.Opened;
import org.haversack.service.reflections.Reflection;
import org.haversack.service.reflections.Reflections;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The private notes: closed until their passphrase was typed, and again after a while without a key
/// being pressed.
final class ReflectionsModel {
    /// After so long without anything being typed they are closed again.
    static final Duration IDLE = Duration.ofMinutes(5);

    private static final int LONGEST_WAIT = 60;

    /// What is shown.
    sealed interface State {
        /// No passphrase guards them yet.
        ///
        /// @param notes how many there are all the same, from before
        record Unguarded(int notes) implements State {}

        /// They are closed.
        record Closed(int notes) implements State {}

        /// They are open, the newest first.
        record Open(List<Reflection> notes) implements State {}
    }

    private final OpenStore store;
    private final Words words;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Closed(0));
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final StringProperty text = new SimpleStringProperty("");
    private Subscription idle = Subscription.EMPTY;
    private @Nullable Opened door;
    private int wrong;

    ReflectionsModel(OpenStore store) {
        this.store = store;
        this.words = store.kit().words();
        text.subscribe(_ -> awake());
    }

    private Reflections reflections() {
        return new Reflections(store.desk().workplace());
    }

    /// Brings it up to date.
    void show() {
        var key = door;
        store.kit()
                .work()
                .job(words.get("reflections.reading"), _ -> read(key))
                .then(state::set)
                .start();
    }

    private State read(@Nullable Opened key) {
        var reflections = reflections();
        if (!reflections.guarded()) {
            return new State.Unguarded(reflections.count());
        }
        return key == null
                ? new State.Closed(reflections.count())
                : new State.Open(reflections.list(key).reversed());
    }

    /// Guards them with a passphrase.
    ///
    /// @param then hears what is wrong; empty if it was done
    void guard(String passphrase, Consumer<String> then) {
        store.kit()
                .work()
                .job(words.get("reflections.sealing"), _ -> reflections().guard(passphrase))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<List<Path>>(var sentence) -> then.accept(sentence);
                        case Outcome.Done<List<Path>>(var failed) -> {
                            then.accept("");
                            damaged(failed);
                            show();
                        }
                    }
                })
                .start();
    }

    private void damaged(List<Path> failed) {
        problem.set(
                failed.isEmpty()
                        ? ""
                        : words.get(
                                "reflections.damaged",
                                failed.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    /// Changes the passphrase.
    void change(String before, String now, Consumer<String> then) {
        slowly(() -> store.kit()
                .work()
                .job(words.get("reflections.sealing"), _ -> reflections().change(before, now))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<List<Path>>(var sentence) -> {
                            wrong++;
                            then.accept(sentence);
                        }
                        case Outcome.Done<List<Path>>(var failed) -> {
                            wrong = 0;
                            then.accept("");
                            damaged(failed);
                            store.notices().say(words.get("reflections.changed"));
                        }
                    }
                })
                .start());
    }

    /// Opens them. After a wrong passphrase the next one is tried later and later.
    void open(String passphrase, Consumer<String> then) {
        slowly(() -> store.kit()
                .work()
                .job(words.get("reflections.opening"), _ -> reflections().open(passphrase))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<Opened>(var sentence) -> {
                            wrong++;
                            then.accept(sentence);
                        }
                        case Outcome.Done<Opened>(var key) -> {
                            wrong = 0;
                            door = key;
                            then.accept("");
                            show();
                            awake();
                        }
                    }
                })
                .start());
    }

    private void slowly(Runnable then) {
        if (wrong == 0) {
            then.run();
        } else {
            long seconds = Math.min(LONGEST_WAIT, 1L << Math.min(wrong, 10));
            store.kit().pause().after(Duration.ofSeconds(seconds), then);
        }
    }

    /// Somebody is there.
    void awake() {
        idle.unsubscribe();
        if (door != null) {
            idle = store.kit().pause().after(IDLE, this::close);
        }
    }

    /// Closes them; what is being written is kept before.
    void close() {
        keep();
        idle.unsubscribe();
        door = null;
        state.set(new State.Closed(state.get() instanceof State.Open(var notes) ? notes.size() : 0));
        show();
    }

    /// Keeps what was written.
    void keep() {
        var written = text.get();
        if (written.isBlank()) {
            return;
        }
        text.set("");
        store.kit()
                .work()
                .job(words.get("reflections.sealing"), _ -> reflections().put(written))
                .then(outcome -> {
                    if (outcome instanceof Outcome.Refused<String>(var sentence)) {
                        problem.set(sentence);
                        text.set(written);
                    }
                    show();
                })
                .start();
    }

    /// Removes a note; it can be brought back from the notice.
    void delete(Reflection note) {
        store.kit()
                .work()
                .job(words.get("reflections.sealing"), _ -> {
                    reflections().delete(note.id());
                    return note;
                })
                .then(gone -> {
                    store.notices().say(words.get("reflections.deleted"), words.get("reflections.deleted.back"), () -> {
                        text.set(gone.text());
                        keep();
                    });
                    show();
                })
                .start();
    }

    /// Removes all of them with their passphrase, for somebody who forgot it.
    void removeAll() {
        door = null;
        store.kit()
                .work()
                .job(words.get("reflections.sealing"), _ -> reflections().removeAll())
                .then(failed -> {
                    damaged(failed);
                    show();
                })
                .start();
    }

    OpenStore store() {
        return store;
    }

    ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// What could not be done; empty for nothing.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The note being written.
    StringProperty text() {
        return text;
    }
}
