package org.haversack.ui.kit.choices;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.FlowPane;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.Entry;

/// Any number of entries of a value list. Stored codes that this version does not know stay, and are shown.
///
/// @param <E> the list
public final class ChoicesEntry<E extends Enum<E> & Code> extends Entry {
    private final String id;
    private final Words words;
    private final List<E> list;
    private final ReadOnlyObjectWrapper<Set<Choice<E>>> value = new ReadOnlyObjectWrapper<>(Set.of());
    private final SequencedMap<Choice<E>, CheckBox> boxes = new LinkedHashMap<>();
    private final FlowPane flow = new FlowPane();
    private Consumer<Set<Choice<E>>> onChosen = _ -> {};

    public ChoicesEntry(String id, String name, Kit kit, Class<E> list) {
        super(id, name);
        this.id = id;
        this.words = kit.words();
        this.list = Arrays.asList(list.getEnumConstants());
        flow.setId(id);
        flow.getStyleClass().add("chips");
        control(flow);
        show(Set.of());
    }

    /// What is chosen, in the list's order.
    public ReadOnlyObjectProperty<Set<Choice<E>>> value() {
        return value.getReadOnlyProperty();
    }

    /// Is told whatever the person decides on.
    public void onChosen(Consumer<Set<Choice<E>>> then) {
        onChosen = then;
    }

    /// The record has this value.
    public void show(Set<Choice<E>> newest) {
        value.set(newest);
        var offered = new LinkedHashSet<Choice<E>>();
        list.forEach(entry -> offered.add(Choice.of(entry)));
        offered.addAll(newest);
        if (!boxes.keySet().equals(offered)) {
            boxes.clear();
            offered.forEach(choice -> boxes.put(choice, box(choice)));
            flow.getChildren().setAll(boxes.values());
        }
        boxes.forEach((choice, box) -> box.setSelected(newest.contains(choice)));
    }

    @Override
    public void focus() {
        boxes.sequencedValues().getFirst().requestFocus();
    }

    @Override
    public boolean hasFocus() {
        return boxes.values().stream().anyMatch(CheckBox::isFocused);
    }

    private CheckBox box(Choice<E> choice) {
        var box = new CheckBox(words.of(choice));
        box.setId(id + "-" + choice.code());
        box.setAccessibleText(label().getText() + ": " + box.getText());
        box.getStyleClass().add("choice-chip");
        box.setMinWidth(USE_PREF_SIZE);
        box.setOnAction(_ -> decide());
        return box;
    }

    private void decide() {
        var now = new LinkedHashSet<Choice<E>>();
        boxes.forEach((choice, box) -> {
            if (box.isSelected()) {
                now.add(choice);
            }
        });
        value.set(now);
        onChosen.accept(now);
    }
}
