package org.haversack.ui.kit.fields;

import java.time.Duration;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.util.Subscription;
import org.haversack.ui.kit.work.Pause;

/// A text that saves itself: 0.8 s after the last keystroke, at the latest 1.5 s after the first unsaved one,
/// and at once when the field is left. One save at a time; what is typed meanwhile is saved after it.
///
/// A text with something that looks like a patient is held back, on this computer alone, until it is
/// changed or the person keeps it.
public final class TextModel {
    /// Where the text is.
    public enum State {
        /// On the disk.
        SAVED,
        /// Only here yet.
        TYPING,
        /// On its way.
        SAVING,
        /// Held back because of what it looks like.
        HELD,
        /// Not taken.
        FAILED
    }

    private static final Duration QUIET = Duration.ofMillis(800);
    private static final Duration LONGEST = Duration.ofMillis(1500);

    private final Pause pause;
    private final Saver saver;
    private final Guarding guarding;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.SAVED);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private Subscription quiet = Subscription.EMPTY;
    private Subscription longest = Subscription.EMPTY;
    private String saved;
    private boolean again;
    private boolean saving;
    private boolean holding;
    private boolean showing;

    /// @param text what is saved now
    public TextModel(String text, Pause pause, Saver saver, Guarding guarding) {
        this.saved = text;
        this.pause = pause;
        this.saver = saver;
        this.guarding = guarding;
        this.text.set(text);
        this.text.subscribe((_, _) -> typed());
    }

    /// What is in the field. Setting it is typing.
    public StringProperty text() {
        return text;
    }

    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /// Why it is not saved, in a sentence; empty if there is nothing to say.
    public ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What was found in the text that is held back; empty unless it is.
    public List<Guard.Finding> found() {
        return state.get() == State.HELD ? guarding.look(text.get()) : List.of();
    }

    /// The record has another text now, from elsewhere. A field that is being typed in keeps what is typed.
    public void show(String newest) {
        boolean edited = saving || !text.get().equals(saved);
        saved = newest;
        if (!edited) {
            showing = true;
            text.set(newest);
            showing = false;
        } else if (!saving && text.get().equals(newest)) {
            settled();
        }
    }

    /// The person leaves the field, or wants it saved now.
    public void leave() {
        if (!text.get().equals(saved) || saving) {
            settle();
        }
    }

    /// What the text looks like is none: saves it, and remembers that for this field.
    public void keep() {
        guarding.keep(text.get());
        settle();
    }

    /// Takes up a text that was held when the program ended.
    public void takeUp(String held) {
        holding = true;
        text.set(held);
        leave();
    }

    private void typed() {
        if (showing) {
            return;
        }
        if (!saving && text.get().equals(saved)) {
            settled();
            return;
        }
        if (state.get() != State.HELD || !heldStill()) {
            state.set(State.TYPING);
        }
        quiet.unsubscribe();
        quiet = pause.after(QUIET, this::settle);
        if (longest == Subscription.EMPTY) {
            longest = pause.after(LONGEST, this::settle);
        }
    }

    private boolean heldStill() {
        var found = guarding.look(text.get());
        problem.set(found.isEmpty() ? "" : guarding.sentence(found.getFirst()));
        return !found.isEmpty();
    }

    /// The text is to be saved now, or held back.
    private void settle() {
        stopWaiting();
        if (saving) {
            again = true;
            return;
        }
        if (heldStill()) {
            state.set(State.HELD);
            hold();
        } else {
            save();
        }
    }

    private void save() {
        saving = true;
        again = false;
        state.set(State.SAVING);
        var sent = text.get();
        saver.save(sent, outcome -> saved(sent, outcome));
    }

    private void saved(String sent, Saver.Saved outcome) {
        saving = false;
        switch (outcome) {
            case Saver.Saved.Done() -> {
                saved = sent;
                problem.set("");
            }
            case Saver.Saved.Refused(var sentence) -> problem.set(sentence);
        }
        if (!text.get().equals(sent)) {
            goOn();
        } else if (text.get().equals(saved)) {
            settled();
        } else {
            stopWaiting();
            state.set(State.FAILED);
            hold();
        }
    }

    /// What was typed while saving is saved at once if its time came meanwhile, else in its time.
    private void goOn() {
        state.set(State.TYPING);
        if (again) {
            settle();
        }
    }

    private void settled() {
        stopWaiting();
        problem.set("");
        state.set(State.SAVED);
        if (holding) {
            holding = false;
            guarding.holding().release(guarding.field());
        }
    }

    private void hold() {
        holding = true;
        guarding.holding().hold(guarding.field(), text.get());
    }

    private void stopWaiting() {
        quiet.unsubscribe();
        longest.unsubscribe();
        quiet = Subscription.EMPTY;
        longest = Subscription.EMPTY;
    }
}
