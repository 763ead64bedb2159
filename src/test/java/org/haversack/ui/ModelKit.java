package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.haversack.merge.change.RecordId;
import org.haversack.service.desk.Desk;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.Editing;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.edit.Texts;
import org.haversack.ui.kit.fields.Guard;
import org.haversack.ui.kit.window.Notices;
import org.haversack.ui.kit.window.Sheet;
import org.haversack.ui.kit.window.Sheets;
import org.haversack.ui.kit.work.HandPause;
import org.haversack.ui.kit.work.Work;
import org.haversack.ui.shell.ShellScreen;

/// What models are given in tests: no toolkit, everything at once, failures fail.
public final class ModelKit {
    public final List<String> said = new ArrayList<>();

    /// What happens when one answers what was said.
    public final Map<String, Runnable> answers = new HashMap<>();

    public final List<Sheet> shown = new ArrayList<>();
    public final Notices notices = new Notices() {
        @Override
        public void say(String sentence) {
            said.add(sentence);
        }

        @Override
        public void say(String sentence, String button, Runnable answer) {
            said.add(sentence);
            answers.put(sentence, answer);
        }
    };
    public final Sheets sheets = new Sheets() {
        @Override
        public void show(Sheet sheet) {
            shown.add(sheet);
        }

        @Override
        public void close() {
            shown.removeLast();
        }
    };
    /// What looks at texts; a test may put another in its place.
    public Guard guard = Guard.none();

    /// For which practices the quick log was opened.
    public final List<Optional<RecordId>> logged = new ArrayList<>();

    public final List<Destination> went = new ArrayList<>();
    public final Words words = ShellScreen.words(Locale.UK);
    public final HandPause time = new HandPause();
    public final Kit kit;

    public ModelKit() {
        this(Runnable::run);
    }

    /// @param store does what touches the store
    public ModelKit(Executor store) {
        kit = new Kit(
                words,
                new Days(words, SampleStore.CLOCK),
                new Work(store, Runnable::run, (what, error) -> fail(what, error)),
                went::add,
                new MemorySettings(),
                time);
    }

    /// An open store for models; the caller closes the desk.
    public OpenStore open(Desk desk) {
        var editing = new Editing(desk.edits(), kit.work(), words, said::add, notices);
        return new OpenStore(
                desk,
                editing,
                kit,
                sheets,
                notices,
                new Texts(desk, editing, kit, guard),
                (practice, planned) -> logged.add(practice));
    }
}
