package org.haversack.app;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.haversack.service.desk.Stores;
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
    private final ExecutorService storeThread = Executors.newSingleThreadExecutor(task -> new Thread(task, "store"));
    private final ExecutorService aside = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("aside").factory());
    private final Words words = ShellScreen.words(Locale.UK);
    private final SettingsFile settings;
    private final Theme theme;
    private final CrashGuard guard;
    private final Problems problems = new Problems(this::explained);
    private final ShellModel model;
    private final ShellScreen shell;

    DesktopWiring(Wiring wiring, Path store) {
        guard = new CrashGuard(wiring.paths().logs());
        var stores = new Stores(store, wiring.kinds(), wiring.clock(), wiring.random());
        settings = new SettingsFile(store.resolveSibling("settings.properties"));
        var look = new Appearance(Platform.getPreferences().colorSchemeProperty(), settings);
        theme = new Theme(look.scheme());
        theme.textSize().bind(look.textSize());
        var work = new Work(storeThread, aside, new ScreenThread(), problems);
        var pause = new ScreenPause();
        model = new ShellModel(ShellModel.Doors.of(stores), work, words, problems, new NoticesModel(pause));
        var days = new Days(words, wiring.clock());
        shell = new ShellScreen(
                model,
                new Kit(words, days, work, model::go, settings, pause),
                new Installation(wiring.app(), store, wiring.paths().logs(), look));
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
    void open() {
        model.open();
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
