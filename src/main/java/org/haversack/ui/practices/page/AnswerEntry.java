package org.haversack.ui.practices.page;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.Entry;
import org.jspecify.annotations.Nullable;

/// Yes, no, or not answered yet.
final class AnswerEntry extends Entry {
    private final ComboBox<Optional<Boolean>> box = new ComboBox<>();
    private boolean showing;

    AnswerEntry(String id, String name, Words words, Consumer<Optional<Boolean>> chosen) {
        super(id, name);
        box.setId(id);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Optional<Boolean> answer) {
                return answer == null || answer.isEmpty()
                        ? words.get("practices.not-known")
                        : words.get(answer.get() ? "kit.value.yes" : "kit.value.no");
            }

            @Override
            public Optional<Boolean> fromString(String typed) {
                // Only an editable choice asks for this, and this one is not.
                throw new IllegalStateException("answers are chosen, not typed: " + typed);
            }
        });
        box.getItems().add(Optional.empty());
        box.getItems().add(Optional.of(true));
        box.getItems().add(Optional.of(false));
        box.setValue(Optional.empty());
        box.valueProperty().subscribe((_, now) -> {
            if (!showing && now != null) {
                chosen.accept(now);
            }
        });
        control(box);
    }

    void show(Optional<Boolean> newest) {
        showing = true;
        box.setValue(newest);
        showing = false;
    }
}
