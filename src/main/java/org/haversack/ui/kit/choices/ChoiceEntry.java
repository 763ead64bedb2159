package org.haversack.ui.kit.choices;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.Entry;

/// One entry of a value list. A stored code that this version does not know stays, and is shown.
///
/// @param <E> the list
public final class ChoiceEntry<E extends Enum<E> & Code> extends Entry {
    private final ReadOnlyObjectWrapper<Optional<Choice<E>>> value = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ComboBox<Optional<Choice<E>>> box = new ComboBox<>();
    private final List<Optional<Choice<E>>> offered = new ArrayList<>();
    private Consumer<Optional<Choice<E>>> onChosen = _ -> {};
    private boolean showing;

    /// All entries of the list, or none.
    public ChoiceEntry(String id, String name, Kit kit, Class<E> list) {
        this(id, name, kit, Arrays.asList(list.getEnumConstants()), true);
    }

    /// @param entries the ones offered
    /// @param none whether one may choose none of them
    public ChoiceEntry(String id, String name, Kit kit, List<E> entries, boolean none) {
        super(id, name);
        if (none) {
            offered.add(Optional.empty());
        }
        entries.forEach(entry -> offered.add(Optional.of(Choice.of(entry))));
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(converter(kit.words()));
        box.getItems().setAll(offered);
        box.setValue(Optional.empty());
        box.valueProperty().subscribe((_, now) -> chosen(now));
        control(box);
    }

    /// What is chosen.
    public ReadOnlyObjectProperty<Optional<Choice<E>>> value() {
        return value.getReadOnlyProperty();
    }

    /// Is told whatever the person decides on.
    public void onChosen(Consumer<Optional<Choice<E>>> then) {
        onChosen = then;
    }

    /// The record has this value.
    public void show(Optional<Choice<E>> newest) {
        showing = true;
        var items = new ArrayList<>(offered);
        if (!items.contains(newest) && newest.isPresent()) {
            items.add(newest);
        }
        box.getItems().setAll(items);
        box.setValue(newest);
        value.set(newest);
        showing = false;
    }

    private void chosen(Optional<Choice<E>> now) {
        if (!showing && !now.equals(value.get())) {
            value.set(now);
            onChosen.accept(now);
        }
    }

    private StringConverter<Optional<Choice<E>>> converter(Words words) {
        return new StringConverter<>() {
            @Override
            public String toString(Optional<Choice<E>> choice) {
                return choice == null ? "" : choice.map(words::of).orElseGet(() -> words.get("kit.field.choice.none"));
            }

            @Override
            public Optional<Choice<E>> fromString(String text) {
                // Only an editable choice asks for this, and this one is not: entries are chosen, not typed.
                throw new IllegalStateException("entries are chosen, not typed: " + text);
            }
        };
    }
}
