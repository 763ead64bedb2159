package org.haversack.ui.conflicts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.merge.change.Value;
import org.haversack.service.conflicts.OpenConflict;
import org.haversack.service.conflicts.Wording;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.FieldWords;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.window.Sheet;
import org.jspecify.annotations.Nullable;

/// The sheet in which a value of one's own is written in place of the versions; of texts, both put together.
final class AnotherSheet {
    private final ConflictsModel model;
    private final ConflictRow row;
    private final Kit kit;
    private final Field field;
    private final Guarding.Line guarded;
    private final Button keep;
    private final Label problem = Controls.text("", "problem-line");

    private AnotherSheet(ConflictsModel model, ConflictRow row, Field field) {
        this.model = model;
        this.row = row;
        this.kit = model.store().kit();
        this.field = field;
        var open = row.open();
        this.guarded = new Guarding.Line(
                model.store().texts().guarding(open.kind().name() + "." + field.name() + "." + open.record()));
        problem.setId("another-problem");
        keep = Controls.button("another-keep", kit.words().get("kit.guard.keep"), guarded::keep);
        keep.getStyleClass().add("small");
        guarded.text().subscribe(_ -> problem(""));
        problem("");
    }

    /// Whether a value of one's own can be written.
    static boolean offered(OpenConflict open) {
        return open.field()
                .filter(field -> switch (field.type()) {
                    case TEXT, NOTE, DATE, MINUTES, WHOLE, DECIMAL, FLAG -> true;
                    case CODE -> !field.list().isEmpty();
                    case TIME, ZONE, REF, ORDER, STRUCTURE, SET -> false;
                })
                .isPresent();
    }

    /// Opens it; nothing if no value of one's own can be written, or everything is decided.
    static void open(ConflictsModel model, ConflictRow row) {
        if (row.waiting() && offered(row.open())) {
            row.open().field().ifPresent(field -> new AnotherSheet(model, row, field).show());
        }
    }

    private void show() {
        var says = model.words();
        var words = kit.words();
        var box = new VBox();
        box.getStyleClass().add("field-entry");
        var value = input(box);
        box.getChildren().addAll(problem, keep);
        var cancel = Controls.button(
                "another-cancel", words.get("conflicts.cancel"), model.store().sheets()::close);
        var save = Controls.mainButton("another-save", words.get("conflicts.use-mine"), () -> save(value));
        var sheet = Sheet.of(
                        "another",
                        words.get("conflicts.headline", says.record(row.open()), says.field(row.open())),
                        box)
                .with(cancel, save);
        model.store().sheets().show(row.open().isText() ? sheet.widely() : sheet);
    }

    private void save(Supplier<Optional<Value>> value) {
        var now = value.get();
        if (now.isEmpty()) {
            problem(kit.words().get("conflicts.not-understood"));
            return;
        }
        var wrong = field.problem(now.get());
        if (wrong.isPresent()) {
            problem(kit.words().get("conflicts.not-understood"));
        } else if (guarded.taken(() -> save(value)).isEmpty()) {
            problem(guarded.problem().get());
            keep.setVisible(true);
            keep.setManaged(true);
        } else {
            model.store().sheets().close();
            model.write(
                    row, now.get(), new FieldWords(kit.words(), kit.days()).value(field, now.get(), Optional.empty()));
        }
    }

