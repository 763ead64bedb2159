package org.haversack.ui.visits.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javafx.util.Subscription;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.MemorySettings;
import org.haversack.ui.ModelKit;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.edit.Editing;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.edit.Texts;
import org.haversack.ui.kit.work.Work;
import org.haversack.ui.shell.ShellScreen;

/// Somebody types in a running visit, in a process of its own that is killed. What she has typed is written
/// to a journal, at the moment she types it.
public final class TypingChild {
    private TypingChild() {}

    /// @param args the store, the visit and the journal
    public static void main(String... args) throws Exception {
        var screen = Executors.newSingleThreadScheduledExecutor();
        var store = Executors.newSingleThreadExecutor();
        var journal = Path.of(args[2]);
        var begun = new CompletableFuture<VisitScreen.Parts>();
        var models = new ArrayList<VisitModel>();
        screen.execute(() -> {
            var open = open(Path.of(args[0]), screen, store);
            var model = new VisitModel(open, Clock.systemUTC());
            models.add(model);
            var parts = VisitScreen.Parts.of(open, model);
            model.running().subscribe(now -> now.ifPresent(_ -> begun.complete(parts)));
            model.open(new RecordId(args[1]));
        });
        var parts = begun.get(60, TimeUnit.SECONDS);
        for (int i = 1; ; i++) {
            int number = i;
            screen.submit(() -> type(parts, models.getFirst(), number)).get();
            Files.writeString(
                    journal,
                    System.currentTimeMillis() + " " + number + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(40));
        }
    }

    /// What is done besides typing is done until this word; from then on nothing but time saves what is typed.
    public static final int LAST_STEP = 30;

    /// Types one more word; at first an action is captured now and then, and the next item comes.
    private static void type(VisitScreen.Parts parts, VisitModel model, int number) {
        var text = parts.notes().current().get().text();
        text.set(text.get() + " w" + number + ".");
        if (number <= LAST_STEP && number % 10 == 0) {
            parts.capture().text().set("/action Task c" + number + ". @me !fri");
            parts.capture().enter();
        }
        if (number <= LAST_STEP && number % 15 == 0) {
            model.next();
        }
        model.tick();
    }

    private static OpenStore open(Path file, ScheduledExecutorService screen, java.util.concurrent.Executor store) {
        var desk = new StoreDesk(Workplace.open(file, Kinds.ALL, Clock.systemUTC(), new Random()));
        var words = ShellScreen.words(Locale.UK);
        var work = new Work(store, screen, (what, error) -> {
            error.printStackTrace();
            Runtime.getRuntime().halt(9);
        });
        var days = new Days(words, Clock.systemUTC());
        var spare = new ModelKit();
        var kit = new Kit(words, days, work, _ -> {}, new MemorySettings(), (time, then) -> {
            var timer = screen.schedule(then, time.toMillis(), TimeUnit.MILLISECONDS);
            return (Subscription) () -> timer.cancel(false);
        });
        var editing = new Editing(desk.edits(), work, words, System.err::println, spare.notices);
        var texts = new Texts(desk, editing, kit, _ -> List.of());
        return new OpenStore(desk, editing, kit, spare.sheets, spare.notices, texts, (_, _) -> {});
    }
}
