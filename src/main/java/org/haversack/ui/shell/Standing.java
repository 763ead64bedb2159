package org.haversack.ui.shell;

import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haversack.service.desk.Desk;
import org.haversack.service.desk.Overview;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.work.Work;
import org.jspecify.annotations.Nullable;

/// Whose store is open, how much is in it, and when it was backed up, in words.
public final class Standing {
    private final Work work;
    private final Words words;
    private final ReadOnlyObjectWrapper<Optional<Overview>> overview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyStringWrapper backupProblem = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper arrived = new ReadOnlyIntegerWrapper();
    private @Nullable Desk last;
    private boolean looking;
    private boolean lookAgain;

    Standing(Work work, Words words) {
        this.work = work;
        this.words = words;
    }

    /// The store is being closed: nothing is said of it any more.
    void forget() {
        last = null;
        overview.set(Optional.empty());
        backupProblem.set("");
    }

    /// Counts anew. Of many changes that come while it is being counted, the last one counts again.
    void look(Desk desk) {
        last = desk;
        if (looking) {
            lookAgain = true;
            return;
        }
        looking = true;
        lookAgain = false;
        work.job(words.get("shell.looking"), _ -> desk.overview())
                .then(found -> overview.set(Optional.of(found)))
                .always(() -> {
                    looking = false;
                    if (lookAgain) {
                        look(desk);
                    }
                })
                .start();
    }

    /// Why there is no backup; empty if there is one.
    public void backupFailed(String sentence) {
        backupProblem.set(sentence);
    }

    /// There is a new backup.
    public void backedUp() {
        if (last != null) {
            look(last);
        }
    }

    /// So many files arrived in the exchange folder.
    void arrived(int files) {
        arrived.set(files);
    }

    ReadOnlyIntegerProperty arrived() {
        return arrived.getReadOnlyProperty();
    }

    ReadOnlyStringProperty backupProblem() {
        return backupProblem.getReadOnlyProperty();
    }

    /// Whose store it is and how much is in it; empty until that has been read.
    public ReadOnlyObjectProperty<Optional<Overview>> overview() {
        return overview.getReadOnlyProperty();
    }

    /// Whether this person has a screen; until it is known whose store it is, those that everybody has.
    boolean has(Place place) {
        return !place.isForCoordinators()
                || overview.get().filter(Overview::coordinator).isPresent();
    }

    /// The number shown beside a screen's name.
    Optional<Integer> count(Place place) {
        return overview.get().flatMap(all -> switch (place) {
            case PRACTICES -> Optional.of(all.practices());
            case VISITS -> Optional.of(all.visitsAhead());
            case ACTIONS -> Optional.of(all.openActions());
            case CONFLICTS -> Optional.of(all.conflicts());
            case EXCHANGE -> arrived.get() > 0 ? Optional.of(arrived.get()) : Optional.<Integer>empty();
            case FACILITATORS -> Optional.of(all.facilitators());
            default -> Optional.<Integer>empty();
        });
    }

    /// Ana Ruiz · Facilitator.
    String person() {
        return overview.get()
                .map(all -> all.role()
                        .map(role -> words.get("shell.person", all.person(), words.of(role)))
                        .orElse(all.person()))
                .orElse("");
    }

    String programme() {
        return overview.get().map(Overview::programme).orElse("");
    }

    /// 3 to send.
    String toSend() {
        return overview.get()
                .map(all -> words.get("shell.unsent.short", all.unsent()))
                .orElse("");
    }

    /// 3 changes not yet sent.
    String unsent() {
        return overview.get()
                .map(all -> all.receipts() > 0
                        ? words.get("shell.unsent.receipts", all.unsent(), all.receipts())
                        : words.get("shell.unsent", all.unsent()))
                .orElse("");
    }

    /// Last bundle today 17:40, not yet confirmed.
    String lastFile(Days days) {
        return overview.get()
                .map(all -> all.lastFile()
                        .map(file -> words.get(
                                file.confirmed() ? "shell.bundle.confirmed" : "shell.bundle.open",
                                days.moment(file.at())))
                        .orElseGet(() -> words.get("shell.bundle.none")))
                .orElse("");
    }

    /// Last backup today 08:02.
    String backup(Days days) {
        var failed = backupProblem.get();
        return !failed.isEmpty()
                ? words.get("shell.backup.failed", failed)
                : overview.get()
                        .map(all -> all.lastBackup()
                                .map(at -> words.get(
                                        all.beforeImport() ? "shell.backup.import" : "shell.backup", days.moment(at)))
                                .orElse(words.get("shell.backup.none")))
                        .orElse("");
    }
}
