package org.haversack.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Subscription;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.Editing;

/// Whether what was done in the open store is on the disk, and what can be taken back, in words.
final class SaveState {
    private final Words words;
    private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
    private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper undo = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper redo = new ReadOnlyStringWrapper("");
    private Subscription following = Subscription.EMPTY;

    SaveState(Words words) {
        this.words = words;
    }

    /// Follows another store from now on.
    void follow(Editing editing) {
        following.unsubscribe();
        following = Subscription.combine(
                editing.saving().subscribe(_ -> show(editing)),
                editing.notSaved().subscribe(_ -> show(editing)),
                editing.undoable().subscribe(what -> undo.set(named("shell.undo", editing, what))),
                editing.redoable().subscribe(what -> redo.set(named("shell.redo", editing, what))));
    }

    private void show(Editing editing) {
        var why = editing.notSaved().get();
        failed.set(!why.isEmpty());
        sentence.set(
                editing.saving().get()
                        ? words.get("shell.saving")
                        : why.isEmpty() ? words.get("shell.saved") : words.get("shell.not-saved", why));
    }

    private String named(String key, Editing editing, Optional<Operation> what) {
        return what.map(done -> words.get(key, editing.words(done))).orElse("");
    }

    /// All changes saved on this laptop; Saving …; Not saved: and why.
    ReadOnlyStringProperty sentence() {
        return sentence.getReadOnlyProperty();
    }

    /// Whether the latest operation was not saved.
    ReadOnlyBooleanProperty failed() {
        return failed.getReadOnlyProperty();
    }

    /// `Undo: Action done: Send quitline fax form`; empty if there is nothing to undo.
    ReadOnlyStringProperty undo() {
        return undo.getReadOnlyProperty();
    }

    /// The same for what was undone last.
    ReadOnlyStringProperty redo() {
        return redo.getReadOnlyProperty();
    }
}
