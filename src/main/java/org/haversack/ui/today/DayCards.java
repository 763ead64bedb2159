package org.haversack.ui.today;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.service.today.Answer;
import org.haversack.service.today.DayVisit;
import org.haversack.service.today.DueAction;
import org.haversack.service.today.Today;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.SideBySide;

/// The cards of the day: its visits, the actions due, the week so far, answers that came.
final class DayCards {
    private static final int MOST_SHOWN = 12;
    /// Below this width the parts of a line stand one below the other, in em.
    private static final double NARROW = 26;

    private final TodayModel model;
    private final Words words;
    private final Days days;
    /// Stays the same one, so that the arrow keys go on in it.
    private final Node whose;

    DayCards(TodayModel model, Kit kit) {
        this.model = model;
        this.words = kit.words();
        this.days = kit.days();
        this.whose = whose();
    }

    Node visits(Today all) {
        var card = Card.titled(words.get("today.visits"));
        if (all.visits().isEmpty()) {
            card.with(Controls.text(words.get("today.visits.none"), "muted"));
        }
        all.visits().forEach(visit -> card.with(visit(visit)));
        return card;
    }

    private Node visit(DayVisit visit) {
        var row = visit.row();
        var time = new VBox(
                Controls.text(row.start().map(days::time).orElse(""), "strong"),
                Controls.text(
                        row.minutes().isPresent() ? days.minutes(row.minutes().getAsInt()) : "", "muted"));
        time.getStyleClass().add("when");
        var name = Controls.link("visit-" + row.id(), row.practiceName(), () -> model.open(visit));
        name.getStyleClass().add("strong");
        var head = new FlowPane(name, badge(visit));
        head.getStyleClass().add("badges");
        var about = new VBox(head, Controls.text(about(visit), "muted"));
        var both = new SideBySide(about, buttons(visit), 0.68).from(NARROW);
        HBox.setHgrow(both, Priority.ALWAYS);
        var line = new HBox(time, both);
        line.getStyleClass().add("day-line");
        return line;
    }

    private Badge badge(DayVisit visit) {
        var row = visit.row();
        if (!row.planned()) {
            return new Badge(row.state().map(words::of).orElse(""), row.held() ? Tone.GOOD : Tone.PLAIN);
        }
        if (TodayModel.remote(visit)) {
            return new Badge(row.mode().map(words::of).orElse(""), Tone.PLAIN);
        }
        return visit.agenda() == 0
                ? new Badge(words.get("today.agenda-not-ready"), Tone.WARN)
                : new Badge(row.title().isBlank() ? words.get("today.ready") : row.title(), Tone.INFORM);
    }

    private String about(DayVisit visit) {
        var parts = new ArrayList<String>();
        if (!visit.people().isEmpty()) {
            parts.add(words.get("today.with", String.join(", ", visit.people())));
        }
        if (visit.agenda() > 0) {
            parts.add(words.get("today.items", visit.agenda()));
        }
        if (visit.open() > 0) {
            parts.add(words.get("today.open", visit.open()));
        }
        if (visit.lastMissed()) {
            parts.add(words.get("today.last-missed"));
        }
        return String.join(" · ", parts);
    }

    private Node buttons(DayVisit visit) {
        var box = new FlowPane();
        box.getStyleClass().add("line-buttons");
        if (!visit.row().planned()) {
            return box;
        }
        var id = visit.row().id();
        if (TodayModel.remote(visit)) {
            box.getChildren().add(named("log-" + id, "today.log-it", visit, () -> model.log(visit)));
        } else {
            box.getChildren().add(named("prepare-" + id, "today.prepare", visit, () -> model.prepare(visit)));
            if (visit.agenda() > 0) {
                box.getChildren().add(named("start-" + id, "today.start", visit, () -> model.start(visit)));
            }
        }
        return box;
    }

    private Node named(String id, String key, DayVisit visit, Runnable action) {
        var button = Controls.button(id, words.get(key), action);
        button.setAccessibleText(words.get(key) + ": " + visit.row().practiceName());
        return button;
    }

    Node actions(Today all, List<DueAction> due) {
        var card = Card.titled(words.get("today.actions"));
        if (all.overdue() > 0) {
            card.beside(new Badge(words.get("today.overdue", all.overdue()), Tone.BAD));
        }
        card.beside(whose);
        if (due.isEmpty()) {
            card.with(Controls.text(words.get("today.actions.none"), "muted"));
        }
        due.stream().limit(MOST_SHOWN).forEach(action -> card.with(action(action, all)));
        if (due.size() > MOST_SHOWN || all.more()) {
            card.with(Controls.text(words.get("today.actions.more"), "muted"));
        }
        return card;
    }

    private Node whose() {
        var group = new ToggleGroup();
        var box = new FlowPane();
        box.getStyleClass().add("segments");
        for (var one : TodayModel.Whose.values()) {
            var name = words(one);
            var button = new RadioButton(name);
            button.setId("whose-" + one.name().toLowerCase(java.util.Locale.ROOT));
            button.setAccessibleText(name);
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setSelected(model.whose().get() == one);
            Controls.onChosen(button, () -> model.whose().set(one));
            box.getChildren().add(button);
        }
        return box;
    }

    private String words(TodayModel.Whose whose) {
        return switch (whose) {
            case ALL -> words.get("today.whose.all");
            case MINE -> words.get("today.whose.mine");
            case PRACTICES -> words.get("today.whose.practices");
        };
    }

    private Node action(DueAction action, Today all) {
        var tick = new CheckBox();
        tick.setId("done-" + action.id());
        tick.setAccessibleText(words.get("today.tick", action.title()));
        tick.setOnAction(_ -> model.done(action));
        var title = Controls.link("action-" + action.id(), action.title(), () -> model.open(action));
        var where = Controls.text(
                action.code().isBlank() ? action.practiceName() : action.code() + " · " + action.practiceName(),
                "muted");
        var owner = Controls.text(action.mine() ? words.get("today.me") : action.owners());
        var due = action.due()
                .map(day -> new Badge(
                        days.due(day),
                        action.overdue(all.day())
                                ? Tone.BAD
                                : day.isAfter(all.day().plusDays(1)) ? Tone.PLAIN : Tone.WARN))
                .orElseGet(Badge::new);
        var about = new VBox(title, where);
        var state = new FlowPane(owner, due);
        state.getStyleClass().add("line-buttons");
        var both = new SideBySide(about, state, 0.68).from(NARROW);
        HBox.setHgrow(both, Priority.ALWAYS);
        var line = new HBox(tick, both);
        line.getStyleClass().add("day-line");
        return line;
    }

    Node week(Today all) {
        var week = all.week();
        return Card.titled(words.get("today.week"))
                .with(Controls.text(
                        words.get("today.week.total", week.visits(), week.contacts(), days.hours(week.minutes()))));
    }

    Node answers(Today all) {
        var card = Card.titled(words.get("today.answers"));
        all.answers().forEach(answer -> card.with(answer(answer)));
        return card;
    }

    private Node answer(Answer answer) {
        var from = answer.by().isBlank()
                ? answer.on().map(days::day).orElse("")
                : words.get(
                        "today.answer.from",
                        answer.by(),
                        answer.on().map(days::day).orElse(""));
        var read = Controls.button("read-" + answer.id(), words.get("today.answer.read"), () -> model.read(answer));
        read.getStyleClass().add("small");
        var box = new VBox(
                Controls.text(answer.question(), "strong"),
                Controls.text(from, "muted"),
                Controls.text(answer.answer()),
                read);
        box.getStyleClass().add("lines");
        return box;
    }
}
