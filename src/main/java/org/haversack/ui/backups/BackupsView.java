package org.haversack.ui.backups;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.haversack.service.backup.Backup;
import org.haversack.service.backup.Restored;
import org.haversack.service.backup.SealedCopies;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.PageHeader;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.secret.PassphraseSheet;

/// The copies of the store in a list, with what can be done.
final class BackupsView extends ScrollPane {
    private static final int TO_BEGIN_WITH = 12;
    private static final double ONE_LINE = 10_000;

    private final BackupsModel model;
    private final Words words;
    private final Button now;
    private final VBox rows = new VBox();
    private final VBox after = new VBox();
    private boolean everything;

    BackupsView(BackupsModel model, Node... more) {
        this.model = model;
        this.words = model.store().kit().words();
        this.now = Controls.mainButton("backup-now", words.get("backups.now"), model::now);
        now.disableProperty().bind(model.busy());
        rows.getStyleClass().add("backup-rows");
        var cards = new VBox(problem(model.problem()), after, copies());
        cards.getChildren().addAll(more);
        cards.getStyleClass().add("settings-cards");
        var page = new VBox(header(), cards);
        page.getStyleClass().addAll("page", "settings");
        setContent(page);
        getStyleClass().add("beside");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        setAccessibleText(words.get("backups.title"));
        model.all().subscribe(_ -> showRows());
        model.restored().subscribe(this::showAfter);
    }

    private Node header() {
        var back = Controls.link(
                "back",
                words.get("backups.back"),
                () -> model.store().kit().go().accept(Destination.of(Place.SETTINGS)));
        var line = new FlowPane(back);
        line.getStyleClass().add("page-words");
        return new VBox(line, new PageHeader(words.get("backups.title"), model.summary(), now));
    }

    static Label problem(ObservableStringValue sentence) {
        var label = Controls.text("", "settings-warning");
        label.setGraphic(Icon.TROUBLE.node());
        label.setId("backups-problem");
        sentence.subscribe(now -> {
            label.setText(now);
            label.setVisible(!now.isEmpty());
            label.setManaged(!now.isEmpty());
            label.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
        });
        return label;
    }

    private Node copies() {
        var other = Controls.button("backup-other", words.get("backups.other"), this::choose);
        var buttons = new FlowPane(other);
        buttons.getStyleClass().add("buttons");
        return Card.titled(words.get("backups.copies"))
                .with(Controls.text(words.get("backups.copies.about", model.where()), "muted"), rows, buttons);
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("backups.other"));
        var file = chooser.showOpenDialog(getScene().getWindow());
        if (file != null) {
            look(file.toPath());
        }
    }

    /// Looks at a file that was chosen; a sealed one asks for its passphrase before.
    void look(Path file) {
        if (!SealedCopies.isSealed(file)) {
            model.compare(file);
            return;
        }
        var sheets = model.store().sheets();
        new PassphraseSheet(sheets, words)
                .ask(
                        new PassphraseSheet.Question(
                                "open-sealed",
                                words.get("backups.sealed"),
                                words.get("backups.sealed.about", file),
                                words.get("backups.sealed.go")),
                        (typed, said) -> model.open(file, typed, problem -> {
                            said.accept(problem);
                            if (problem.isEmpty()) {
                                sheets.close();
                                model.showCompared();
                            }
                        }));
    }

    private void showRows() {
        var all = model.all().get();
        var shown = everything ? all : all.stream().limit(TO_BEGIN_WITH).toList();
        rows.getChildren().clear();
        for (int i = 0; i < shown.size(); i++) {
            rows.getChildren().add(row(shown.get(i), i));
        }
        if (all.isEmpty()) {
            rows.getChildren().add(Controls.text(words.get("backups.none.yet"), "muted"));
        } else if (shown.size() < all.size()) {
            rows.getChildren().add(Controls.link("backups-all", words.get("backups.show-all", all.size()), () -> {
                everything = true;
                showRows();
            }));
        }
    }

    private Node row(Backup backup, int number) {
        var text = model.text();
        var title = text.moment(backup.at());
        var head = new FlowPane(
                Controls.text(title, "strong"),
                Controls.text(text.reason(backup.reason()), "muted"),
                badge(backup.state()));
        head.getStyleClass().add("card-words");
        head.setPrefWrapLength(ONE_LINE);
        var about = new VBox(head, Controls.text(text.about(backup), "muted"));
        HBox.setHgrow(about, Priority.ALWAYS);
        about.setMinWidth(0);
        var row = new HBox(about);
        if (backup.state() != Backup.State.DAMAGED) {
            var open = Controls.button(
                    "backup-open-" + number, words.get("backups.open"), () -> model.compare(backup.file()));
            open.setAccessibleText(words.get("backups.open.named", title));
            row.getChildren().add(open);
        }
        row.getStyleClass().add("backup-row");
        return row;
    }

    private Badge badge(Backup.State state) {
        return switch (state) {
            case VERIFIED -> new Badge(words.get("backups.state.verified"), Tone.GOOD);
            case UNCHECKED -> new Badge(words.get("backups.state.unchecked"), Tone.PLAIN);
            case DAMAGED -> new Badge(words.get("backups.state.damaged"), Tone.BAD);
        };
    }

    private void showAfter(Optional<Restored> restored) {
        after.getChildren().clear();
        restored.ifPresent(one -> {
            var card = Card.titled(words.get("backups.restored", model.text().moment(one.from())));
            model.text().after(one).forEach(line -> card.with(Controls.text(line)));
            card.with(again(one.again()));
            card.with(new FlowPane(
                    Controls.button("restored-aside", words.get("backups.restored.done"), model::putAside)));
            after.getChildren().add(card);
        });
        after.setVisible(restored.isPresent());
        after.setManaged(restored.isPresent());
    }

    /// Visits to be written down again; a button opens the sheet in which a contact is logged.
    private Node again(List<Restored.Again> visits) {
        var box = new VBox();
        box.getStyleClass().add("backup-rows");
        if (!visits.isEmpty()) {
            box.getChildren().add(Controls.text(words.get("backups.restored.again"), "strong"));
        }
        for (int i = 0; i < visits.size(); i++) {
            var visit = visits.get(i);
            var line = Controls.text(model.text().again(visit));
            HBox.setHgrow(line, Priority.ALWAYS);
            line.setMaxWidth(Double.MAX_VALUE);
            var write =
                    Controls.button("again-" + i, words.get("backups.restored.write"), () -> model.writeDown(visit));
            write.setAccessibleText(
                    words.get("backups.restored.write.named", model.text().again(visit)));
            var row = new HBox(line, write);
            row.getStyleClass().add("backup-row");
            box.getChildren().add(row);
        }
        return box;
    }

    void focusFirst() {
        now.requestFocus();
    }
}
