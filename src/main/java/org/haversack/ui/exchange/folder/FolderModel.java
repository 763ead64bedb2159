package org.haversack.ui.exchange.folder;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;
import org.haversack.service.edit.Changed;
import org.haversack.service.exchange.folder.ExchangeFolder;
import org.haversack.ui.exchange.parts.Folders;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.work.Job;

/// The exchange folder: looks into it when the program gets the focus and every minute, and offers what arrived.
public final class FolderModel {
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final Duration SOON = Duration.ofSeconds(5);

    private final OpenStore store;
    private final Folders folders;
    private final ReadOnlyObjectWrapper<Optional<Path>> folder = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Path>> arrived = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper there = new ReadOnlyBooleanWrapper();
    private ExchangeFolder.Listing listing = ExchangeFolder.Listing.NONE;
    private Subscription next = Subscription.EMPTY;
    private boolean looking;
    private boolean ended;

    public FolderModel(OpenStore store) {
        this.store = store;
        this.folders = new Folders(store.kit().settings());
        folder.set(folders.exchange());
        store.editing().onChange(changed -> {
            if (changed.equals(Changed.EVERYTHING)) {
                look();
            }
        });
    }

    /// Looks now, and again in a minute; sooner while a file is still being written.
    public void look() {
        next.unsubscribe();
        var where = folder.get();
        if (where.isEmpty() || looking || ended) {
            return;
        }
        looking = true;
        var before = listing;
        step(
                store.kit()
                        .work()
                        .job(
                                words("exchange.folder.looking"),
                                _ -> ExchangeFolder.Owner.of(store.desk().workplace())),
                owner -> look(new ExchangeFolder(where.get(), owner), before));
    }

    private void look(ExchangeFolder into, ExchangeFolder.Listing before) {
        step(
                store.kit().work().aside(words("exchange.folder.looking"), _ -> into.look(before)),
                seen -> sort(into, seen));
    }

    private void sort(ExchangeFolder into, ExchangeFolder.Listing seen) {
        step(store.kit().work().job(words("exchange.folder.looking"), _ -> into.arrived(seen)), files -> {
            listing = seen;
            there.set(seen.there());
            arrived.set(files);
            later(seen.growing() ? SOON : BETWEEN);
        });
    }

    /// One step of a look. One that ends early is no trouble: the next look comes anyhow.
    private <T> void step(Job<T> job, Consumer<T> then) {
        var went = new AtomicBoolean();
        job.then(result -> {
                    went.set(true);
                    then.accept(result);
                })
                .orElse(RuntimeException.class, _ -> {})
                .always(() -> {
                    if (!went.get()) {
                        later(BETWEEN);
                    }
                })
                .start();
    }

    private void later(Duration time) {
        looking = false;
        if (!ended) {
            next.unsubscribe();
            next = store.kit().pause().after(time, this::look);
        }
    }

    private String words(String key) {
        return store.kit().words().get(key);
    }

    /// Uses this folder from now on, or none.
    public void choose(Optional<Path> chosen) {
        folders.chooseExchange(chosen);
        folder.set(chosen);
        listing = ExchangeFolder.Listing.NONE;
        arrived.set(List.of());
        there.set(false);
        look();
    }

    /// The store is being closed: nothing is looked at any more.
    public void end() {
        ended = true;
        next.unsubscribe();
    }

    /// The exchange folder; empty if none was chosen.
    public ReadOnlyObjectProperty<Optional<Path>> folder() {
        return folder.getReadOnlyProperty();
    }

    /// Whether it is there; a stick may be away.
    public ReadOnlyBooleanProperty there() {
        return there.getReadOnlyProperty();
    }

    /// What arrived in it and was not dealt with yet.
    public ReadOnlyObjectProperty<List<Path>> arrived() {
        return arrived.getReadOnlyProperty();
    }
}
