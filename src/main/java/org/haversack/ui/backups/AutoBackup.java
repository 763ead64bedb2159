package org.haversack.ui.backups;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.util.Subscription;
import org.haversack.service.Outcome;
import org.haversack.service.backup.Backups;
import org.haversack.service.backup.Reason;
import org.haversack.service.backup.SealedCopies;
import org.haversack.service.backup.SecondPlace;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.edit.OpenStore;

/// Makes backups of an open store by itself. The copy is made between two other jobs of the store's thread; it is
/// read and compared beside everything else, and no other is begun meanwhile.
public final class AutoBackup {
    /// How often it is looked whether it is time.
    private static final Duration LOOK = Duration.ofMinutes(20);

    private static final String FAILED = "backup-failed";

    /// How long the second place may be away before that is said.
    private static final Duration AWAY = Duration.ofDays(7);

    private record Both(Backups.Taken taken, Optional<Outcome<Path>> sealed) {}

    private final OpenStore store;
    private final Kit kit;
    private final Consumer<String> failed;
    private final Runnable made;
    private Subscription waiting = Subscription.EMPTY;
    private final AtomicBoolean comparing = new AtomicBoolean();
    private boolean stopped;

    /// @param failed hears why there is no backup; empty when there is one again
    /// @param made hears that there is a new one
    public AutoBackup(OpenStore store, Consumer<String> failed, Runnable made) {
        this.store = store;
        this.kit = store.kit();
        this.failed = failed;
        this.made = made;
    }

    /// Begins to look from time to time; says what went wrong when the program was closed last.
    public void begin() {
        kit.settings().get(FAILED).filter(sentence -> !sentence.isEmpty()).ifPresent(failed);
        waitAgain();
    }

    /// Looks no more.
    public void stop() {
        stopped = true;
        waiting.unsubscribe();
    }

    private void waitAgain() {
        waiting.unsubscribe();
        if (!stopped) {
            waiting = kit.pause().after(LOOK, this::look);
        }
    }

    private void look() {
        kit.work()
                .job(kit.words().get("backups.making"), _ -> step())
                .then(copying -> {
                    if (copying instanceof Backups.Copying.Failed(var sentence)) {
                        took(new Backups.Taken.Failed(sentence));
                    }
                })
                .always(this::waitAgain)
                .start();
    }

    /// Copies the store if it is time; the rest happens beside everything else.
    private Backups.Copying step() {
        if (comparing.get()) {
            return new Backups.Copying.NotDue();
        }
        var backups = backups();
        var copying = backups.copyIfDue(Backups.OFTEN, Reason.WHILE_WORKING);
        if (copying instanceof Backups.Copying.Done(var copied)) {
            var place = new SecondPlace(store.desk().workplace()).place();
            comparing.set(true);
            store.desk().workplace().afterwards(() -> {
                try {
                    var taken = backups.finish(copied);
                    var sealed = place.flatMap(where -> sealed(where, taken));
                    kit.work().show(() -> {
                        took(taken);
                        tookSealed(sealed, taken);
                    });
                } finally {
                    comparing.set(false);
                }
            });
        }
        return copying;
    }

    /// Copies a new backup to the second place; empty if there is none to copy.
    private Optional<Outcome<Path>> sealed(SecondPlace.Place place, Backups.Taken taken) {
        var clock = store.desk().workplace().clock();
        return taken instanceof Backups.Taken.Kept(var backup)
                ? Optional.of(SealedCopies.write(place, backup, clock.getZone(), LocalDate.now(clock)))
                : Optional.empty();
    }

    /// A stick that is not there for a few days is nothing to complain of; a copy that could not be
    /// written is.
    private void tookSealed(Optional<Outcome<Path>> sealed, Backups.Taken taken) {
        if (stopped || sealed.isEmpty() || !(taken instanceof Backups.Taken.Kept(var backup))) {
            return;
        }
        kit.work()
                .job(kit.words().get("backups.making"), _ -> {
                    var second = new SecondPlace(store.desk().workplace());
                    if (sealed.get() instanceof Outcome.Done<Path>) {
                        second.written(backup.at());
                        return "";
                    }
                    boolean there = second.place()
                            .filter(place -> Files.isDirectory(place.folder()))
                            .isPresent();
                    boolean lately = second.last()
                            .filter(at -> at.plus(AWAY).isAfter(backup.at()))
                            .isPresent();
                    return !there && lately ? "" : ((Outcome.Refused<Path>) sealed.get()).sentence();
                })
                .then(sentence -> {
                    if (!sentence.isEmpty()) {
                        fail(sentence);
                    }
                })
                .start();
    }

    private void fail(String sentence) {
        kit.settings().set(FAILED, sentence);
        failed.accept(sentence);
    }

    /// Makes one now, because somebody asked for it.
    ///
    /// @param then hears what came of it, on the thread that draws
    public void now(Consumer<Backups.Taken> then) {
        kit.work()
                .job(kit.words().get("backups.making"), _ -> {
                    var taken = backups().take(Reason.BY_HAND);
                    return new Both(
                            taken,
                            new SecondPlace(store.desk().workplace()).place().flatMap(where -> sealed(where, taken)));
                })
                .then(both -> {
                    took(both.taken());
                    tookSealed(both.sealed(), both.taken());
                    then.accept(both.taken());
                })
                .start();
    }

    private void took(Backups.Taken taken) {
        if (stopped) {
            return;
        }
        switch (taken) {
            case Backups.Taken.Failed(var sentence) -> fail(sentence);
            case Backups.Taken.Kept _, Backups.Taken.NothingNew _ -> {
                kit.settings().set(FAILED, "");
                failed.accept("");
                made.run();
            }
        }
    }

    /// The program is about to be closed: makes one if something changed and the last is a day old. On
    /// the thread of
    /// the store. What goes wrong is said at the next start.
    public void closing() {
        var backups = backups();
        switch (backups.copyIfDue(Backups.DAILY, Reason.ON_CLOSING)) {
            case Backups.Copying.NotDue() -> {}
            case Backups.Copying.Failed(var sentence) -> kit.settings().set(FAILED, sentence);
            case Backups.Copying.Done(var copied) ->
                kit.settings()
                        .set(
                                FAILED,
                                backups.finish(copied) instanceof Backups.Taken.Failed(var sentence) ? sentence : "");
        }
    }

    private Backups backups() {
        return new Backups(store.desk().workplace());
    }
}
