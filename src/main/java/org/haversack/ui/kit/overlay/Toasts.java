package org.haversack.ui.kit.overlay;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.overlay.NoticesModel.Notice;

/// The notices, one above the other at the bottom of the window. The mouse goes through where there is none.
final class Toasts extends VBox {
    private final NoticesModel model;
    private final Words words;

    Toasts(NoticesModel model, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        model.shown().addListener((ListChangeListener<Notice>) this::changed);
    }

    private void changed(ListChangeListener.Change<? extends Notice> change) {
        while (change.next()) {
            change.getRemoved().forEach(gone -> getChildren().removeIf(node -> node.getUserData() == gone));
            List.copyOf(change.getAddedSubList()).forEach(this::add);
        }
    }

    private void add(Notice notice) {
        var toast = toast(notice);
        getChildren().add(toast);
        setAccessibleText(notice.sentence());
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private Node toast(Notice notice) {
        var sentence = Controls.text(notice.sentence());
        sentence.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        var toast = new HBox(sentence);
        toast.setUserData(notice);
        toast.getStyleClass().add("toast");
        toast.setAccessibleText(notice.sentence());
        if (!notice.button().isEmpty()) {
            var answer = Controls.button("notice-answer", notice.button(), () -> model.answer(notice));
            answer.setAccessibleText(notice.button() + ": " + notice.sentence());
            answer.getStyleClass().addAll("flat", "accent");
            follow(notice, toast, answer);
            toast.getChildren().add(answer);
        }
        var close = Controls.iconButton(
                "notice-close", Icon.CLOSE, words.get("kit.notice.close"), () -> model.close(notice));
        follow(notice, toast, close);
        toast.getChildren().add(close);
        toast.hoverProperty().subscribe((_, over) -> atIt(notice, toast));
        return toast;
    }

    private void follow(Notice notice, HBox toast, Button button) {
        button.focusedProperty().subscribe((_, focused) -> atIt(notice, toast));
    }

    private void atIt(Notice notice, HBox toast) {
        if (toast.isHover() || toast.isFocusWithin()) {
            model.stay(notice);
        } else {
            model.goOn(notice);
        }
    }
}
