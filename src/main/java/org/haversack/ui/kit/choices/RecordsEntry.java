package org.haversack.ui.kit.choices;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.Entry;

/// Several records, each chosen by typing a few letters of it. The chosen ones stand above the field; pressing
/// one, or backspace in the empty field, takes it out.
public final class RecordsEntry extends Entry {
    private final String id;
    private final Words words;
    private final ReadOnlyObjectWrapper<Set<RecordId>> value = new ReadOnlyObjectWrapper<>(Set.of());
    private final FindModel model = new FindModel();
    private final FindField field;
    private final FlowPane chosen = new FlowPane();
    private Consumer<Set<RecordId>> onChosen = _ -> {};

    public RecordsEntry(String id, String name, Kit kit) {
        super(id, name);
        this.id = id;
        words = kit.words();
        field = new FindField(model, words, candidate -> {
            field().show("");
            change(candidate.id(), true);
        });
        field.setId(id);
        field.named(name);
        field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.BACK_SPACE && field.getText().isEmpty()) {
                value.get().stream().reduce((_, last) -> last).ifPresent(last -> change(last, false));
            }
        });
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                field.show("");
            }
        });
        chosen.getStyleClass().add("chips");
        var both = new VBox(chosen, field);
        both.getStyleClass().add("chosen-and-field");
        control(field, both);
        write();
    }

    /// What there is to choose from.
    public void candidates(List<Candidate> all) {
        model.candidates(all);
        write();
    }

    /// Which records are chosen, in the order in which they were.
    public ReadOnlyObjectProperty<Set<RecordId>> value() {
        return value.getReadOnlyProperty();
    }

    /// Is told whatever the person decides on.
    public void onChosen(Consumer<Set<RecordId>> then) {
        onChosen = then;
    }

    /// The record has this value.
    public void show(Set<RecordId> newest) {
        value.set(new LinkedHashSet<>(newest));
        write();
    }

    private FindField field() {
        return field;
    }

    private void change(RecordId record, boolean in) {
        var now = new LinkedHashSet<>(value.get());
        if (in ? now.add(record) : now.remove(record)) {
            value.set(now);
            write();
            onChosen.accept(now);
        }
    }

    private void write() {
        model.without(value.get());
        chosen.getChildren().setAll(value.get().stream().map(this::chip).toList());
        chosen.setVisible(!value.get().isEmpty());
        chosen.setManaged(chosen.isVisible());
    }

    private Node chip(RecordId record) {
        var name = model.candidate(record).map(Candidate::name).orElseGet(() -> words.get("kit.field.record.unknown"));
        var chip = new Button(name, Icon.CLOSE.node());
        chip.setId(id + "-" + record);
        chip.setContentDisplay(ContentDisplay.RIGHT);
        chip.setAccessibleText(words.get("kit.field.record.remove", name));
        chip.getStyleClass().add("chip");
        chip.setMinWidth(USE_PREF_SIZE);
        chip.setOnAction(_ -> {
            change(record, false);
            focus();
        });
        return chip;
    }
}
