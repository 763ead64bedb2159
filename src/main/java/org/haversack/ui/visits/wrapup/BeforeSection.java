package org.haversack.ui.visits.wrapup;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.merge.change.RecordId;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.edit.Texts;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.GuardedEntry;

/// The actions of last time: each can be ticked, or put off with a reason and a new day.
final class BeforeSection extends VBox {
    private final WrapUpModel wrap;
    private final BeforeModel model;
    private final Kit kit;
    private final Words words;
    private final Texts texts;
    private List<VisitSheet.Before> shown = List.of();
    private Optional<RecordId> slipping = Optional.empty();

    BeforeSection(WrapUpModel wrap, OpenStore store) {
        this.wrap = wrap;
        this.model = new BeforeModel(wrap, store);
        this.kit = store.kit();
        this.words = kit.words();
        this.texts = store.texts();
        getStyleClass().add("captured-lines");
        build();
    }

    void show() {
        var now = wrap.shown().sheet().before();
        if (!now.equals(shown)) {
            shown = now;
            build();
        }
    }

    private void build() {
        var focused = Optional.ofNullable(getScene())
                .map(scene -> scene.getFocusOwner())
                .map(Node::getId)
                .filter(id -> lookup("#" + id) != null);
        getChildren().setAll(shown.stream().map(this::row).toList());
        if (shown.isEmpty()) {
            getChildren().add(Controls.text(words.get("wrapup.none"), "muted"));
        }
        focused.map(id -> lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private Node row(VisitSheet.Before one) {
        var action = one.line().action();
        var id = action.id().id();
        var name = (action.code() + " " + action.title()).strip();
        var box = new CheckBox(name);
        box.setId("before-" + id);
        box.setAccessibleText(name);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        box.setSelected(one.done());
        box.setOnAction(_ -> model.done(action, box.isSelected()));
        var more = new FlowPane(Controls.text(model.said(one), "muted"));
        more.getStyleClass().add("badges");
        var row = new VBox(box, more);
        row.getStyleClass().add("room-action");
        if (slipping.filter(id::equals).isPresent()) {
            row.getChildren().add(form(one));
        } else if (!one.done()) {
            var slip = Controls.link("before-slip-" + id, words.get("wrapup.slip"), () -> slip(Optional.of(id)));
            slip.setAccessibleText(words.get("wrapup.slip.read", name));
            more.getChildren().add(slip);
        }
        return row;
    }

    private void slip(Optional<RecordId> of) {
        var before = slipping;
        slipping = of;
        build();
        var next = of.isPresent()
                ? lookup("#before-reason")
                : lookup("#before-" + before.map(RecordId::text).orElse(""));
        if (next != null) {
            next.requestFocus();
        }
    }

    private Node form(VisitSheet.Before one) {
        var reason = new GuardedEntry("before-reason", words.get("wrapup.slip.reason"), texts.guarding("slip-reason"));
        reason.input().setText(one.slip().map(update -> update.reason()).orElse(""));
        var day = new DayEntry("before-due", words.get("wrapup.slip.day"), kit);
        var problem = Controls.text("", "problem-line");
        Runnable save = () -> save(one, reason, day, problem);
        var buttons = new FlowPane(
                Controls.button("before-save", words.get("wrapup.slip.save"), save),
                Controls.button("before-leave", words.get("wrapup.slip.leave"), () -> slip(Optional.empty())));
        buttons.getStyleClass().add("wrap-buttons");
        var form = new VBox(new Form().add(reason, day), problem, buttons);
        form.getStyleClass().add("slip-form");
        return form;
    }

    private void save(VisitSheet.Before one, GuardedEntry reason, DayEntry day, Label problem) {
        day.leave();
        reason.taken(() -> save(one, reason, day, problem))
                .ifPresent(why -> model.slip(
                                one.line().action(), why, day.value().get())
                        .ifPresentOrElse(
                                sentence -> {
                                    problem.setText(sentence);
                                    reason.input().setAccessibleHelp(sentence);
                                },
                                () -> slip(Optional.empty())));
    }
}
