package org.haversack.ui.backups;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.haversack.service.Outcome;
import org.haversack.service.backup.Backup;
import org.haversack.service.backup.Comparison;
import org.haversack.service.backup.SealedCopies;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;

/// Going back to a backup while no store is open: because it is damaged, or because this laptop has
/// none yet.
final class GoBackModel {
    private record Looked(boolean sealed, Outcome<Comparison> outcome) {}

    private final Kit kit;
    private final Words words;
    private final SafeStore safe;
    private final Consumer<Path> restore;
    private final BackupText text;
    private final StringProperty file = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper sealed = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty busy = new SimpleBooleanProperty();

    /// @param restore puts a backup in the store's place
    GoBackModel(Kit kit, SafeStore safe, Consumer<Path> restore) {
        this.kit = kit;
        this.words = kit.words();
        this.safe = safe;
        this.restore = restore;
        this.text = new BackupText(kit);
        file.subscribe(_ -> {
            sealed.set(false);
            problem.set("");
            comparison.set(Optional.empty());
        });
    }

    /// Proposes the newest backup that is whole.
    void propose() {
        busy.set(true);
        kit.work()
                .job(words.get("backups.comparing"), _ -> safe.newestGood().map(Backup::file))
                .then(found -> found.ifPresentOrElse(
                        newest -> {
                            file.set(newest.toString());
                            look("");
                        },
                        () -> problem.set(words.get("backups.back.none"))))
                .always(() -> busy.set(false))
                .start();
    }

    /// Looks at the chosen file; a sealed one needs its passphrase.
    void look(String passphrase) {
        problem.set("");
        comparison.set(Optional.empty());
        if (file.get().isBlank()) {
            problem.set(words.get("backups.back.no-file"));
            return;
        }
        try {
            var chosen = Path.of(file.get().strip());
            busy.set(true);
            kit.work()
                    .job(words.get("backups.comparing"), _ -> looked(chosen, passphrase))
                    .then(this::took)
                    .always(() -> busy.set(false))
                    .start();
        } catch (InvalidPathException none) {
            problem.set(words.get("backups.back.no-file"));
        }
    }

    private Looked looked(Path chosen, String passphrase) {
        if (!SealedCopies.isSealed(chosen)) {
            return new Looked(false, safe.compare(chosen));
        }
        if (passphrase.isEmpty()) {
            return new Looked(true, Outcome.refused("%s", words.get("backups.back.sealed")));
        }
        return new Looked(
                true,
                switch (safe.open(chosen, passphrase)) {
                    case Outcome.Refused<Path>(var sentence) -> Outcome.refused("%s", sentence);
                    case Outcome.Done<Path>(var plain) -> safe.compare(plain);
                });
    }

    private void took(Looked looked) {
        sealed.set(looked.sealed());
        switch (looked.outcome()) {
            case Outcome.Refused<Comparison>(var sentence) -> problem.set(sentence);
            case Outcome.Done<Comparison>(var both) -> comparison.set(Optional.of(both));
        }
    }

    /// Puts the backup that was looked at in the store's place.
    void goBack() {
        comparison.get().ifPresent(both -> restore.accept(both.backup().file()));
    }

    Words words() {
        return words;
    }

    BackupText text() {
        return text;
    }

    /// The backup's file.
    StringProperty file() {
        return file;
    }

    /// Whether it needs a passphrase.
    ReadOnlyBooleanProperty sealed() {
        return sealed.getReadOnlyProperty();
    }

    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// The backup that was looked at.
    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    BooleanProperty busy() {
        return busy;
    }
}
