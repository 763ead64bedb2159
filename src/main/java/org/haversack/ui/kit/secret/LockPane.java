package org.haversack.ui.kit.secret;

import javafx.scene.Scene;
import javafx.scene.input.InputEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;

/// Covers a window's inside while it is locked. What is below goes on; the field that was being typed
/// in loses the
/// keyboard, and so is saved, before it is covered.
public final class LockPane {
    private final Pane window;
    private final Lock lock;
    private final Kit kit;
    private final PassphraseEntry passphrase;
    private final StackPane cover = new StackPane();

    /// @param window what is covered
    public LockPane(Pane window, Kit kit) {
        this.window = window;
        this.lock = new Lock(kit.settings(), kit.pause());
        this.kit = kit;
        var words = kit.words();
        passphrase = new PassphraseEntry("unlock", words.get("kit.passphrase"));
        passphrase.onEnter(this::unlock);
        var box = new VBox(
                Icon.HAVERSACK.node(),
                Controls.text(words.get("kit.lock.locked"), "page-title"),
                Controls.text(words.get("kit.lock.locked.about"), "muted"),
                passphrase,
                new FlowPane(Controls.mainButton("unlock-go", words.get("kit.lock.unlock"), this::unlock)));
        box.getStyleClass().addAll("without-store", "passphrase-sheet");
        cover.getChildren().add(box);
        cover.getStyleClass().addAll("centred", "lock-cover");
        lock.locked().subscribe(this::show);
    }

    /// When it locks, and with which passphrase.
    public Lock lock() {
        return lock;
    }

    public boolean isLocked() {
        return lock.locked().get();
    }

    /// Every key and click on a scene says that somebody is there.
    public void watch(Scene scene) {
        scene.addEventFilter(InputEvent.ANY, _ -> lock.awake());
        lock.awake();
    }

    private void show(boolean locked) {
        if (locked) {
            // First the keyboard leaves the field, which saves it; then nothing below can take it any more.
            window.getChildren().add(cover);
            cover.applyCss();
            passphrase.focus();
            below(false);
            passphrase.focus();
        } else if (window.getChildren().remove(cover)) {
            below(true);
            passphrase.clear();
            passphrase.problem("");
        }
    }

    private void below(boolean seen) {
        window.getChildren().stream().filter(node -> node != cover).forEach(node -> node.setVisible(seen));
    }

    private void unlock() {
        var typed = passphrase.typed();
        passphrase.problem(kit.words().get("kit.lock.trying"));
        kit.pause()
                .after(
                        lock.patience(),
                        () -> kit.work()
                                .job(kit.words().get("kit.lock.trying"), _ -> lock.isRight(typed))
                                .then(right -> {
                                    passphrase.problem(right ? "" : kit.words().get("kit.lock.wrong"));
                                    lock.tried(right);
                                })
                                .start());
    }
}
