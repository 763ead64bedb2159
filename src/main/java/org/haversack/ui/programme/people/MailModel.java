package org.haversack.ui.programme.people;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.haversack.merge.change.ComputerId;
import org.haversack.service.Outcome;
import org.haversack.service.edit.Changed;
import org.haversack.service.exchange.Sending;
import org.haversack.service.joining.Invitations;
import org.haversack.service.programme.PersonPage;
import org.haversack.service.trust.Computers;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.edit.OpenStore;

/// What goes out to people and their computers: files for everybody, invitations, and shutting a computer out.
final class MailModel {
    /// Where Send & receive remembers its folders.
    private static final String EXCHANGE = "exchange-folder";

    private static final String OUT = "exchange-out";

    private final OpenStore store;
    private final Kit kit;
    private final String app;

    /// @param app name and version of this program, for the heads of files
    MailModel(OpenStore store, String app) {
        this.store = store;
        this.kit = store.kit();
        this.app = app;
    }

    /// Where files went last, or the exchange folder; empty if none was chosen yet.
    Optional<Path> folder() {
        return folder(EXCHANGE).or(() -> folder(OUT));
    }

    private Optional<Path> folder(String key) {
        try {
            return kit.settings()
                    .get(key)
                    .filter(text -> !text.isBlank())
                    .map(Path::of)
                    .filter(Files::isDirectory);
        } catch (InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /// Remembers where files go from now on.
    void remember(Path folder) {
        kit.settings().set(OUT, folder.toString());
    }

    /// Writes a file for everybody for whom there is anything new, into the exchange folder; without one, goes where
    /// it is chosen.
    void sendAll() {
        var folder = folder();
        if (folder.isEmpty()) {
            store.notices().say(kit.words().get("programme.send.no-folder"));
            kit.go().accept(Destination.of(Place.EXCHANGE));
            return;
        }
        kit.work()
                .job(
                        kit.words().get("programme.send.writing"),
                        _ -> new Sending(store.desk().workplace(), app)
                                .toEveryone(folder.get(), new Sending.Options(false, false)))
                .then(sent -> {
                    store.editing().changed(Changed.EVERYTHING);
                    store.notices().say(said(sent, folder.get()));
                })
                .start();
    }

    /// 5 files written into /media/stick. Nothing new for 2. Not written: …
    private String said(List<Sending.Sent> all, Path folder) {
        long written = count(all, Sending.Sent.Written.class);
        long nothing = count(all, Sending.Sent.NothingNew.class);
        var words = kit.words().get("programme.send.done", written, nothing, folder);
        var refused = all.stream()
                .filter(Sending.Sent.Refused.class::isInstance)
                .map(Sending.Sent.Refused.class::cast)
                .findFirst();
        return refused.map(one -> words + " " + kit.words().get("programme.send.refused", one.to(), one.sentence()))
                .orElse(words);
    }

    private static long count(List<Sending.Sent> all, Class<? extends Sending.Sent> kind) {
        return all.stream().filter(kind::isInstance).count();
    }

    /// Writes an invitation; says what is wrong, or hands it over with its six words.
    void invite(PersonPage page, Path folder, Consumer<Invitations.Invited> then) {
        remember(folder);
        kit.work()
                .job(
                        kit.words().get("programme.invite.writing"),
                        _ -> new Invitations(store.desk().workplace(), app)
                                .write(page.row().id(), folder))
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<Invitations.Invited>(var sentence) ->
                            store.notices().say(sentence);
                        case Outcome.Done<Invitations.Invited>(var invited) -> {
                            store.editing().changed(Changed.EVERYTHING);
                            then.accept(invited);
                        }
                    }
                })
                .start();
    }

    /// Shuts a computer out, or lets it in again, and offers the way back.
    void revoke(ComputerId computer, boolean revoked, String person) {
        kit.work()
                .job(kit.words().get("kit.edit.saving"), _ -> {
                    var computers = new Computers(store.desk().workplace());
                    return revoked ? computers.revoke(computer) : computers.readmit(computer);
                })
                .then(outcome -> {
                    switch (outcome) {
                        case Outcome.Refused<Computers.Entry>(var sentence) ->
                            store.notices().say(sentence);
                        case Outcome.Done<Computers.Entry> _ -> {
                            store.editing().changed(Changed.EVERYTHING);
                            store.notices()
                                    .say(
                                            kit.words()
                                                    .get(
                                                            revoked
                                                                    ? "programme.revoke.done"
                                                                    : "programme.readmit.done",
                                                            person),
                                            kit.words().get("kit.edit.undo"),
                                            () -> revoke(computer, !revoked, person));
                        }
                    }
                })
                .start();
    }

    OpenStore store() {
        return store;
    }
}
