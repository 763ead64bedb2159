package org.haversack.ui.kit.choices;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.fields.Entry;

/// One record, chosen by typing a few letters of it. Emptying the field chooses none.
public final class RecordEntry extends Entry {
    private final ReadOnlyObjectWrapper<Optional<RecordId>> value = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final FindModel model = new FindModel();
    private final FindField field;
    private final String unknown;
    private Consumer<Optional<RecordId>> onChosen = _ -> {};

    public RecordEntry(String id, String name, Kit kit) {
        super(id, name);
        unknown = kit.words().get("kit.field.record.unknown");
        field = new FindField(model, kit.words(), candidate -> choose(Optional.of(candidate.id())));
        field.setId(id);
        field.named(name);
        field.focusedProperty().subscribe(this::focusMoved);
        var open = Controls.iconButton(
                id + "-open", Icon.OPEN, kit.words().get("kit.field.record.open", name), this::offer);
        var both = new HBox(field, open);
        both.getStyleClass().add("field-with-button");
        HBox.setHgrow(field, Priority.ALWAYS);
        control(field, both);
    }

    /// What there is to choose from.
    public void candidates(List<Candidate> all) {
        model.candidates(all);
        if (!field.isFocused()) {
            write();
        }
    }

    /// Which record is chosen.
    public ReadOnlyObjectProperty<Optional<RecordId>> value() {
        return value.getReadOnlyProperty();
    }

    /// Is told whatever the person decides on.
    public void onChosen(Consumer<Optional<RecordId>> then) {
        onChosen = then;
    }

    /// The record has this value. What is being typed stays.
    public void show(Optional<RecordId> newest) {
        value.set(newest);
        if (!field.isFocused()) {
            write();
        }
    }

    /// Puts the keyboard into it with the whole list at hand.
    public void offer() {
        field.requestFocus();
        field.open();
    }

    /// Puts the keyboard elsewhere once one was chosen with the mouse.
    public void thenTo(Entry next) {
        field.onPicked(next::focus);
    }

    private void choose(Optional<RecordId> chosen) {
        boolean other = !chosen.equals(value.get());
        value.set(chosen);
        write();
        if (other) {
            onChosen.accept(chosen);
        }
    }

    /// With the keyboard in it the whole list is at hand; without, it shows what is chosen.
    private void focusMoved(boolean focused) {
        if (focused) {
            field.selectAll();
        } else if (field.getText().isBlank() && value.get().isPresent()) {
            choose(Optional.empty());
        } else {
            write();
        }
    }

    private void write() {
        field.show(written());
        value.get().ifPresent(model::moveTo);
    }

    private String written() {
        return value.get()
                .map(id -> model.candidate(id).map(Candidate::name).orElse(unknown))
                .orElse("");
    }
}
