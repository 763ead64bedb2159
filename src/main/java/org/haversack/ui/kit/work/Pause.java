package org.haversack.ui.kit.work;

import java.time.Duration;
import javafx.util.Subscription;

/// Lets time pass without anybody waiting. Tests let it pass as they like.
@FunctionalInterface
public interface Pause {
    /// Does something once, on the thread that draws, when the time has passed.
    ///
    /// @return stops it, if it did not happen yet
    Subscription after(Duration time, Runnable then);
}
