package org.haversack.ui.visits.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.text.Durations;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.visits.Template;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.parts.Grips;

/// The chosen template: to be changed, or to be read where this person may not change it.
final class TemplateEditor extends VBox {
    private static final int COLUMNS = 6;
    private static final int TITLE = 0;
    private static final int PURPOSE = 2;

    private final TemplatesModel model;
    private final Kit kit;
    private final Words words;
    private final List<List<Node>> cells = new ArrayList<>();
    private Optional<RecordId> moved = Optional.empty();
    private int movedColumn;
    private final Label said = Controls.text("", "problem-line");
    private final Button keep = new Button();

    TemplateEditor(TemplatesModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        this.words = kit.words();
        this.keep.setText(words.get("kit.guard.keep"));
        getStyleClass().add("prepare-side");
        model.chosen().subscribe(row -> {
            getChildren().clear();
            cells.clear();
            if (row != null) {
                getChildren().setAll(row.changeable() ? editable(row) : readable(row));
            }
        });
    }

    private Node readable(TemplatesModel.Row row) {
        var template = row.template();
        var lines = new VBox();
        lines.getStyleClass().add("prepare-lines");
        template.items()
                .forEach(item -> lines.getChildren()
                        .add(Controls.text(words.get(
                                "visits.templates.line",
                                item.title(),
                                item.minutes().orElse(0)))));
        return Card.titled(template.title())
                .with(
                        Controls.text(model.about(row), "muted"),
                        lines,
                        Controls.text(words.get("visits.templates.copy.why"), "muted"),
                        Controls.mainButton("copy", words.get("visits.templates.copy"), model::copy));
    }

    private Node editable(TemplatesModel.Row row) {
        var template = row.template();
        var name = new Label(words.get("visits.templates.name"));
        name.getStyleClass().add("field-name");
        var title = Controls.field("template-title", name);
        title.setText(template.title());
        whenDone(title, "template-title", template.title(), text -> model.title(text, _ -> {}));
        var named = new VBox(name, title);
        named.getStyleClass().add("field-entry");
        var minutes = new MinutesEntry("template-minutes", words.get("visits.plan.minutes"), kit);
        minutes.show(
                template.minutes().isEmpty()
                        ? Optional.empty()
                        : Optional.of(template.minutes().getAsInt()));
        minutes.onChosen(length -> model.minutes(length.map(OptionalInt::of).orElse(OptionalInt.empty())));
        var mode = new ChoiceEntry<>("template-mode", words.get("visits.mode"), kit, VisitMode.class);
        mode.show(template.mode().map(Choice::of));
        mode.onChosen(how -> model.mode(how.flatMap(Choice::known).orElse(null)));
        var total = Controls.text(model.total(template), "agenda-total");
        return new Card(new Form().wide(named).add(minutes, mode), items(template), held(), total, below(template));
    }

    /// What looks as if it told of a patient, and the button to keep it all the same.
    private Node held() {
        said.setId("template-problem");
        keep.setId("template-keep");
        keep.setAccessibleText(keep.getText());
        keep.getStyleClass().setAll("button", "small");
        var both = new FlowPane(said, keep);
        both.getStyleClass().add("prepare-line");
        both.managedProperty().bind(both.visibleProperty());
        both.visibleProperty().bind(said.textProperty().isNotEmpty());
        said.setText("");
        return both;
    }

    private void below(Guarding guarding, String text, String sentence, Consumer<String> save) {
        said.setText(sentence);
        said.setAccessibleText(sentence);
        said.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        keep.setOnAction(_ -> {
            guarding.keep(text);
            said.setText("");
            save.accept(text);
        });
    }

    private Node below(Template template) {
        var row = new FlowPane(
                Controls.button("add-item", words.get("visits.prepare.add"), model::addItem),
                Controls.button("copy", words.get("visits.templates.copy"), model::copy),
                Controls.button(
                        "archive",
                        words.get(template.archived() ? "visits.templates.unarchive" : "visits.templates.archive"),
                        () -> model.archive(!template.archived())),
                Controls.button("delete", words.get("visits.do.delete"), model::delete));
        row.getStyleClass().add("prepare-bar");
        return row;
    }

