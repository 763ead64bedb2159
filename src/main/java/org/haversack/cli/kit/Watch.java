package org.haversack.cli.kit;

import java.io.PrintStream;
import java.util.Timer;
import java.util.TimerTask;
import org.haversack.service.Progress;
import org.jspecify.annotations.Nullable;

/// Shows on a terminal how far long work has come: nothing in the first second, then one line that is written
/// over and at last wiped away.
public final class Watch implements Progress, AutoCloseable {
    private static final long FIRST = 1_000;
    private static final long EVERY = 250;
    private static final String WIPE = "\r\033[K";

    private final PrintStream err;
    private final @Nullable Timer timer;
    private volatile String text;
    private boolean shown;

    Watch(String what, PrintStream err, boolean terminal) {
        this.err = err;
        this.text = what + " …";
        this.timer = terminal ? started() : null;
    }

    private Timer started() {
        var started = new Timer("haversack-watch", true);
        started.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        show();
                    }
                },
                FIRST,
                EVERY);
        return started;
    }

    @Override
    public void at(String what, long done, long of) {
        text = of > 0 ? "%s: %,d of %,d".formatted(what, done, of) : what + " …";
    }

    private synchronized void show() {
        shown = true;
        err.print(WIPE + text);
        err.flush();
    }

    @Override
    public synchronized void close() {
        if (timer != null) {
            timer.cancel();
        }
        if (shown) {
            err.print(WIPE);
            err.flush();
            shown = false;
        }
    }
}
