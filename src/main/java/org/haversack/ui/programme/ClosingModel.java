package org.haversack.ui.programme;

import java.nio.file.Path;
import org.haversack.service.Outcome;
import org.haversack.service.closing.Closing;
import org.haversack.service.edit.Changed;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.files.FolderOpener;

/// Closing the programme, opening it again, and writing everything out to be kept.
final class ClosingModel {
    private final OpenStore store;
    private final Closing closing;

    /// @param app name and version of this program, for the heads of files
    ClosingModel(OpenStore store, String app) {
        this.store = store;
        this.closing = new Closing(store.desk().workplace(), app);
    }

    OpenStore store() {
        return store;
    }

    /// Closes it, or opens it again; that can be undone.
    void close(boolean closed) {
        var what = Operation.of(closed ? "programme.did.close" : "programme.did.reopen");
        store.editing().run(what, _ -> closing.closed(closed), edited -> {
            if (edited instanceof Edited.Saved) {
                store.editing().changed(Changed.EVERYTHING);
                store.notices()
                        .say(
                                store.editing().words(what),
                                store.kit().words().get("kit.edit.undo"),
                                store.editing()::undo);
            }
        });
    }

    /// Writes everything into a folder and says where it is.
    void keep(Path folder) {
        var words = store.kit().words();
        store.kit()
                .work()
                .job(words.get("programme.keep.writing"), progress -> closing.keep(folder, progress))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<Closing.Kept>(var sentence) ->
                            store.notices().say(sentence);
                        case Outcome.Done<Closing.Kept>(var kept) ->
                            store.notices()
                                    .say(
                                            words.get(
                                                    "programme.keep.done",
                                                    kept.bundle().getFileName(),
                                                    kept.folder().getFileName(),
                                                    folder),
                                            words.get("kit.file.folder"),
                                            () -> FolderOpener.ofSystem().open(kept.bundle()));
                    }
                })
                .start();
    }
}
