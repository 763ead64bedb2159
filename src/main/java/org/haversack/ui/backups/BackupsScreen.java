package org.haversack.ui.backups;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Parent;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.RecordId;
import org.haversack.service.rescue.Rescue;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Screen;
import org.haversack.ui.kit.edit.OpenStore;

/// The backups of the open store.
public final class BackupsScreen implements Screen {
    private final OpenStore store;
    private final BackupsModel model;
    private final PlaceModel place;
    private final BackupsView view;

    /// @param making makes backups
    /// @param restore puts a backup in the store's place
    public BackupsScreen(OpenStore store, AutoBackup making, Consumer<Path> restore) {
        this.store = store;
        this.model = new BackupsModel(store, making, restore);
        this.place = new PlaceModel(store);
        this.view = new BackupsView(
                model,
                new PlaceCard(place, model.text(), store, this::now),
                new RescueCard(
                                store.kit(),
                                folder -> new Rescue(
                                                Kinds.ALL,
                                                store.desk().workplace().clock())
                                        .of(store.desk().workplace(), folder))
                        .node());
        model.comparison()
                .subscribe(both -> both.ifPresent(found -> store.sheets()
                        .show(CompareSheet.of(found, model.text(), store.kit().words(), () -> {
                            store.sheets().close();
                            model.restore();
                        }))));
    }

    @Override
    public Parent node() {
        return view;
    }

    @Override
    public void show() {
        model.read();
        place.read();
    }

    private void now() {
        model.now();
        place.read();
    }

    @Override
    public void show(RecordId record) {}

    @Override
    public void focus() {
        view.focusFirst();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("backup-now", store.kit().words().get("backups.now"), "", this::now));
    }
}
