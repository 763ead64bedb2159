package org.haversack.ui.shell;

import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableList;
import org.haversack.service.Progress;
import org.haversack.service.desk.Beginning;
import org.haversack.service.desk.Desk;
import org.haversack.service.desk.Hindrance;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.Stores;
import org.haversack.ui.backups.SafeStore;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.Editing;
import org.haversack.ui.kit.overlay.NoticesModel;
import org.haversack.ui.kit.work.Job;
import org.haversack.ui.kit.work.Work;
import org.haversack.ui.shell.start.Beginnings;
import org.jspecify.annotations.Nullable;

/// What the window shows: the store being opened, why it cannot be, what to do without one, or the store
/// itself.
public final class ShellModel {
    /// Opens stores; used on the thread of the store.
    ///
    /// @param own opens the person's own store
    /// @param sample opens the sample programme, and makes it before if need be
    /// @param removeSample removes the sample programme
    /// @param first makes the person's own store
    /// @param safe goes back to backups
    public record Doors(
            Supplier<Opening> own,
            Function<Progress, Opening> sample,
            Runnable removeSample,
            FirstStore first,
            SafeStore safe) {
        /// To stores that are there already.
        public Doors(Supplier<Opening> own, Function<Progress, Opening> sample) {
            this(own, sample, () -> {}, (_, _) -> new Beginning.Refused(""), SafeStore.NONE);
        }

        /// To the stores of this computer.
        public static Doors of(Stores stores) {
            return of(stores, stores::own);
        }

        /// The same, with another way to the person's own.
        public static Doors of(Stores stores, Supplier<Opening> own) {
            return new Doors(own, stores::sample, stores::removeSample, FirstStore.of(stores), SafeStore.of(stores));
        }
    }

    /// What the window shows.
    public sealed interface State {
        /// A store is being opened.
        record Waiting() implements State {}

        /// A store is open.
        ///
        /// @param editing saves what the person does to it
        /// @param sample whether it is the sample programme
        record Open(Desk desk, Editing editing, boolean sample) implements State {}

        /// There is no store yet.
        ///
        /// @param file where it would be
        record FirstStart(Path file) implements State {}

        /// The store cannot be used.
        record Unusable(Hindrance why, String sentence) implements State {}
    }

    private final Doors doors;
    private final Work work;
    private final Words words;
    private final Problems problems;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(new State.Waiting());
    private final ObjectProperty<Destination> destination = new SimpleObjectProperty<>(Destination.of(Place.TODAY));
    private final NoticesModel notices;
    private final SaveState saveState;
    private final Standing standing;
    private Runnable beforeClosing = () -> {};

    public ShellModel(Doors doors, Work work, Words words, Problems problems, NoticesModel notices) {
        this.doors = doors;
        this.work = work;
        this.words = words;
        this.problems = problems;
        this.notices = notices;
        this.saveState = new SaveState(words);
        this.standing = new Standing(work, words);
    }

    /// Opens the person's own store.
    public void open() {
        state.set(new State.Waiting());
        work.job(words.get("shell.opening"), _ -> doors.own().get())
                .then(opening -> took(opening, false))
                .orElse(RuntimeException.class, this::failed)
                .start();
    }

    /// Opens the sample programme. What was shown before comes back if that is stopped.
    ///
    /// @return the work, which can be stopped
    public Job<Opening> sample() {
        return work.job(words.get("shell.sample.making"), doors.sample()::apply)
                .then(opening -> took(opening, true))
                .start();
    }

    /// Leaves the sample programme for the person's own store, or for the first start.
    public void leaveSample() {
        leave(() -> {});
    }

    /// The same, and removes the sample programme with everything that was tried in it.
    public void removeSample() {
        leave(doors.removeSample());
    }

    private void leave(Runnable then) {
        if (!(state.get() instanceof State.Open(var desk, var _, var sample)) || !sample) {
            return;
        }
        state.set(new State.Waiting());
        standing.forget();
        work.job(words.get("shell.sample.leaving"), _ -> {
                    desk.close();
                    then.run();
                    return doors.own().get();
                })
                .then(opening -> took(opening, false))
                .orElse(RuntimeException.class, this::failed)
                .start();
    }

