package org.haversack.ui.visits.wrapup;

import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.parts.Card;

/// The page on which a visit is completed, from top to bottom.
final class WrapUpView extends BorderPane {
    private static final KeyCombination COMPLETE = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final WrapUpModel model;
    private final OpenStore store;
    private final Words words;
    private final VBox missing = new VBox();
    private final Label title = Controls.text("");
    private final Badge state = new Badge();
    private final Button complete;
    private final Button back;
    private final Label hint;
    private Optional<RecordId> shown = Optional.empty();
    private @org.jspecify.annotations.Nullable WrapUpSections sections;

    WrapUpView(WrapUpModel model, OpenStore store) {
        this.model = model;
        this.store = store;
        this.words = store.kit().words();
        getStyleClass().add("visit");
        complete = Controls.mainButton("complete", words.get("wrapup.complete"), model::complete);
        back = Controls.button("back-to-visit", words.get("wrapup.back"), model::back);
        hint = Controls.text(words.get("wrapup.hint"), "muted", "keys-hint");
        missing.setId("missing");
        missing.getStyleClass().add("wrap-missing");
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (COMPLETE.match(event) && complete.isVisible()) {
                leave();
                model.complete();
                event.consume();
            }
        });
        model.missing().addListener((ListChangeListener<String>) _ -> missing());
        model.wrap().subscribe(_ -> show());
    }

    private void show() {
        var wrap = model.wrap().get();
        if (wrap.isEmpty()) {
            setTop(null);
            setCenter(new EmptyState(Icon.VISITS, words.get("wrapup.nothing.title"), words.get("wrapup.nothing.do")));
            shown = Optional.empty();
            return;
        }
        var id = Optional.of(wrap.get().sheet().visit().id().id());
        if (!id.equals(shown)) {
            shown = id;
            build();
        }
        title.setText(words.get(
                "wrapup.title", model.title(), wrap.get().sheet().practice().name()));
        boolean over = model.over();
        for (var node : List.of(complete, back, hint)) {
            node.setVisible(!over);
            node.setManaged(!over);
        }
        state.say(words.get(over ? "wrapup.over" : "wrapup.open"), over ? Tone.GOOD : Tone.WARN);
        if (sections != null) {
            sections.show();
        }
    }

    private void build() {
        leave();
        var made = new WrapUpSections(model, store);
        sections = made;
        var head = new PageHeader(title, List.of(state), hint, back, complete);
        var page = new VBox(missing, amend());
        page.getChildren().addAll(made.cards());
        page.getChildren().add(new LeaveBehindView(model, words));
        page.getStyleClass().addAll("visit-stack", "wrap-page");
        var scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("visit-all");
        setTop(head);
        setCenter(scroll);
        missing();
    }

    /// Asks why a complete visit is changed, before it can be.
    private Node amend() {
        var reason = new GuardedEntry(
                "amend-reason", words.get("wrapup.amend"), store.texts().guarding("amend-reason"));
        reason.onEnter(() -> amend(reason));
        var card = Card.titled(words.get("wrapup.amend.title"))
                .with(
                        Controls.text(words.get("wrapup.amend.about"), "muted"),
                        reason,
                        new FlowPane(Controls.button("amend", words.get("wrapup.amend.do"), () -> amend(reason))));
        card.visibleProperty().bind(model.locked());
        card.managedProperty().bind(model.locked());
        return card;
    }

    private void amend(GuardedEntry reason) {
        reason.taken(() -> amend(reason)).ifPresent(why -> {
            if (model.amend(why)) {
                reason.input().clear();
                focus();
            } else {
                reason.problem(words.get("wrapup.amend.missing"));
            }
        });
    }

    private void missing() {
        missing.getChildren().clear();
        missing.setVisible(!model.missing().isEmpty());
        missing.setManaged(missing.isVisible());
        if (missing.isVisible()) {
            var card = Card.titled(words.get("wrapup.missing"));
            model.missing().forEach(one -> card.with(Controls.text(one, "problem-line")));
            missing.getChildren().add(card);
            missing.setAccessibleText(String.join(" ", model.missing()));
            missing.notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.TEXT);
        }
    }

    /// Saves what is being typed.
    void leave() {
        var made = sections;
        if (made != null) {
            made.leave();
        }
    }

    /// Puts the keyboard where work begins, in nodes that may have been made just now.
    void focus() {
        applyCss();
        Node first = lookup(model.locked().get() ? "#amend-reason" : "#summary");
        if (first != null) {
            first.requestFocus();
        }
    }
}
