package org.haversack.ui.exchange.receive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.service.edit.Changed;
import org.haversack.service.exchange.incoming.Incoming;
import org.haversack.service.exchange.incoming.IncomingFile;
import org.haversack.service.exchange.incoming.Reception;
import org.haversack.service.exchange.incoming.RecordChange;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.ListModel;
import org.haversack.ui.kit.lists.Span;
import org.haversack.ui.kit.work.Job;
import org.jspecify.annotations.Nullable;

/// Files that came in, from the first look to the import and back: nothing is changed before the person says so.
public final class ReceiveModel {
    /// Where it stands.
    public enum Stage {
        /// There are no files.
        EMPTY,
        /// They are being looked at.
        LOOKING,
        /// It is shown what they would bring.
        SHOWN,
        /// They are being taken.
        TAKING,
        /// They were taken; it is shown what they brought.
        TAKEN
    }

    private final OpenStore store;
    private final Words words;
    private final ListModel<FileRow> list;
    private final ReadOnlyObjectWrapper<Stage> stage = new ReadOnlyObjectWrapper<>(Stage.EMPTY);
    private final ReadOnlyObjectWrapper<Optional<Incoming>> incoming = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> running = new ReadOnlyObjectWrapper<>();
    private final LatestImport latest;
    private final Set<Path> paths = new LinkedHashSet<>();
    private final Set<String> accepted = new HashSet<>();
    private volatile @Nullable Reception reception;

    public ReceiveModel(OpenStore store) {
        this.store = store;
        this.words = store.kit().words();
        this.latest = new LatestImport(store);
        this.list = new ListModel<>(
                FileRow::id,
                row -> String.join(
                        " ", row.file().name(), row.file().sender(), row.file().sentence()),
                List.of(
                        new Span<>("exchange.span.all", _ -> true),
                        new Span<>("exchange.span.look", ReceiveModel::toLookAt),
                        new Span<>("exchange.span.refused", row -> row.file().state() == IncomingFile.State.REFUSED)));
        list.show(List.of());
        latest.whenUndone(() -> {
            if (stage.get() == Stage.TAKEN) {
                clear();
            } else {
                look();
            }
        });
    }

    private static boolean toLookAt(FileRow row) {
        return row.file().state() == IncomingFile.State.CHECK || row.file().state() == IncomingFile.State.ASKS;
    }

    /// Looks at these files too, and at the bundles in these folders.
    public void receive(List<Path> more) {
        if (more.isEmpty() || busy()) {
            return;
        }
        if (stage.get() == Stage.TAKEN) {
            clear();
        }
        paths.addAll(more);
        var before = stage.get();
        stage.set(Stage.LOOKING);
        letGo();
        var opened = new ArrayList<Reception>();
        run(store.kit()
                .work()
                .aside(
                        words.get("exchange.looking"),
                        progress -> Reception.open(store.desk().workplace(), List.copyOf(paths), progress))
                .then(opened::add)
                .always(() -> {
                    if (opened.isEmpty()) {
                        stopped(before);
                    } else {
                        reception = opened.getFirst();
                        look();
                    }
                }));
    }

    private void look() {
        var now = reception;
        if (now == null) {
            return;
        }
        stage.set(Stage.LOOKING);
        var seen = new ArrayList<Incoming>();
        run(store.kit()
                .work()
                .job(words.get("exchange.looking"), progress -> now.look(Set.copyOf(accepted), progress))
                .then(seen::add)
                .always(() -> {
                    if (seen.isEmpty()) {
                        stopped(Stage.EMPTY);
                    } else {
                        show(seen.getFirst(), Stage.SHOWN);
                    }
                }));
    }

    private void show(Incoming files, Stage now) {
        incoming.set(Optional.of(files));
        list.show(files.files().stream().map(FileRow::of).toList());
        stage.set(now);
    }

    /// It was stopped or failed: nothing is left of it.
    private void stopped(Stage before) {
        if (before == Stage.EMPTY || reception == null) {
            clear();
        } else {
            stage.set(before);
        }
    }

    /// Takes the files that bring something, and puts those aside that cannot be used.
    public void apply() {
        var now = reception;
        if (now == null || stage.get() != Stage.SHOWN) {
            return;
        }
        stage.set(Stage.TAKING);
        var came = new ArrayList<Incoming>();
        run(store.kit()
                .work()
                .job(words.get("exchange.taking"), progress -> now.apply(Set.copyOf(accepted), progress))
                .then(came::add)
                .always(() -> {
                    if (came.isEmpty()) {
                        stage.set(Stage.SHOWN);
                        store.notices().say(words.get("exchange.stopped"));
                    } else {
                        reception = null;
                        show(came.getFirst(), Stage.TAKEN);
                        store.editing().changed(Changed.EVERYTHING);
                    }
                }));
    }

    private void run(Job<?> job) {
        running.set(job);
        job.always(() -> {
            if (running.get() == job) {
                running.set(null);
            }
        });
        job.start();
    }

    /// Stops what is going on; the store is then as it was before.
    public void stop() {
        var job = running.get();
        if (job != null) {
            job.stop();
        }
    }

    private boolean busy() {
        return stage.get() == Stage.LOOKING || stage.get() == Stage.TAKING;
    }

    /// Lets a file in whose code was compared, and looks at all of them again.
    public void accept(IncomingFile file) {
        if (stage.get() == Stage.SHOWN) {
            file.code().ifPresent(code -> {
                accepted.add(code);
                look();
            });
        }
    }

    /// What a file changes, record by record.
    public void changes(IncomingFile file, Consumer<List<RecordChange>> then) {
        var now = reception;
        if (now == null || stage.get() != Stage.SHOWN) {
            return;
        }
        store.kit()
                .work()
                .job(words.get("exchange.looking"), _ -> now.changes(file.index(), Set.copyOf(accepted)))
                .then(then)
                .start();
    }

    /// Takes everything from the table; files and store stay as they are.
    public void clear() {
        letGo();
        paths.clear();
        accepted.clear();
        incoming.set(Optional.empty());
        list.show(List.of());
        stage.set(Stage.EMPTY);
    }

    private void letGo() {
        var before = reception;
        reception = null;
        if (before != null) {
            store.kit()
                    .work()
                    .job(words.get("exchange.clearing"), _ -> {
                        before.close();
                        return before;
                    })
                    .start();
        }
    }

    /// The program is being closed, on the thread of the store: copies of files that were only looked at are deleted.
    public void closing() {
        var before = reception;
        if (before != null) {
            before.close();
        }
    }

    ListModel<FileRow> list() {
        return list;
    }

    public ReadOnlyObjectProperty<Stage> stage() {
        return stage.getReadOnlyProperty();
    }

    /// What the files bring, or brought; empty before they were looked at.
    public ReadOnlyObjectProperty<Optional<Incoming>> incoming() {
        return incoming.getReadOnlyProperty();
    }

    /// What is going on; null if nothing is.
    public ReadOnlyObjectProperty<@Nullable Job<?>> running() {
        return running.getReadOnlyProperty();
    }

    /// The latest import, which can be undone.
    public LatestImport latest() {
        return latest;
    }

    OpenStore store() {
        return store;
    }
}
