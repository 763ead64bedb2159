package org.haversack.ui.backups;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.service.Outcome;
import org.haversack.service.backup.SecondPlace;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;

/// The second place for backups.
final class PlaceModel {
    /// What is known of it.
    ///
    /// @param folder where
    /// @param there whether it is connected just now
    /// @param last when the last copy was written there
    record Known(Path folder, boolean there, Optional<Instant> last) {}

    private final OpenStore store;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<Known>> known = new ReadOnlyObjectWrapper<>(Optional.empty());

    PlaceModel(OpenStore store) {
        this.store = store;
        this.words = store.kit().words();
    }

    /// Reads it anew.
    void read() {
        store.kit()
                .work()
                .job(words.get("backups.reading"), _ -> {
                    var second = second();
                    return second.place()
                            .map(place -> new Known(place.folder(), Files.isDirectory(place.folder()), second.last()));
                })
                .then(known::set)
                .start();
    }

    /// Chooses a place.
    ///
    /// @param then hears what is wrong; empty if it was chosen
    void choose(Path folder, String passphrase, Consumer<String> then) {
        store.kit()
                .work()
                .job(words.get("backups.place.choosing"), _ -> second().choose(folder, passphrase))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<SecondPlace.Place>(var sentence) -> then.accept(sentence);
                        case Outcome.Done<SecondPlace.Place> _ -> then.accept("");
                    }
                    read();
                })
                .start();
    }

    /// No more copies go there.
    void forget() {
        store.kit()
                .work()
                .job(words.get("backups.place.choosing"), _ -> {
                    second().forget();
                    return true;
                })
                .then(_ -> read())
                .start();
    }

    private SecondPlace second() {
        return new SecondPlace(store.desk().workplace());
    }

    ReadOnlyObjectProperty<Optional<Known>> known() {
        return known.getReadOnlyProperty();
    }
}
