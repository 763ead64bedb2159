package org.haversack.ui.exchange.send;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.haversack.service.edit.Changed;
import org.haversack.service.exchange.Sending;
import org.haversack.service.exchange.outgoing.Letter;
import org.haversack.service.exchange.outgoing.Outbox;
import org.haversack.ui.exchange.parts.Folders;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.work.Job;
import org.jspecify.annotations.Nullable;

/// What there is to send: to whom, what, where to; then the files that were written.
public final class SendModel {
    private final OpenStore store;
    private final Words words;
    private final String app;
    private final Folders folders;
    private final ReadOnlyObjectWrapper<Optional<Outbox.Contents>> contents =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Sending.Sent>> sent = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<Sending.Recipient>> ticked = new ReadOnlyObjectWrapper<>(Set.of());
    private final ReadOnlyObjectWrapper<@Nullable Job<?>> running = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Optional<Path>> folder = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty plain = new SimpleBooleanProperty();
    private boolean reading;
    private boolean readAgain;

    /// @param app name and version of this program
    /// @param folders the folders chosen before
    public SendModel(OpenStore store, String app, Folders folders) {
        this.store = store;
        this.words = store.kit().words();
        this.app = app;
        this.folders = folders;
        folder.set(folders.out());
        store.editing().onChange(_ -> {
            if (contents.get().isPresent()) {
                show();
            }
        });
    }

    /// Looks anew what there is to send. Everyone with something due is ticked.
    public void show() {
        if (folder.get().isEmpty()) {
            folder.set(folders.out());
        }
        if (reading) {
            readAgain = true;
            return;
        }
        reading = true;
        readAgain = false;
        store.kit()
                .work()
                .job(
                        words.get("exchange.send.looking"),
                        progress -> new Outbox(store.desk().workplace(), app).look(progress))
                .then(found -> {
                    contents.set(Optional.of(found));
                    var due = new LinkedHashSet<Sending.Recipient>();
                    found.letters().stream()
                            .filter(letter -> letter.due() && !letter.closed())
                            .forEach(letter -> due.add(letter.recipient()));
                    ticked.set(due);
                })
                .always(() -> {
                    reading = false;
                    if (readAgain) {
                        show();
                    }
                })
                .start();
    }

    /// Writes to this recipient, or does not.
    public void tick(Letter letter, boolean is) {
        var now = new LinkedHashSet<>(ticked.get());
        if (is) {
            now.add(letter.recipient());
        } else {
            now.remove(letter.recipient());
        }
        ticked.set(now);
    }

    /// Files go into this folder, which is remembered.
    public void into(Path chosen) {
        folder.set(Optional.of(chosen));
        folders.rememberOut(chosen);
    }

    /// Writes a file for everyone who is ticked.
    public void send() {
        var to = contents.get().stream()
                .flatMap(all -> all.letters().stream())
                .map(Letter::recipient)
                .filter(ticked.get()::contains)
                .toList();
        write(to, new Sending.Options(false, false, plain.get()));
    }

    /// Writes a recipient's file once more although nothing is new.
    public void again(Letter letter) {
        write(List.of(letter.recipient()), new Sending.Options(false, true, plain.get()));
    }

    private void write(List<Sending.Recipient> to, Sending.Options options) {
        var where = folder.get();
        if (where.isEmpty() || to.isEmpty() || running.get() != null) {
            return;
        }
        var written = new ArrayList<Sending.Sent>();
        var job = store.kit()
                .work()
                .job(
                        words.get("exchange.send.writing"),
                        progress -> new Outbox(store.desk().workplace(), app).write(to, where.get(), options, progress))
                .then(written::addAll)
                .always(() -> {
                    running.set(null);
                    if (!written.isEmpty()) {
                        sent.set(List.copyOf(written));
                        plain.set(false);
                    }
                    store.editing().changed(Changed.EVERYTHING);
                });
        running.set(job);
        job.start();
    }

    /// What there is to send; empty until that was read.
    public ReadOnlyObjectProperty<Optional<Outbox.Contents>> contents() {
        return contents.getReadOnlyProperty();
    }

    /// What came of the latest sending, one entry a recipient.
    public ReadOnlyObjectProperty<List<Sending.Sent>> sent() {
        return sent.getReadOnlyProperty();
    }

    /// Who gets a file.
    public ReadOnlyObjectProperty<Set<Sending.Recipient>> ticked() {
        return ticked.getReadOnlyProperty();
    }

    /// What is going on; null if nothing is.
    public ReadOnlyObjectProperty<@Nullable Job<?>> running() {
        return running.getReadOnlyProperty();
    }

    /// Where files go; empty as long as nobody has chosen.
    public ReadOnlyObjectProperty<Optional<Path>> folder() {
        return folder;
    }

    /// Whether the next files are not sealed, so that whoever holds them can read them.
    public BooleanProperty plain() {
        return plain;
    }

    OpenStore store() {
        return store;
    }
}
