package org.haversack.ui.exchange.receive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.service.Outcome;
import org.haversack.service.edit.Changed;
import org.haversack.service.exchange.UndoService;
import org.haversack.service.exchange.incoming.ImportHistory;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;

/// The latest imports of this store, the newest of which can be undone.
public final class LatestImport {
    private static final int MOST = 200;

    private final OpenStore store;
    private final Words words;
    private final ReadOnlyObjectWrapper<ImportHistory.Page> page =
            new ReadOnlyObjectWrapper<>(new ImportHistory.Page(List.of(), Optional.empty()));
    private final List<Runnable> undone = new ArrayList<>();

    public LatestImport(OpenStore store) {
        this.store = store;
        this.words = store.kit().words();
        store.editing().onChange(changed -> {
            if (changed.equals(Changed.EVERYTHING)) {
                show();
            }
        });
    }

    /// Reads them again.
    public void show() {
        store.kit()
                .work()
                .job(
                        words.get("exchange.reading"),
                        _ -> new ImportHistory(store.desk().workplace()).page(MOST))
                .then(page::set)
                .start();
    }

    /// Takes the latest import back, or says why that is not possible.
    public void undo() {
        store.kit()
                .work()
                .job(
                        words.get("exchange.undoing"),
                        _ -> new UndoService(store.desk().workplace()).undo())
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<UndoService.Undone>(var sentence) ->
                            store.notices().say(sentence);
                        case Outcome.Done<UndoService.Undone>(var what) -> undone(what);
                    }
                })
                .start();
    }

    private void undone(UndoService.Undone what) {
        undone.forEach(Runnable::run);
        store.editing().changed(Changed.EVERYTHING);
        store.notices().say(words.get("exchange.undone", what.files(), what.changes()));
    }

    /// Something is to happen when an import was undone.
    void whenUndone(Runnable then) {
        undone.add(then);
    }

    /// The latest imports, newest first.
    public ReadOnlyObjectProperty<ImportHistory.Page> page() {
        return page.getReadOnlyProperty();
    }
}
