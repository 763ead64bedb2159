package org.haversack.app;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;
import javafx.scene.Scene;
import org.haversack.store.sql.StoreTrouble;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Theme;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.overlay.NoticesModel;
import org.haversack.ui.kit.work.ScreenPause;
import org.haversack.ui.kit.work.ScreenThread;
import org.haversack.ui.kit.work.Work;
import org.haversack.ui.settings.Appearance;
import org.haversack.ui.settings.Installation;
import org.haversack.ui.shell.Problems;
import org.haversack.ui.shell.ShellModel;
import org.haversack.ui.shell.ShellScreen;

/// Puts the desktop together: everything is made here, once, and given to those who need it.
final class DesktopWiring implements AutoCloseable {
    /// After this time a person had rather see that the store is being opened than nothing.
    private static final Duration LONG = Duration.ofMillis(400);

    private final ExecutorService storeThread;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("aside").factory());
    private final Words words;
    private final SettingsFile settings;
    private final Theme theme;
    private final CrashGuard guard;
    private final Problems problems = new Problems(this::explained);
    private final ScreenPause pause = new ScreenPause();
    private final Work work;
    private final Wiring wiring;
    private final ShellModel model;
    private final ShellScreen shell;

    DesktopWiring(Groundwork ground) {
        wiring = ground.wiring();
        storeThread = ground.storeThread();
        words = ground.words();
        settings = ground.settings();
        guard = new CrashGuard(wiring.paths().logs());
        var look = new Appearance(Platform.getPreferences().colorSchemeProperty(), settings);
        theme = new Theme(look.scheme());
        theme.textSize().bind(look.textSize());
        work = new Work(storeThread, aside, new ScreenThread(), problems);
        model = new ShellModel(ground.doors(), work, words, problems, new NoticesModel(pause));
        var days = new Days(words, wiring.clock());
        shell = new ShellScreen(
                model,
                new Kit(words, days, work, model::go, settings, pause),
                new Installation(
                        wiring.app(), wiring.paths().store(), wiring.paths().logs(), look));
    }

    SettingsFile settings() {
        return settings;
    }

    ShellScreen shell() {
        return shell;
    }

    Theme theme() {
        return theme;
    }

    String title() {
        return words.get("shell.name");
    }

    /// Opens the person's own store.
    ///
    /// @param shown happens when it is open or cannot be, or when that takes long; once
    void open(Runnable shown) {
        var waiting = new AtomicBoolean(true);
        Runnable once = () -> {
            if (waiting.getAndSet(false)) {
                shown.run();
            }
        };
        model.open();
        model.state().subscribe(state -> {
            if (!(state instanceof ShellModel.State.Waiting)) {
                once.run();
            }
        });
        pause.after(LONG, once);
    }

    /// Begins a walk through the screens if one was asked for.
    ///
    /// @param close closes the window
    void walk(Scene scene, Runnable close) {
        Walk.begin(wiring, model, work, scene, shell::guide, close);
    }

    /// A mistake of the program that nobody dealt with.
    void tell(Throwable bug) {
        problems.tell(words.get("shell.problem.showing"), bug);
    }

    private Problems.Problem explained(String what, Throwable error) {
        return error instanceof StoreTrouble trouble
                ? new Problems.Problem(trouble.sentence(), "")
                : new Problems.Problem(
                        words.get("shell.problem.unexpected", what, guard.sentence(error)),
                        CrashCode.trace(error),
                        CrashCode.of(error));
    }

    /// Waits for what is being saved, then closes the store.
    @Override
    public void close() {
        aside.shutdownNow();
        storeThread.execute(model::close);
        storeThread.close();
        settings.close();
    }
}
