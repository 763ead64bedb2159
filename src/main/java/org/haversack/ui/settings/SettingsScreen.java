package org.haversack.ui.settings;

import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.secret.Lock;

/// The settings.
public final class SettingsScreen implements Screen {
    private final SettingsModel model;
    private final SettingsView view;

    /// @param lock covers the window when nobody touches it
    /// @param about shows what the program is
    /// @param keys shows what its keys do
    public SettingsScreen(OpenStore store, Installation installation, Lock lock, Runnable about, Runnable keys) {
        var words = store.kit().words();
        this.model = new SettingsModel(store, installation);
        this.view = new SettingsView(
                model,
                words,
                new LockCard(lock, store).node(),
                Controls.button(
                        "private-notes",
                        words.get("settings.show-private-notes"),
                        () -> store.kit().go().accept(Destination.of(Place.PRIVATE_NOTES))),
                Controls.button(
                        "backups",
                        words.get("settings.show-backups"),
                        () -> store.kit().go().accept(Destination.of(Place.BACKUPS))),
                Controls.button("about", words.get("settings.show-about"), about),
                Controls.button("keys", words.get("settings.show-keys"), keys));
    }

    @Override
    public Parent node() {
        return view;
    }

    @Override
    public void show() {
        model.show();
    }

    @Override
    public void show(RecordId record) {}

    @Override
    public void focus() {
        view.focus();
    }
}
