package org.haversack.ui.shell;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.fields.TextEntry;

/// The keys that work everywhere in the window.
final class ShellKeys {
    private static final KeyCombination UNDO = new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination REDO =
            new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN);
    private static final KeyCombination REDO_TOO = new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN);

    private final ShellModel model;
    private final BooleanSupplier covered;
    private BooleanSupplier locked = () -> false;
    private final Map<KeyCombination, Runnable> keys = new LinkedHashMap<>();

    /// @param covered whether a sheet is above the screen; keys that lead elsewhere then do nothing
    /// @param go leads to another screen and puts the keyboard there
    ShellKeys(ShellModel model, BooleanSupplier covered, Consumer<Destination> go) {
        this.model = model;
        this.covered = covered;
        Arrays.stream(Place.values()).filter(Place::isMain).forEach(place -> {
            var digit = KeyCode.valueOf("DIGIT" + place.digit());
            keys.put(shortcut(digit), () -> {
                if (model.standing().has(place)) {
                    go.accept(Destination.of(place));
                }
            });
        });
        keys.put(shortcut(KeyCode.COMMA), () -> go.accept(Destination.of(Place.SETTINGS)));
    }

    private static KeyCombination shortcut(KeyCode key) {
        return new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN);
    }

    /// While this is so, nothing is undone either.
    ShellKeys unless(BooleanSupplier isLocked) {
        locked = isLocked;
        return this;
    }

    /// Another key; does nothing while a sheet is open.
    ShellKeys with(KeyCombination key, Runnable action) {
        keys.put(key, action);
        return this;
    }

    void addTo(Scene scene) {
        keys.forEach((key, action) -> scene.getAccelerators().put(key, () -> {
            if (!covered.getAsBoolean() && model.state().get() instanceof ShellModel.State.Open) {
                action.run();
            }
        }));
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!locked.getAsBoolean()) {
                undoOrRedo(scene, event);
            }
        });
    }

    /// A field takes back its own typing first, as far as that is not saved.
    private void undoOrRedo(Scene scene, KeyEvent event) {
        boolean undo = UNDO.match(event);
        boolean redo = REDO.match(event) || REDO_TOO.match(event);
        if (!undo && !redo) {
            return;
        }
        boolean own = scene.getFocusOwner() instanceof TextInputControl input
                && !TextEntry.saved(input)
                && (undo ? input.isUndoable() : input.isRedoable());
        if (!own) {
            event.consume();
            if (undo) {
                model.undo();
            } else {
                model.redo();
            }
        }
    }
}
