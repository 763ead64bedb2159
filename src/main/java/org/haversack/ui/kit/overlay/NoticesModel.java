package org.haversack.ui.kit.overlay;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Subscription;
import org.haversack.ui.kit.window.Notices;
import org.haversack.ui.kit.work.Pause;

/// What is said at the bottom of the window: at most three notices at once, each for 8 s, longer while the
/// person is at it; others wait.
public final class NoticesModel implements Notices {
    /// One thing that is said. Two with the same words are two.
    ///
    /// @param button empty if there is no answer
    public record Notice(int number, String sentence, String button, Runnable answer) {}

    static final int MOST = 3;
    static final Duration STAYS = Duration.ofSeconds(8);

    private final Pause pause;
    private final ObservableList<Notice> shown = FXCollections.observableArrayList();
    private final ObservableList<Notice> shownToRead = FXCollections.unmodifiableObservableList(shown);
    private final Queue<Notice> waiting = new ArrayDeque<>();
    private final Map<Notice, Subscription> ends = new HashMap<>();
    private int count;

    public NoticesModel(Pause pause) {
        this.pause = pause;
    }

    /// Oldest first.
    public ObservableList<Notice> shown() {
        return shownToRead;
    }

    @Override
    public void say(String sentence) {
        say(sentence, "", () -> {});
    }

    @Override
    public void say(String sentence, String button, Runnable answer) {
        waiting.add(new Notice(count++, sentence, button, answer));
        showNext();
    }

    /// The person answers it.
    void answer(Notice notice) {
        if (shown.contains(notice)) {
            close(notice);
            notice.answer().run();
        }
    }

    void close(Notice notice) {
        stay(notice);
        shown.remove(notice);
        ends.remove(notice);
        showNext();
    }

    /// The person is at it: it stays.
    void stay(Notice notice) {
        ends.getOrDefault(notice, Subscription.EMPTY).unsubscribe();
    }

    /// The person is not at it any more: its time begins anew.
    void goOn(Notice notice) {
        if (shown.contains(notice)) {
            stay(notice);
            ends.put(notice, pause.after(STAYS, () -> close(notice)));
        }
    }

    private void showNext() {
        while (shown.size() < MOST && !waiting.isEmpty()) {
            var next = waiting.remove();
            shown.add(next);
            goOn(next);
        }
    }
}
