package org.haversack.ui.settings;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.Node;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.OneOf;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.secret.Lock;
import org.haversack.ui.kit.secret.PassphraseSheet;

/// After how long the window is covered.
final class LockCard {
    private static final List<Integer> MINUTES = List.of(0, 5, 10, 15, 30, 60);

    private final Lock lock;
    private final OpenStore store;
    private final Words words;
    private final OneOf<Integer> after;
    private final AtomicBoolean showing = new AtomicBoolean();

    LockCard(Lock lock, OpenStore store) {
        this.lock = lock;
        this.store = store;
        this.words = store.kit().words();
        this.after = new OneOf<>(
                "lock-after",
                words.get("settings.lock.after"),
                MINUTES,
                minutes ->
                        minutes == 0 ? words.get("settings.lock.never") : words.get("settings.lock.minutes", minutes),
                lock.minutes(),
                this::chosen);
    }

    Node node() {
        return Card.titled(words.get("settings.lock"))
                .with(Controls.text(words.get("settings.lock.about"), "muted"), new Form().add(after));
    }

    private void chosen(int minutes) {
        if (showing.get() || minutes == lock.minutes()) {
            return;
        }
        if (minutes == 0) {
            lock.off();
            return;
        }
        new PassphraseSheet(store.sheets(), words)
                .choose(
                        new PassphraseSheet.Question(
                                "lock-passphrase",
                                words.get("settings.lock.passphrase"),
                                words.get("settings.lock.passphrase.about"),
                                words.get("settings.lock.go")),
                        (typed, said) -> {
                            if (typed.isBlank()) {
                                said.accept(words.get("settings.lock.empty"));
                                return;
                            }
                            store.kit()
                                    .work()
                                    .job(words.get("settings.lock.keeping"), _ -> {
                                        lock.set(minutes, typed);
                                        return minutes;
                                    })
                                    .then(_ -> {
                                        store.sheets().close();
                                        lock.awake();
                                    })
                                    .start();
                        });
        // Until there is a passphrase, nothing has changed.
        showing.set(true);
        after.show(lock.minutes());
        showing.set(false);
    }
}
