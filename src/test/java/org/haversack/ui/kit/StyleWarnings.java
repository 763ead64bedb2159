package org.haversack.ui.kit;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Hears what JavaFX has to say about styles, such as a colour that a node asks for and nobody gives.
final class StyleWarnings extends Handler implements AutoCloseable {
    private final Logger logger = Logger.getLogger("javafx.css");
    private final List<String> heard = new CopyOnWriteArrayList<>();

    StyleWarnings() {
        logger.addHandler(this);
    }

    List<String> heard() {
        return heard;
    }

    @Override
    public void publish(LogRecord said) {
        heard.add(said.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        logger.removeHandler(this);
    }
}
