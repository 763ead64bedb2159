package org.haversack.ui.kit.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// Narrows a list down to rows with one value, or shows those with any.
///
/// @param <T> the values
public final class NarrowChoice<T> extends ComboBox<T> {
    private final T any;
    private boolean filling;

    /// @param any stands for every value and is offered first
    /// @param values what is offered; may change
    /// @param name a value in words
    public NarrowChoice(
            String id,
            Label label,
            T any,
            ObservableList<? extends T> values,
            Function<T, String> name,
            Property<T> chosen) {
        this.any = any;
        setId(id);
        label.setLabelFor(this);
        setAccessibleText(label.getText());
        setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T value) {
                return value == null ? "" : name.apply(value);
            }

            @Override
            public T fromString(String typed) {
                // Only an editable choice asks for this, and this one is not: values are chosen, not typed.
                throw new IllegalStateException("values are chosen, not typed: " + typed);
            }
        });
        fill(values, chosen.getValue());
        values.addListener((ListChangeListener<T>) _ -> fill(values, chosen.getValue()));
        valueProperty().subscribe(now -> {
            if (!filling && now != null) {
                chosen.setValue(now);
            }
        });
        chosen.subscribe(now -> {
            if (!now.equals(getValue())) {
                setValue(now);
            }
        });
    }

    private void fill(List<? extends T> values, T now) {
        filling = true;
        var all = new ArrayList<T>();
        all.add(any);
        all.addAll(values);
        getItems().setAll(all);
        setValue(now);
        filling = false;
    }
}
