package org.haversack.ui.kit.work;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/// The thread that draws, as an executor. The only class that calls `Platform.runLater`.
public final class ScreenThread implements Executor {
    @Override
    public void execute(Runnable task) {
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
    }
}
