package org.haversack.ui.visits.prepare;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import org.haversack.domain.text.Durations;
import org.haversack.merge.change.RecordId;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.Saver;
import org.haversack.ui.kit.fields.TextModel;

/// One item of the agenda: fields that save themselves, and keys that move it.
final class AgendaRow {
    private static final int STEP = 5;

    private final PrepareModel model;
    private final Words words;
    private final RecordId id;
    private final Label grip = Icon.GRIP.node();
    private final TextModel titleText;
    private final TextModel purposeText;
    private final TextField title;
    private final TextField purpose;
    private final TextField minutes;
    private final Label arrow = new Label();
    private final Label unit = new Label();
    private final Button remove;
    private final Node problem;
    private OptionalInt lasting;

    AgendaRow(PrepareModel model, Words words, AgendaDraft.Item item) {
        this.model = model;
        this.words = words;
        this.id = item.id();
        this.lasting = item.minutes();
        titleText = text("title", item.title(), text -> model.title(id, text));
        purposeText = text("purpose", model.purpose(item), text -> model.purpose(id, text));
        title = field("title", "visits.prepare.item", titleText, grip);
        title.setPromptText(words.get("visits.prepare.item.prompt"));
        title.getStyleClass().add("agenda-title");
        arrow.setText(words.get("visits.prepare.arrow"));
        arrow.getStyleClass().add("muted");
        purpose = field("purpose", "visits.prepare.purpose", purposeText, arrow);
        purpose.setPromptText(words.get("visits.prepare.purpose"));
        unit.setText(words.get("visits.prepare.unit"));
        unit.getStyleClass().add("muted");
        unit.setMinWidth(Label.USE_PREF_SIZE);
        minutes = new TextField(written(lasting));
        named(minutes, "minutes", "visits.prepare.minutes", unit);
        minutes.getStyleClass().add("agenda-minutes");
        minutes.setOnAction(_ -> readMinutes());
        minutes.focusedProperty().subscribe(focused -> {
            if (!focused) {
                readMinutes();
            }
        });
        remove = Controls.iconButton("remove-" + id, Icon.CLOSE, "", () -> model.remove(id));
        problem = problem();
        name(item.title());
        cells().forEach(cell -> cell.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed));
    }

    private TextModel text(String field, String now, Consumer<String> save) {
        return model.store().texts().text("agenda-item." + field + "." + id, now, (text, done) -> {
            save.accept(text);
            done.accept(new Saver.Saved.Done());
        });
    }

    /// What is wrong with what was typed, and the button to keep it all the same.
    private Node problem() {
        var said = Controls.text("", "problem-line");
        said.setId("item-problem-" + id);
        var keep = Controls.button("item-keep-" + id, words.get("kit.guard.keep"), () -> {
            titleText.keep();
            purposeText.keep();
        });
        keep.getStyleClass().add("small");
        var both = new FlowPane(said, keep);
        both.getStyleClass().add("prepare-line");
        titleText.problem().subscribe(_ -> show(both, said));
        purposeText.problem().subscribe(_ -> show(both, said));
        return both;
    }

    private void show(Node both, Label said) {
        var title = titleText.problem().get();
        said.setText(title.isEmpty() ? purposeText.problem().get() : title);
        said.setAccessibleText(said.getText());
        both.setVisible(!said.getText().isEmpty());
        both.setManaged(!said.getText().isEmpty());
        if (both.isVisible()) {
            said.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        }
    }

    private TextField field(String part, String key, TextModel text, Label label) {
        var field = new TextField();
        named(field, part, key, label);
        field.textProperty().bindBidirectional(text.text());
        field.setOnAction(_ -> text.leave());
        field.focusedProperty().subscribe(focused -> {
            if (!focused) {
                text.leave();
            }
        });
        return field;
    }

    private void named(TextField field, String part, String key, Label label) {
        field.setId("item-" + part + "-" + id);
        field.getStyleClass().add("agenda-field");
        field.setMinWidth(0);
        label.setLabelFor(field);
        field.setAccessibleText(words.get(key));
        field.setAccessibleHelp(words.get("visits.prepare.keys"));
    }

    private void name(String of) {
        var said = words.get("visits.prepare.remove", of);
        remove.setText(said);
        remove.setAccessibleText(said);
        remove.getTooltip().setText(said);
    }

    RecordId id() {
        return id;
    }

    /// Its cells, in the order of the columns.
    List<Node> cells() {
        return List.of(grip, title, arrow, purpose, minutes, unit, remove);
    }

    /// Below the cells: what is wrong with them.
    Node problemLine() {
        return problem;
    }

    Label grip() {
        return grip;
    }

    /// The item has these values now.
    void show(AgendaDraft.Item item) {
        titleText.show(item.title());
        if (!purpose.isFocused()) {
            purposeText.show(model.purpose(item));
        }
        name(item.title());
        if (!lasting.equals(item.minutes()) || !minutes.isFocused()) {
            lasting = item.minutes();
            minutes.setText(written(lasting));
        }
    }

    /// Keeps what is being typed.
    void leave() {
        titleText.leave();
        purposeText.leave();
        readMinutes();
    }

    /// Puts the keyboard on the same column as it is in another row.
    ///
    /// @param column from 0, as in [#cells()]
    void focus(int column) {
        cells().get(column).requestFocus();
    }

    void focusTitle() {
        title.requestFocus();
        title.end();
    }

    private static String written(OptionalInt minutes) {
        return minutes.isEmpty() ? "" : Integer.toString(minutes.getAsInt());
    }

    private void readMinutes() {
        var typed = minutes.getText().strip();
        if (typed.equals(written(lasting))) {
            return;
        }
        var read = typed.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(typed)) : Durations.minutes(typed);
        if (typed.isEmpty() || read.isPresent()) {
            lasting = read;
            model.minutes(id, read);
        } else {
            minutes.setText(written(lasting));
        }
    }

    private void pressed(KeyEvent event) {
        int way = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
        if (way != 0 && event.isAltDown()) {
            leave();
            model.move(id, way);
            event.consume();
        } else if (way != 0 && event.getSource() == minutes) {
            readMinutes();
            lasting = OptionalInt.of(Math.max(0, lasting.orElse(0) - way * STEP));
            minutes.setText(written(lasting));
            model.minutes(id, lasting);
            event.consume();
        }
    }
}
