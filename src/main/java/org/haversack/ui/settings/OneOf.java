package org.haversack.ui.settings;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.haversack.ui.kit.fields.Entry;

/// One of a few things, with its label.
final class OneOf<E> extends Entry {
    private final ComboBox<E> box = new ComboBox<>();

    /// @param words what each is called
    /// @param chosen hears what the person decides on
    OneOf(String id, String name, List<E> all, Function<E, String> words, E now, Consumer<E> chosen) {
        super(id, name);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().setAll(all);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(E one) {
                return one == null ? "" : words.apply(one);
            }

            @Override
            public E fromString(String text) {
                return box.getValue();
            }
        });
        box.setValue(now);
        box.valueProperty().subscribe((_, next) -> chosen.accept(next));
        control(box);
    }

    /// Shows this one, which was chosen elsewhere.
    void show(E one) {
        box.setValue(one);
    }
}
