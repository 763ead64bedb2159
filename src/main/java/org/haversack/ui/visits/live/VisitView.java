package org.haversack.ui.visits.live;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.util.Duration;
import org.haversack.domain.visit.VisitMode;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.EmptyState;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;

/// The running visit: its head, and the agenda, the notes and the room beside each other.
final class VisitView extends BorderPane {
    private final VisitModel model;
    private final Words words;
    private final VisitHead head;
    private final AgendaView agenda;
    private final NotesView notes;
    private final RoomView room;
    private final VisitColumns columns;
    private final Timeline clock;

    VisitView(VisitModel model, VisitScreen.Parts parts, Words words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("visit");
        head = new VisitHead(model, words);
        agenda = new AgendaView(model, words);
        notes = new NotesView(model, parts, words);
        room = new RoomView(model, parts.room(), parts.texts(), words);
        columns = new VisitColumns(agenda, notes, room);
        clock = new Timeline(new KeyFrame(Duration.seconds(1), _ -> model.tick()));
        clock.setCycleCount(Animation.INDEFINITE);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && going()) {
                notes.focus();
                event.consume();
            }
        });
        model.state().subscribe(this::show);
    }

    private boolean going() {
        return model.state().get() == LiveState.RUNNING;
    }

    private void show(LiveState state) {
        switch (state) {
            case RUNNING -> {
                setTop(head);
                setCenter(columns);
                focus();
            }
            case AHEAD -> empty("live.ahead.title", "live.ahead.do", begin());
            case OVER ->
                empty(
                        "live.over.title",
                        "live.over.do",
                        Controls.mainButton("open-wrap-up", words.get("live.wrap-up"), model::wrapUp));
            case ANOTHER ->
                empty(
                        "live.another.title",
                        "live.another.do",
                        Controls.mainButton("go-running", words.get("live.another.go"), model::open));
            case ELSEWHERE -> elsewhere();
            case NOTHING -> empty("live.nothing.title", "live.nothing.do");
        }
    }

    private void elsewhere() {
        setTop(null);
        setCenter(new EmptyState(
                Icon.VISITS,
                words.get("live.elsewhere.title"),
                words.get("live.elsewhere.do", model.since()),
                Controls.mainButton("read-visit", words.get("live.elsewhere.read"), model::read),
                Controls.button(
                        "go-on-here", words.get("live.elsewhere.go-on"), () -> model.begin(VisitMode.IN_PERSON))));
    }

    private Node begin() {
        return Controls.mainButton("begin", words.get("live.begin"), () -> model.begin(VisitMode.IN_PERSON));
    }

    private void empty(String title, String about, Node... actions) {
        setTop(null);
        setCenter(new EmptyState(Icon.VISITS, words.get(title), words.get(about), actions));
    }

    /// Lets the seconds pass, or not while nobody looks.
    void runClock(boolean runs) {
        if (runs) {
            clock.play();
        } else {
            clock.stop();
        }
    }

    /// Puts the keyboard where work begins, in nodes that may have been made just now.
    void focus() {
        applyCss();
        if (going()) {
            notes.focus();
        } else {
            var button = lookup(".button");
            if (button != null) {
                button.requestFocus();
            }
        }
    }

    void focusCapture() {
        notes.focusCapture();
    }

    private void pressed(KeyEvent event) {
        if (going() && did(event)) {
            event.consume();
        }
    }

    private boolean did(KeyEvent event) {
        if (event.isAltDown() && !event.isShortcutDown()) {
            return alt(event);
        }
        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            return done(notes::focusCapture);
        }
        if (event.getCode() == KeyCode.F6) {
            return done(() -> column(event.isShiftDown() ? -1 : 1));
        }
        return false;
    }

    private boolean alt(KeyEvent event) {
        return switch (event.getCode()) {
            case DOWN -> done(model::next);
            case UP -> done(model::previous);
            case P -> done(model::park);
            case S -> done(model::skip);
            case B -> done(model::pauseOrResume);
            case W -> done(model::wrapUp);
            default -> false;
        };
    }

    private static boolean done(Runnable what) {
        what.run();
        return true;
    }

    /// Goes to the column after or before the one with the keyboard.
    private void column(int by) {
        int at = within(agenda) ? 0 : within(room) ? 2 : 1;
        switch (Math.floorMod(at + by, 3)) {
            case 0 -> agenda.focus();
            case 1 -> notes.focus();
            default -> room.focus();
        }
    }

    private boolean within(Node column) {
        var node = getScene() == null ? null : getScene().getFocusOwner();
        while (node != null && node != column) {
            node = node.getParent();
        }
        return node == column;
    }
}