    private void problem(String sentence) {
        keep.setVisible(false);
        keep.setManaged(false);
        problem.setText(sentence);
        problem.setAccessibleText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    private Supplier<Optional<Value>> input(VBox box) {
        var name = new FieldWords(kit.words(), kit.days()).name(field);
        return switch (field.type()) {
            case DATE -> {
                var day = new DayEntry("another-value", name, kit);
                box.getChildren().add(day);
                yield () -> {
                    day.leave();
                    return day.value().get().map(LocalDate::toString).map(Value::of);
                };
            }
            case MINUTES -> {
                var minutes = new MinutesEntry("another-value", name, kit);
                box.getChildren().add(minutes);
                yield () -> {
                    minutes.leave();
                    return minutes.value().get().map(number -> Value.of((long) number));
                };
            }
            case CODE -> choice(box, name);
            case FLAG -> choice(box, name);
            case NOTE -> text(box, name);
            default -> line(box, name);
        };
    }

    private Supplier<Optional<Value>> line(VBox box, String name) {
        if (field.type() == FieldType.TEXT) {
            return text(box, name);
        }
        var label = new Label(name);
        label.getStyleClass().add("field-name");
        var input = Controls.field("another-value", label);
        box.getChildren().addAll(label, input);
        return () -> number(input.getText().strip());
    }

    private Optional<Value> number(String typed) {
        if (field.type() == FieldType.DECIMAL) {
            return Optional.of(Value.of(typed));
        }
        try {
            return Optional.of(Value.of(Long.parseLong(typed)));
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private Supplier<Optional<Value>> choice(VBox box, String name) {
        var label = new Label(name);
        label.getStyleClass().add("field-name");
        var choice = new ComboBox<Value>();
        choice.setId("another-value");
        choice.setAccessibleText(name);
        choice.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(choice);
        var says = new FieldWords(kit.words(), kit.days());
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Value value) {
                return value == null ? "" : says.value(field, value, Optional.empty());
            }

            @Override
            public Value fromString(String typed) {
                // Only an editable choice asks for this, and this one is not.
                throw new IllegalStateException("values are chosen, not typed: " + typed);
            }
        });
        if (field.type() == FieldType.FLAG) {
            choice.getItems().addAll(Value.TRUE, Value.FALSE);
        } else {
            field.codes().forEach(code -> choice.getItems().add(Value.of(code)));
        }
        box.getChildren().addAll(label, choice);
        return () -> Optional.ofNullable(choice.getValue());
    }

    /// A text to be put together, which begins with both versions combined where that is possible without a
    /// person, else with both of them signed.
    private Supplier<Optional<Value>> text(VBox box, String name) {
        var says = model.words();
        var open = row.open();
        var label = new Label(name);
        label.getStyleClass().add("field-name");
        var area = new TextArea();
        area.setId("another-value");
        area.setAccessibleText(name);
        area.setWrapText(true);
        area.getStyleClass().add("combining");
        label.setLabelFor(area);
        var suggestion = combined(open);
        area.textProperty().bindBidirectional(guarded.text());
        area.setText(suggestion.orElseGet(() -> says.signed(open)));
        var begin = new FlowPane();
        begin.getStyleClass().add("buttons");
        suggestion.ifPresent(text -> begin.getChildren()
                .add(begin("begin-combined", kit.words().get("conflicts.begin-combined"), area, text)));
        begin.getChildren()
                .add(begin("begin-signed", kit.words().get("conflicts.begin-signed"), area, says.signed(open)));
        open.versions()
                .forEach(version -> begin.getChildren()
                        .add(begin(
                                "begin-" + version.number(),
                                kit.words().get("conflicts.begin-of", says.authors(version)),
                                area,
                                says.plain(version.value()))));
        Node about = Controls.text(
                kit.words().get(suggestion.isPresent() ? "conflicts.combined-about" : "conflicts.signed-about"),
                "muted");
        box.getChildren().addAll(about, begin, label, area);
        return () -> Optional.of(area.getText().isBlank() ? Value.NOTHING : Value.of(area.getText()));
    }

    private Optional<String> combined(OpenConflict open) {
        return open.versions().size() != 2
                ? Optional.empty()
                : open.was()
                        .filter(Value.Text.class::isInstance)
                        .flatMap(was -> Wording.combined(
                                model.words().plain(was),
                                model.words().plain(open.versions().getFirst().value()),
                                model.words().plain(open.versions().getLast().value())));
    }

    private static Node begin(String id, String words, TextArea area, String text) {
        var button = Controls.button(id, words, () -> area.setText(text));
        button.getStyleClass().add("small");
        return button;
    }
}
