package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import javafx.application.ColorScheme;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import org.controlsfx.control.CheckComboBox;
import org.controlsfx.control.SearchableComboBox;
import org.controlsfx.control.StatusBar;
import org.controlsfx.control.textfield.CustomTextField;
import org.haversack.ui.kit.Theme;
import org.junit.jupiter.api.Test;

/// ControlsFX finds every colour it asks for.
class ControlsFxTest {
    @Test
    void its_controls_find_their_colours_in_both_schemes() throws Exception {
        var warnings = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                warnings.add(entry.getMessage());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var css = Logger.getLogger("javafx.css");
        css.addHandler(handler);
        try {
            Screens.onScreen(() -> {
                for (var scheme : ColorScheme.values()) {
                    var box = new VBox(
                            new SearchableComboBox<String>(),
                            new CheckComboBox<String>(),
                            new StatusBar(),
                            new CustomTextField());
                    var scene = new Scene(box, 400, 300);
                    new Theme(new SimpleObjectProperty<>(scheme)).dress(scene);
                    Screens.settle(scene);
                }
                return null;
            });
        } finally {
            css.removeHandler(handler);
        }
        assertEquals(List.of(), List.copyOf(warnings));
    }
}
