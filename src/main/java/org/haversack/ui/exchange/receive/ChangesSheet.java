package org.haversack.ui.exchange.receive;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.domain.kind.Field;
import org.haversack.merge.change.Value;
import org.haversack.service.exchange.incoming.RecordChange;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.FieldWords;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.window.Sheet;

/// What a file changes, record by record: the value here now, an arrow, and the value afterwards.
final class ChangesSheet {
    private static final int MOST = 100;

    private final OpenStore store;
    private final Words words;
    private final FieldWords fields;

    ChangesSheet(OpenStore store) {
        this.store = store;
        this.words = store.kit().words();
        this.fields = new FieldWords(words, store.kit().days());
    }

    void show(String file, List<RecordChange> all) {
        var changes = all.stream()
                .filter(change -> change.what() != RecordChange.What.SAME)
                .toList();
        var content = new VBox();
        content.getStyleClass().add("changes");
        content.getChildren().add(Controls.text(words.get("exchange.changes.about"), "muted"));
        changes.stream().limit(MOST).forEach(change -> content.getChildren().add(record(change)));
        if (changes.size() > MOST) {
            content.getChildren()
                    .add(Controls.text(words.get("exchange.changes.more", changes.size() - MOST), "muted"));
        }
        if (changes.isEmpty()) {
            content.getChildren().add(Controls.text(words.get("exchange.changes.none")));
        }
        store.sheets()
                .show(Sheet.of("changes-sheet", words.get("exchange.changes.title", file), content)
                        .widely());
    }

    private VBox record(RecordChange change) {
        var title = new FlowPane();
        title.getStyleClass().add("totals");
        var name = change.label().isEmpty()
                ? fields.kind(change.kind())
                : words.get("exchange.changes.record", fields.kind(change.kind()), change.label());
        title.getChildren().add(Controls.text(name, "change-name"));
        title.getChildren().add(badge(change.what()));
        if (!change.practice().isEmpty() && !change.practice().equals(change.label())) {
            title.getChildren().add(Controls.text(change.practice(), "muted"));
        }
        var box = new VBox(title);
        box.getStyleClass().add("change");
        change.fields().forEach(field -> box.getChildren().add(line(field, change.what() == RecordChange.What.NEW)));
        return box;
    }

    private Badge badge(RecordChange.What what) {
        return switch (what) {
            case NEW -> new Badge(words.get("exchange.changes.new"), Tone.GOOD);
            case CHANGED -> new Badge(words.get("exchange.changes.changed"), Tone.INFORM);
            case DELETED -> new Badge(words.get("exchange.changes.deleted"), Tone.BAD);
            case RESTORED -> new Badge(words.get("exchange.changes.restored"), Tone.GOOD);
            case SAME -> new Badge(words.get("exchange.changes.same"), Tone.PLAIN);
        };
    }

    private Label line(RecordChange.FieldChange change, boolean fresh) {
        var name = change.field().map(field -> name(field, change)).orElse(change.written());
        var after = value(change, change.after(), change.afterNames());
        var sentence = fresh
                ? words.get("exchange.changes.value", name, after)
                : words.get(
                        change.conflict() ? "exchange.changes.conflict" : "exchange.changes.from-to",
                        name,
                        value(change, change.before(), change.beforeNames()),
                        change.conflict() ? value(change, change.theirs(), change.theirNames()) : after);
        return Controls.text(sentence);
    }

    private String name(Field field, RecordChange.FieldChange change) {
        int colon = change.written().indexOf(':');
        return colon < 0
                ? fields.name(field)
                : words.get(
                        "exchange.changes.member",
                        fields.name(field),
                        fields.member(field, change.written().substring(colon + 1), change.afterNames()));
    }

    private String value(RecordChange.FieldChange change, Value value, java.util.Optional<String> names) {
        return change.field()
                .map(field -> fields.value(field, value, names))
                .orElseGet(() -> words.get("exchange.changes.unknown"));
    }
}