    /// Makes the person's own store.
    ///
    /// @param heard hears what came of it, unless the store is open
    /// @param last happens in any case, in the end
    void begin(FirstStore.Way how, Consumer<Beginning> heard, Runnable last) {
        work.job(words.get("shell.begin.making"), progress -> doors.first().make(how, progress))
                .then(beginning -> {
                    if (beginning instanceof Beginning.Begun(var opening)) {
                        destination.set(Destination.of(Place.TODAY));
                        took(opening, false);
                    } else {
                        heard.accept(beginning);
                    }
                })
                .always(last)
                .start();
    }

    /// Puts a backup in the place of the open store, and opens it. If it cannot be, the store is as it was.
    public void restore(Path backup) {
        if (!(state.get() instanceof State.Open(var desk, var _, var sample)) || sample) {
            problems.say(words.get("shell.restore.sample"));
            return;
        }
        state.set(new State.Waiting());
        standing.forget();
        restore(backup, desk::close);
    }

    /// Puts a backup in the place of a store that is not open, because it is damaged or not there.
    void restoreClosed(Path backup) {
        state.set(new State.Waiting());
        restore(backup, () -> {});
    }

    SafeStore safe() {
        return doors.safe();
    }

    private void restore(Path backup, Runnable before) {
        work.job(words.get("shell.restore"), _ -> {
                    before.run();
                    return doors.safe().restore(backup);
                })
                .then(opening -> {
                    if (opening instanceof Opening.Refused(var sentence)) {
                        problems.say(sentence);
                        open();
                    } else {
                        took(opening, Destination.of(Place.BACKUPS), false);
                    }
                })
                .orElse(RuntimeException.class, this::failed)
                .start();
    }

    private void failed(RuntimeException bug) {
        problems.tell(words.get("shell.opening"), bug);
        state.set(new State.Unusable(Hindrance.DISK_ERROR, words.get("shell.unusable.unexpected")));
    }

    private void took(Opening opening, boolean sample) {
        took(opening, null, sample);
    }

    /// @param first where to go; null for where her work goes on
    private void took(Opening opening, @Nullable Destination first, boolean sample) {
        switch (opening) {
            case Opening.Opened(var desk) -> {
                var editing = new Editing(desk.edits(), work, words, problems::say, notices);
                editing.onChange(_ -> standing.look(desk));
                saveState.follow(editing);
                state.set(new State.Open(desk, editing, sample));
                standing.look(desk);
                if (first == null) {
                    new Beginnings(work, words).goOn(desk.workplace(), destination);
                } else {
                    go(first);
                }
            }
            case Opening.None(var file) -> state.set(new State.FirstStart(file));
            case Opening.Unusable(var why, var sentence) -> state.set(new State.Unusable(why, sentence));
            case Opening.Refused(var sentence) -> problems.say(sentence);
        }
    }

    /// Takes back what was done last.
    public void undo() {
        if (state.get() instanceof State.Open open) {
            open.editing().undo();
        }
    }

    /// Does again what was undone last.
    public void redo() {
        if (state.get() instanceof State.Open open) {
            open.editing().redo();
        }
    }

    /// Whether everything is on the disk.
    SaveState saveState() {
        return saveState;
    }

    NoticesModel notices() {
        return notices;
    }

    /// Whose store it is, how much is in it, and whether it is safe.
    public Standing standing() {
        return standing;
    }

    /// What is done on the thread of the store before it is closed with the program.
    public void beforeClosing(Runnable last) {
        beforeClosing = last;
    }

    /// Goes to another screen, or to a record on it.
    public void go(Destination where) {
        destination.set(where);
    }

    /// Where the person is. The same place twice in a row is shown anew.
    public ObjectProperty<Destination> destination() {
        return destination;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    ObservableList<Job<?>> running() {
        return work.running();
    }

    Problems problems() {
        return problems;
    }

    /// Closes the store, if one is open. To be called on the thread of the store.
    public void close() {
        if (state.get() instanceof State.Open open) {
            try {
                if (!open.sample()) {
                    beforeClosing.run();
                }
            } finally {
                open.desk().close();
            }
        }
    }
}
