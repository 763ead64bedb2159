package org.haversack.ui.backups;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.haversack.domain.Kinds;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.service.backup.Backup;
import org.haversack.service.backup.Backups;
import org.haversack.service.backup.Comparison;
import org.haversack.service.backup.OpenedBackup;
import org.haversack.service.backup.Reason;
import org.haversack.service.backup.Restored;
import org.haversack.service.backup.Restoring;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;

/// The copies of the open store, and what can be done with them.
final class BackupsModel {
    /// What is read from the disk.
    private record Found(List<Backup> all, Optional<Restored> restored) {}

    private final OpenStore store;
    private final AutoBackup making;
    private final Consumer<Path> restore;
    private final Words words;
    private final BackupText text;
    private final ReadOnlyObjectWrapper<List<Backup>> all = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Restored>> restored = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Comparison> waiting = Optional.empty();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param restore puts a backup in the store's place
    BackupsModel(OpenStore store, AutoBackup making, Consumer<Path> restore) {
        this.store = store;
        this.making = making;
        this.restore = restore;
        this.words = store.kit().words();
        this.text = new BackupText(store.kit());
    }

    /// Reads the list anew.
    void read() {
        store.kit()
                .work()
                .job(
                        words.get("backups.reading"),
                        _ -> new Found(
                                new Backups(store.desk().workplace()).list(),
                                Restoring.restored(store.desk().workplace())))
                .then(found -> {
                    all.set(found.all());
                    restored.set(found.restored().filter(this::stillNews));
                    summary.set(found.all().stream()
                            .filter(one -> one.reason() != Reason.REPLACED)
                            .findFirst()
                            .map(one -> words.get("backups.last", text.moment(one.at())))
                            .orElse(words.get("backups.none")));
                })
                .start();
    }

    private boolean stillNews(Restored one) {
        return !store.kit()
                .settings()
                .get("backups-restored-said", "")
                .equals(one.from().toString());
    }

    /// What was said about the restored store has been read.
    void putAside() {
        restored.get()
                .ifPresent(one -> store.kit()
                        .settings()
                        .set("backups-restored-said", one.from().toString()));
        restored.set(Optional.empty());
    }

    /// Makes a backup now.
    void now() {
        problem.set("");
        busy.set(true);
        making.now(taken -> {
            busy.set(false);
            switch (taken) {
                case Backups.Taken.Failed(var sentence) -> problem.set(sentence);
                case Backups.Taken.Kept(var backup) ->
                    store.notices()
                            .say(words.get(
                                    "backups.made",
                                    backup.holds().map(text::held).orElse("")));
                case Backups.Taken.NothingNew(var last) ->
                    store.notices().say(words.get("backups.nothing-new", text.moment(last.at())));
            }
            read();
        });
    }

    /// Looks at a backup beside the store.
    void compare(Path file) {
        problem.set("");
        comparison.set(Optional.empty());
        var workplace = store.desk().workplace();
        store.kit()
                .work()
                .job(words.get("backups.comparing"), _ -> restoring(workplace).compare(file, workplace))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<Comparison>(var sentence) -> problem.set(sentence);
                        case Outcome.Done<Comparison>(var both) -> comparison.set(Optional.of(both));
                    }
                })
                .start();
    }

    /// Opens a sealed backup and looks at it beside the store. It stays opened, for its owner only,
    /// until it took the
    /// store's place or the next one is opened.
    ///
    /// @param then hears what is wrong; empty if it is open
    void open(Path sealed, String passphrase, Consumer<String> then) {
        problem.set("");
        var workplace = store.desk().workplace();
        store.kit()
                .work()
                .job(words.get("backups.comparing"), _ -> switch (OpenedBackup.of(
                                store.desk().file(), sealed, passphrase)
                        .backup()) {
                    case Outcome.Refused<Path>(var sentence) -> Outcome.<Comparison>refused("%s", sentence);
                    case Outcome.Done<Path>(var file) -> restoring(workplace).compare(file, workplace);
                })
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<Comparison>(var sentence) -> then.accept(sentence);
                        case Outcome.Done<Comparison>(var both) -> {
                            waiting = Optional.of(both);
                            then.accept("");
                        }
                    }
                })
                .start();
    }

    /// Shows what was opened last.
    void showCompared() {
        comparison.set(Optional.empty());
        comparison.set(waiting);
    }

    private Restoring restoring(Workplace workplace) {
        // It does not open anything: the store is open.
        return new Restoring(store.desk().file(), Kinds.ALL, workplace.clock(), new SecureRandom());
    }

    /// Puts the backup that was looked at in the store's place.
    void restore() {
        comparison.get().ifPresent(both -> restore.accept(both.backup().file()));
    }

    /// Opens the sheet in which the visit is written down.
    void writeDown(Restored.Again visit) {
        store.log().open(Optional.of(visit.place()), Optional.of(visit.visit()));
    }

    String where() {
        return store.desk().file().toString();
    }

    BackupText text() {
        return text;
    }

    OpenStore store() {
        return store;
    }

    /// The copies, the newest first.
    ReadOnlyObjectProperty<List<Backup>> all() {
        return all.getReadOnlyProperty();
    }

    /// What is to be said of a backup that took the store's place.
    ReadOnlyObjectProperty<Optional<Restored>> restored() {
        return restored.getReadOnlyProperty();
    }

    /// The backup that is looked at beside the store.
    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /// `Last backup today 08:02`.
    ReadOnlyStringProperty summary() {
        return summary.getReadOnlyProperty();
    }

    /// Why something was not done; empty if it was.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Whether a backup is being made.
    BooleanProperty busy() {
        return busy;
    }
}
