package org.haversack.ui.kit.work;

import java.time.Duration;
import javafx.animation.PauseTransition;
import javafx.util.Subscription;

/// Time as it passes on the screen.
public final class ScreenPause implements Pause {
    @Override
    public Subscription after(Duration time, Runnable then) {
        var pause = new PauseTransition(javafx.util.Duration.millis(time.toMillis()));
        pause.setOnFinished(_ -> then.run());
        pause.play();
        return pause::stop;
    }
}
