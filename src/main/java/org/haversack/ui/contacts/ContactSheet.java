package org.haversack.ui.contacts;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.RecordEntry;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.window.Sheet;

/// The sheet in which a contact is logged in a few words.
public final class ContactSheet {
    private final OpenStore store;
    private final Words words;
    private final ContactModel model;
    private final RecordEntry practice;
    private final MinutesEntry minutes;

    private ContactSheet(OpenStore store, Optional<RecordId> chosen, Optional<RecordId> planned) {
        this.store = store;
        this.words = store.kit().words();
        this.model = new ContactModel(store, chosen, planned);
        this.practice = new RecordEntry("contact-practice", words.get("contacts.practice"), store.kit());
        this.minutes = new MinutesEntry("contact-minutes", words.get("contacts.minutes"), store.kit());
        var line = new GuardedEntry("contact-line", words.get("contacts.line"), model.summary(), words);
        var problem = Controls.text("", "problem-line");
        problem.setId("contact-problem");
        model.problem().subscribe(text -> shown(problem, text));
        bind();
        var content = new VBox(practice, modes(), minutes, line, problem);
        content.getStyleClass().add("contact");
        var cancel = Controls.button("contact-cancel", words.get("contacts.cancel"), store.sheets()::close);
        var log = Controls.mainButton("contact-log", words.get("contacts.log"), this::log);
        line.onEnter(this::log);
        store.sheets()
                .show(Sheet.of("contact", words.get("contacts.title"), content)
                        .with(cancel, log)
                        .beginningAt(chosen.isPresent() ? minutes : practice));
        practice.thenTo(minutes);
        if (chosen.isEmpty()) {
            practice.offer();
        }
    }

    /// Opens it.
    ///
    /// @param practice the practice to begin with
    /// @param planned the planned visit that this contact is
    public static void open(OpenStore store, Optional<RecordId> practice, Optional<RecordId> planned) {
        new ContactSheet(store, practice, planned);
    }

    private void bind() {
        model.practices().subscribe(all -> {
            practice.candidates(all.stream()
                    .map(one -> new Candidate(one.id(), one.name(), ""))
                    .toList());
            practice.show(model.practice().get());
        });
        practice.onChosen(model.practice()::set);
        model.minutes().subscribe(minutes::show);
        minutes.onChosen(model.minutes()::set);
    }

    private Node modes() {
        var title = new Label(words.get("contacts.mode"));
        title.getStyleClass().add("field-name");
        var group = new ToggleGroup();
        var box = new FlowPane();
        box.getStyleClass().add("segments");
        for (VisitMode mode : ContactModel.modes()) {
            var button = new RadioButton(words.of(mode));
            button.setId("contact-mode-" + mode.code());
            button.setAccessibleText(words.get("contacts.mode") + ": " + words.of(mode));
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            Controls.onChosen(button, () -> model.mode().set(mode));
            model.mode().subscribe(now -> button.setSelected(now == mode));
            box.getChildren().add(button);
        }
        title.setLabelFor(box.getChildren().getFirst());
        var both = new VBox(title, box);
        both.getStyleClass().add("field-entry");
        return both;
    }

    private static void shown(Label label, String text) {
        label.setText(text);
        label.setAccessibleText(text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
        if (!text.isEmpty()) {
            label.notifyAccessibleAttributeChanged(javafx.scene.AccessibleAttribute.TEXT);
        }
    }

    private void log() {
        minutes.leave();
        model.log(this::done);
    }

    private void done() {
        store.sheets().close();
    }
}
