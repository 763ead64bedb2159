package org.haversack.ui.kit.choices;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.haversack.ui.kit.fields.Entry;

/// One of a few things, with its label.
public class OneOf<E> extends Entry {
    private final ComboBox<E> box = new ComboBox<>();
    private boolean offering;

    /// @param words what each is called
    /// @param chosen hears what the person decides on
    public OneOf(String id, String name, List<E> all, Function<E, String> words, E now, Consumer<E> chosen) {
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
        box.valueProperty().subscribe((_, next) -> {
            if (!offering) {
                chosen.accept(next);
            }
        });
        control(box);
    }

    /// Offers these, of which this one is chosen; their words may be others.
    protected final void show(List<E> all, E one) {
        offering = true;
        box.setValue(null);
        box.getItems().setAll(all);
        box.setValue(one);
        offering = false;
    }

    /// Shows this one, which was chosen elsewhere.
    public final void show(E one) {
        box.setValue(one);
    }
}