    private Node items(Template template) {
        var grid = new GridPane();
        grid.getStyleClass().add("agenda");
        for (int column = 0; column < COLUMNS; column++) {
            var constraints = new ColumnConstraints();
            if (column == TITLE || column == PURPOSE) {
                constraints.setHgrow(Priority.ALWAYS);
            } else {
                constraints.setMinWidth(Region.USE_PREF_SIZE);
            }
            grid.getColumnConstraints().add(constraints);
        }
        var grounds = new ArrayList<Region>();
        var grips = new Grips(grounds);
        for (var item : template.items()) {
            var grip = Icon.GRIP.node();
            grip.setId("template-grip-" + item.id().orElseThrow());
            grips.on(grip, place -> model.moveItemTo(item.id().orElseThrow(), place));
            var row = row(item, item.id().orElseThrow(), grip);
            var ground = new Region();
            ground.getStyleClass().add("agenda-row");
            grounds.add(ground);
            grid.add(ground, 0, cells.size(), COLUMNS, 1);
            cells.add(row);
            grid.addRow(cells.size() - 1, row.toArray(Node[]::new));
            if (moved.equals(item.id())) {
                kit.work().show(() -> row.get(movedColumn).requestFocus());
                moved = Optional.empty();
            }
        }
        return grid;
    }

    private List<Node> row(Template.Item item, RecordId id, Label grip) {
        var arrow = new Label(words.get("visits.prepare.arrow"));
        arrow.getStyleClass().add("muted");
        var unit = new Label(words.get("visits.prepare.unit"));
        unit.getStyleClass().add("muted");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        var title = field("title", id, "visits.prepare.item", item.title(), grip, text -> {
            if (!text.isBlank()) {
                model.item(id, new FieldWrites().text("title", text));
            }
        });
        title.getStyleClass().add("agenda-title");
        var purpose = field(
                "purpose",
                id,
                "visits.prepare.purpose",
                item.purpose(),
                arrow,
                text -> model.item(id, new FieldWrites().text("purpose", text)));
        var written =
                item.minutes().isEmpty() ? "" : Integer.toString(item.minutes().getAsInt());
        var minutes = field("minutes", id, "visits.prepare.minutes", written, unit, text -> {
            var read = text.matches("\\d{1,3}") ? OptionalInt.of(Integer.parseInt(text)) : Durations.minutes(text);
            model.item(id, new FieldWrites().number("plannedMinutes", TemplatesModel.boxed(read)));
        });
        minutes.getStyleClass().add("agenda-minutes");
        var remove = Controls.iconButton(
                "remove-" + id,
                Icon.CLOSE,
                words.get("visits.prepare.remove", item.title()),
                () -> model.removeItem(id));
        var row = List.<Node>of(titled(grip, title), arrow, purpose, minutes, unit, remove);
        List.of(title, purpose, minutes)
                .forEach(field -> field.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                    int way = event.getCode() == KeyCode.UP ? -1 : event.getCode() == KeyCode.DOWN ? 1 : 0;
                    if (way != 0 && event.isAltDown()) {
                        moved = Optional.of(id);
                        movedColumn = Math.max(0, row.indexOf(field));
                        model.moveItem(id, way);
                        event.consume();
                    }
                }));
        return row;
    }

    private static Node titled(Label grip, TextField title) {
        var both = new HBox(grip, title);
        both.getStyleClass().add("bring-row");
        HBox.setHgrow(title, Priority.ALWAYS);
        return both;
    }

    private TextField field(String part, RecordId id, String key, String text, Label label, Consumer<String> save) {
        var field = new TextField(text);
        field.setId("template-item-" + part + "-" + id);
        field.setAccessibleText(words.get(key));
        field.setAccessibleHelp(words.get("visits.prepare.keys"));
        field.getStyleClass().add("agenda-field");
        field.setMinWidth(0);
        label.setLabelFor(field);
        whenDone(field, field.getId(), text, save);
        return field;
    }

    private void whenDone(TextField field, String key, String before, Consumer<String> save) {
        var guarding = model.store().texts().guarding(key);
        Runnable done = () -> {
            var typed = field.getText().strip();
            if (typed.equals(before)) {
                said.setText("");
            } else {
                GuardedEntry.take(guarding, typed, sentence -> below(guarding, typed, sentence, save))
                        .ifPresent(save);
            }
        };
        field.setOnAction(_ -> done.run());
        field.focusedProperty().subscribe((was, now) -> {
            if (was && !now) {
                done.run();
            }
        });
    }
}
