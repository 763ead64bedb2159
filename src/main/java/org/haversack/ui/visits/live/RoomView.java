package org.haversack.ui.visits.live;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.RecordId;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.Texts;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.parts.Card;

/// Who is in the room, and the actions of last time.
final class RoomView extends VBox {
    private final VisitModel visit;
    private final RoomModel model;
    private final Words words;
    private final Texts texts;
    private final VBox people = new VBox();
    private final Label headcount = Controls.text("", "muted");
    private final VBox actions = new VBox();
    private final GuardedEntry newcomer;
    private List<Object> shown = List.of();
    private Optional<RecordId> slipping = Optional.empty();

    RoomView(VisitModel visit, RoomModel model, Texts texts, Words words) {
        this.visit = visit;
        this.model = model;
        this.words = words;
        this.texts = texts;
        getStyleClass().add("visit-right");
        people.getStyleClass().add("room-people");
        actions.getStyleClass().add("room-actions");
        headcount.setId("headcount");
        newcomer = new GuardedEntry("newcomer", words.get("live.newcomer"), texts.guarding("newcomer"));
        newcomer.input().setPromptText(words.get("live.newcomer.prompt"));
        newcomer.onEnter(this::add);
        getChildren()
                .addAll(
                        Card.titled(words.get("live.room")).with(people, headcount, newcomer),
                        Card.titled(words.get("live.before")).with(actions));
        visit.sheet().subscribe(_ -> show());
    }

    private void add() {
        newcomer.taken(this::add)
                .filter(model::add)
                .ifPresent(_ -> newcomer.input().clear());
    }

    private void show() {
        var sheet = visit.sheet().get();
        if (sheet.isEmpty()) {
            return;
        }
        headcount.setText(model.headcount());
        var now = new ArrayList<Object>(sheet.get().staff());
        now.addAll(sheet.get().before());
        now.add(sheet.get().visit().people().attendees());
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
        var sheet = visit.shown();
        people.getChildren().setAll(sheet.staff().stream().map(this::person).toList());
        actions.getChildren().setAll(sheet.before().stream().map(this::action).toList());
        if (sheet.before().isEmpty()) {
            actions.getChildren().add(Controls.text(words.get("live.before.none"), "muted"));
        }
        focused.map(id -> lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    private Node person(Staff staff) {
        var job = model.job(staff);
        var box = box(
                "there-" + staff.id().id(), job.isEmpty() ? staff.name() : words.get("live.person", staff.name(), job));
        box.setSelected(model.present(staff));
        box.setOnAction(_ -> model.present(staff, box.isSelected()));
        return box;
    }

    private static CheckBox box(String id, String text) {
        var box = new CheckBox(text);
        box.setId(id);
        box.setAccessibleText(text);
        box.setWrapText(true);
        box.setMinHeight(USE_PREF_SIZE);
        return box;
    }

    private Node action(VisitSheet.Before before) {
        var action = before.line().action();
        var id = action.id().id();
        var name = (action.code() + " " + action.title()).strip();
        var box = box("done-" + id, name);
        box.setSelected(before.done());
        box.setOnAction(_ -> model.done(before, box.isSelected()));
        var more = new FlowPane();
        more.getStyleClass().add("badges");
        var due = model.due(before);
        if (!due.isEmpty()) {
            more.getChildren().add(new Badge(due, model.isLate(before) ? Tone.BAD : Tone.PLAIN));
        }
        if (!before.line().owners().isEmpty()) {
            more.getChildren().add(Controls.text(String.join(", ", before.line().owners()), "muted"));
        }
        var all = new VBox(box, more);
        all.getStyleClass().add("room-action");
        if (!model.slip(before).isEmpty()) {
            all.getChildren().add(Controls.text(model.slip(before), "muted"));
        }
        if (slipping.filter(id::equals).isPresent()) {
            all.getChildren().add(slipForm(before));
        } else if (!before.done()) {
            var slip = Controls.link("slip-" + id, words.get("live.slip"), () -> openSlip(id));
            slip.setAccessibleText(words.get("live.slip.read", name));
            more.getChildren().add(slip);
        }
        return all;
    }

    private void openSlip(RecordId id) {
        slipping = Optional.of(id);
        build();
        var reason = lookup("#slip-reason");
        if (reason != null) {
            reason.requestFocus();
        }
    }

    private Node slipForm(VisitSheet.Before before) {
        var reason = new GuardedEntry("slip-reason", words.get("live.slip.reason"), texts.guarding("slip-reason"));
        reason.input().setText(before.slip().map(update -> update.reason()).orElse(""));
        var when = new Label(words.get("live.slip.due"));
        var day = Controls.field("slip-due", when);
        day.setPromptText(words.get("live.slip.due.prompt"));
        var problem = Controls.text("", "problem-line");
        Runnable save = () -> save(before, reason, day, problem);
        reason.onEnter(day::requestFocus);
        day.setOnAction(_ -> save.run());
        var form = new VBox(
                reason,
                when,
                day,
                problem,
                new FlowPane(
                        Controls.button("slip-save", words.get("live.slip.save"), save),
                        Controls.button("slip-leave", words.get("live.slip.leave"), () -> closeSlip(before))));
        form.getStyleClass().add("slip-form");
        when.getStyleClass().add("field-name");
        return form;
    }

    private void save(VisitSheet.Before before, GuardedEntry reason, TextField day, Label problem) {
        reason.taken(() -> save(before, reason, day, problem))
                .ifPresent(why -> model.slip(before, why, day.getText())
                        .ifPresentOrElse(
                                sentence -> {
                                    problem.setText(sentence);
                                    day.setAccessibleHelp(sentence);
                                },
                                () -> closeSlip(before)));
    }

    private void closeSlip(VisitSheet.Before before) {
        slipping = Optional.empty();
        build();
        var box = lookup("#done-" + before.line().action().id().id());
        if (box != null) {
            box.requestFocus();
        }
    }

    void focus() {
        people.getChildren().stream().findFirst().ifPresentOrElse(Node::requestFocus, newcomer::focus);
    }
}
