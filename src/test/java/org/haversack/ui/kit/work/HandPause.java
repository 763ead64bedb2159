package org.haversack.ui.kit.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.util.Subscription;

/// Time that passes when a test says so.
public final class HandPause implements Pause {
    private record Wait(long at, Runnable then) {}

    private final List<Wait> waits = new ArrayList<>();
    private long now;

    @Override
    public Subscription after(Duration time, Runnable then) {
        var wait = new Wait(now + time.toMillis(), then);
        waits.add(wait);
        return () -> waits.remove(wait);
    }

    /// Lets this many milliseconds pass.
    public void pass(long millis) {
        long end = now + millis;
        while (true) {
            var next = waits.stream().filter(wait -> wait.at() <= end).min(Comparator.comparingLong(Wait::at));
            if (next.isEmpty()) {
                break;
            }
            now = next.get().at();
            waits.remove(next.get());
            next.get().then().run();
        }
        now = end;
    }
}
