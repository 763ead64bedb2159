package org.haversack.app;

import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.Stores;
import org.haversack.ui.kit.Words;
import org.haversack.ui.shell.ShellModel;
import org.haversack.ui.shell.ShellScreen;

/// What the window needs and no screen is needed for: made on the thread of the store while JavaFX starts, the
/// opening of the store included.
///
/// @param storeThread runs everything that touches the store, in order
/// @param settings remembered choices
/// @param doors to the stores; the first opening of the person's own store is under way already
record Groundwork(
        Wiring wiring, ExecutorService storeThread, Words words, SettingsFile settings, ShellModel.Doors doors) {
    /// Lays it. To be called on the thread of the store.
    static Groundwork lay(Wiring wiring, ExecutorService storeThread) {
        var store = wiring.paths().store();
        var stores = new Stores(store, wiring.kinds(), wiring.clock(), wiring.random());
        var opening = CompletableFuture.supplyAsync(stores::own, storeThread);
        var doors = ShellModel.Doors.of(stores, once(opening::join, stores::own));
        var settings = new SettingsFile(store.resolveSibling("settings.properties"));
        return new Groundwork(wiring, storeThread, ShellScreen.words(Locale.UK), settings, doors);
    }

    /// One answer the first time, another after that.
    private static Supplier<Opening> once(Supplier<Opening> first, Supplier<Opening> later) {
        var given = new AtomicBoolean();
        return () -> given.getAndSet(true) ? later.get() : first.get();
    }
}
