package org.haversack.ui.kit.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.haversack.service.edit.Changed;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Notices;
import org.haversack.ui.kit.work.Work;

/// Saves what a person does on the screens, away from the thread that draws, and tells every screen what is
/// different afterwards. Used on the thread that draws.
public final class Editing {
    private final Edits edits;
    private final Work work;
    private final Words words;
    private final Consumer<String> say;
    private final Notices notices;
    private final List<Consumer<Changed>> listeners = new ArrayList<>();
    private final ReadOnlyObjectWrapper<Optional<Operation>> undoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Operation>> redoable = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper saving = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper notSaved = new ReadOnlyStringWrapper("");
    private int running;

    /// @param say tells the person a sentence she has to know
    /// @param notices says what was undone
    public Editing(Edits edits, Work work, Words words, Consumer<String> say, Notices notices) {
        this.edits = edits;
        this.work = work;
        this.words = words;
        this.say = say;
        this.notices = notices;
        edits.listen(changed -> work.show(() -> tell(changed)));
    }

    /// Does all of this, or nothing and says why.
    public void run(Operation what, List<Edit> all) {
        run(what, _ -> all, _ -> {});
    }

    /// Does all of this, or nothing. What is wrong is said unless `then` is the one that deals with it.
    ///
    /// @param all finds what is to be done, on the thread of the store
    /// @param then hears what came of it, on the thread that draws
    public void run(Operation what, Function<Edits, List<Edit>> all, Consumer<Edited> then) {
        start(words.get("kit.edit.saving"), () -> edits.run(what, all.apply(edits)), edited -> {
            then.accept(edited);
            if (edited instanceof Edited.Refused(var sentence, var _)) {
                say.accept(sentence);
            }
        });
    }

    /// The same for a field, which shows itself what is wrong.
    public void save(Operation what, List<Edit> all, Consumer<Edited> then) {
        start(words.get("kit.edit.saving"), () -> edits.run(what, all), then);
    }

    /// Takes back the latest operation and says what it was.
    public void undo() {
        start(
                words.get("kit.edit.undoing"),
                edits::undo,
                edited -> back(edited, "kit.edit.undone", "kit.edit.undone.nothing", "kit.edit.redo", this::redo));
    }

    /// Does again what was undone last, and says what it was.
    public void redo() {
        start(
                words.get("kit.edit.redoing"),
                edits::redo,
                edited -> back(edited, "kit.edit.redone", "kit.edit.redone.nothing", "kit.edit.undo", this::undo));
    }

    private void back(Edited edited, String key, String nothing, String other, Runnable theOther) {
        switch (edited) {
            case Edited.Nothing() -> notices.say(words.get(nothing));
            case Edited.Refused(var sentence, var _) -> say.accept(sentence);
            case Edited.Saved(var what, var _, var kept) -> {
                var sentence = words.get(key, words(what));
                notices.say(
                        kept.isEmpty() ? sentence : sentence + " " + kept(kept.getFirst(), kept.size()),
                        words.get(other),
                        theOther);
            }
        }
    }

    private String kept(Edited.Kept first, int many) {
        return first.by()
                .map(name -> words.get("kit.edit.kept", many, name))
                .orElseGet(() -> words.get("kit.edit.kept.unknown", many));
    }

    private void start(String doing, java.util.function.Supplier<Edited> body, Consumer<Edited> then) {
        running++;
        saving.set(true);
        var heard = new AtomicBoolean();
        work.job(doing, _ -> new Result(body.get(), edits.undoable(), edits.redoable()))
                .then(result -> {
                    heard.set(true);
                    notSaved.set(result.edited() instanceof Edited.Refused(var sentence, var _) ? sentence : "");
                    undoable.set(result.undoable());
                    redoable.set(result.redoable());
                    then.accept(result.edited());
                })
                .always(() -> {
                    if (!heard.get()) {
                        notSaved.set(words.get("kit.edit.failed"));
                    }
                    running--;
                    saving.set(running > 0);
                })
                .start();
    }

    private record Result(Edited edited, Optional<Operation> undoable, Optional<Operation> redoable) {}

    /// An operation in words.
    public String words(Operation what) {
        return words.get(what.key(), what.about().toArray());
    }

    /// Says that something else than an operation changed the store.
    public void changed(Changed changed) {
        tell(changed);
    }

    private void tell(Changed changed) {
        List.copyOf(listeners).forEach(listener -> listener.accept(changed));
    }

    /// Hears what is different after every operation, on the thread that draws.
    public Subscription onChange(Consumer<Changed> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /// What [#undo()] would take back.
    public ReadOnlyObjectProperty<Optional<Operation>> undoable() {
        return undoable.getReadOnlyProperty();
    }

    /// What [#redo()] would do again.
    public ReadOnlyObjectProperty<Optional<Operation>> redoable() {
        return redoable.getReadOnlyProperty();
    }

    /// Whether something is on its way to the disk.
    public ReadOnlyBooleanProperty saving() {
        return saving.getReadOnlyProperty();
    }

    /// Why the latest operation was not saved; empty if it was.
    public ReadOnlyStringProperty notSaved() {
        return notSaved.getReadOnlyProperty();
    }
}
