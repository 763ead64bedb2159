package org.haversack.ui.shell;

import java.util.function.BiFunction;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.haversack.ui.kit.work.Failures;

/// What went wrong and was not yet put aside by the person.
public final class Problems implements Failures {
    /// Something that went wrong.
    ///
    /// @param sentence what happened and what to do
    /// @param details for those who look for the cause, without anything anyone typed; empty when the
    ///     sentence says it all
    /// @param code names the mistake, the same on every computer; empty if there is none
    public record Problem(String sentence, String details, String code) {
        public Problem(String sentence, String details) {
            this(sentence, details, "");
        }
    }

    private final BiFunction<String, Throwable, Problem> explained;
    private final ObservableList<Problem> open = FXCollections.observableArrayList();
    private final ObservableList<Problem> openToRead = FXCollections.unmodifiableObservableList(open);
    private boolean adding;

    /// @param explained puts into words what was being done and why it failed, and writes it to the log
    public Problems(BiFunction<String, Throwable, Problem> explained) {
        this.explained = explained;
    }

    @Override
    public void tell(String what, Throwable error) {
        add(explained.apply(what, error));
    }

    /// Says something that needs no cause.
    void say(String sentence) {
        add(new Problem(sentence, ""));
    }

    /// What goes wrong while a problem is being shown is in the log; telling it too would go wrong again.
    private void add(Problem problem) {
        if (adding || open.contains(problem)) {
            return;
        }
        adding = true;
        try {
            open.add(problem);
        } finally {
            adding = false;
        }
    }

    void close(Problem problem) {
        open.remove(problem);
    }

    /// Oldest first.
    ObservableList<Problem> open() {
        return openToRead;
    }
}
