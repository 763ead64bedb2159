package org.haversack.ui.kit.choices;

import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.haversack.ui.kit.Words;

/// A text field that finds records: the found ones stand below it, arrow keys go among them, Enter takes the
/// one at hand, Esc closes.
final class FindField extends TextField {
    private static final int PAGE = 8;

    private final FindModel model;
    private final FindPopup popup;
    private final Consumer<Candidate> chosen;
    private String name = "";
    private String shown = "";
    private Runnable picked = () -> {};

    FindField(FindModel model, Words words, Consumer<Candidate> chosen) {
        this.model = model;
        this.chosen = chosen;
        this.popup = new FindPopup(model, words, candidate -> {
            take(candidate);
            picked.run();
        });
        setPromptText(words.get("kit.find.prompt"));
        textProperty().subscribe((_, now) -> typed(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        setOnMouseClicked(_ -> open());
        focusedProperty().subscribe(focused -> {
            if (!focused) {
                popup.hide();
            }
        });
        model.at().subscribe(_ -> readOut());
    }

    /// What the field is for, read before what is at hand.
    void named(String words) {
        name = words;
        setAccessibleText(words);
    }

    /// Happens after one was chosen with the mouse.
    void onPicked(Runnable then) {
        picked = then;
    }

    /// What stands in the field while nobody types: not something to look for.
    void show(String words) {
        shown = words;
        setText(words);
        model.typed().set("");
    }

    private void typed(String text) {
        boolean edited = !text.equals(shown);
        model.typed().set(edited ? text : "");
        if (edited && isFocused()) {
            open();
        }
    }

    boolean open() {
        if (popup.showing()) {
            return false;
        }
        popup.show(this);
        readOut();
        return true;
    }

    void close() {
        popup.hide();
        setAccessibleText(name);
    }

    private void take(Candidate candidate) {
        close();
        chosen.accept(candidate);
    }

    private void pressed(KeyEvent event) {
        if (used(event)) {
            event.consume();
        }
    }

    private boolean used(KeyEvent event) {
        return switch (event.getCode()) {
            case DOWN -> open() || move(1);
            case UP -> popup.showing() && move(-1);
            case PAGE_DOWN -> popup.showing() && move(PAGE);
            case PAGE_UP -> popup.showing() && move(-PAGE);
            case ENTER -> popup.showing() && enter();
            case ESCAPE -> escape();
            default -> false;
        };
    }

    private boolean move(int by) {
        model.move(by);
        return true;
    }

    private boolean enter() {
        model.atHand().ifPresent(this::take);
        return true;
    }

    private boolean escape() {
        boolean open = popup.showing();
        close();
        return open;
    }

    private void readOut() {
        if (popup.showing()) {
            model.atHand().ifPresent(one -> {
                setAccessibleText(name + ": " + one.name() + " " + one.about());
                notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
            });
        }
    }
}
