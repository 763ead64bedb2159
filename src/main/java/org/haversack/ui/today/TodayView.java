package org.haversack.ui.today;

import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.haversack.service.today.Today;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.parts.SideBySide;

/// What is on today: visits and actions at the left, practices that need attention at the right.
final class TodayView extends BorderPane {
    private static final KeyCombination START = new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

    private final TodayModel model;
    private final Words words;
    private final Days days;
    private final Button start;
    private final Button log;
    private final VBox main = new VBox();
    private final VBox side = new VBox();
    private final DayCards cards;
    private final AttentionCard attention;
    private final RemindersCard reminders;

    TodayView(TodayModel model, OpenStore store) {
        this.model = model;
        this.words = store.kit().words();
        this.days = store.kit().days();
        this.cards = new DayCards(model, store.kit());
        this.attention = new AttentionCard(model, store);
        this.reminders = new RemindersCard(model.reminders(), store.kit());
        getStyleClass().addAll("page", "today");
        start = Controls.mainButton("start-next", words.get("today.start-next"), model::startNext);
        start.setGraphic(Icon.START.node());
        log = Controls.button("log-contact", words.get("today.log"), model::log);
        log.setGraphic(Icon.ADD.node());
        setTop(new PageHeader(days.longDay(days.today()), summary(), log, start));
        main.getStyleClass().add("cards");
        side.getStyleClass().add("cards");
        var scroll = new ScrollPane(new SideBySide(main, side, 0.58));
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("page-scroll");
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(words.get("today.title"));
        setCenter(scroll);
        model.today().subscribe(_ -> show());
        model.whose().subscribe(_ -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (START.match(key)) {
                model.startNext();
                key.consume();
            }
        });
    }

    private ObservableValue<String> summary() {
        return Bindings.createStringBinding(
                () -> {
                    var all = model.today().get();
                    return all == null ? "" : summary(all);
                },
                model.today());
    }

    /// 2 visits · 1 call · 3 actions due.
    private String summary(Today all) {
        long calls = all.visits().stream().filter(TodayModel::remote).count();
        return words.get(
                "today.summary",
                all.visits().size() - calls,
                calls,
                all.due().stream()
                        .filter(action -> action.due()
                                .filter(day -> !day.isAfter(all.day()))
                                .isPresent())
                        .count());
    }

    private void show() {
        var all = model.today().get();
        if (all == null) {
            return;
        }
        var focused = focused();
        var next = model.next();
        start.setVisible(next.isPresent());
        start.setManaged(next.isPresent());
        next.ifPresent(visit -> {
            var time = visit.row().start().map(days::time).orElse("");
            var text = words.get(TodayModel.remote(visit) ? "today.log-at" : "today.start-at", time);
            start.setText(text);
            start.setAccessibleText(text);
        });
        main.getChildren().setAll(cards.visits(all), cards.actions(all, model.due(all)));
        side.getChildren().setAll(attention.of(all), cards.week(all));
        if (!all.reminders().isEmpty()) {
            side.getChildren().addFirst(reminders.of(all));
        }
        if (!all.answers().isEmpty()) {
            side.getChildren().add(cards.answers(all));
        }
        focused.map(id -> lookup("#" + id)).ifPresent(Node::requestFocus);
    }

    /// The id of what the keyboard is in, if that is here: the cards are made anew around it.
    private Optional<String> focused() {
        return Optional.ofNullable(getScene())
                .map(Scene::getFocusOwner)
                .map(Node::getId)
                .filter(id -> lookup("#" + id) != null);
    }

    /// The keyboard begins with what is most likely wanted.
    void focusFirst() {
        (start.isVisible() ? start : log).requestFocus();
    }
}
