package org.haversack.ui.practices;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;

/// Asks for the name of a new practice; everything else is filled in on its page.
final class NewPractice {
    private final PracticesModel model;
    private final Words words;

    NewPractice(PracticesModel model, Words words) {
        this.model = model;
        this.words = words;
    }

    void show() {
        var label = new Label(words.get("practices.name"));
        var name = Controls.field("new-practice-name", label);
        var about = Controls.text(words.get("practices.new.about"), "muted");
        var content = new VBox(label, name, about);
        content.getStyleClass().add("field-entry");
        var sheets = model.store().sheets();
        Runnable create = () -> {
            if (!name.getText().isBlank()) {
                sheets.close();
                model.create(name.getText());
            }
        };
        var add = Controls.mainButton("add-practice", words.get("practices.new.add"), create);
        add.disableProperty().bind(name.textProperty().map(String::isBlank));
        name.setOnAction(_ -> create.run());
        sheets.show(Sheet.of("new-practice-sheet", words.get("practices.new"), content)
                .with(add)
                .beginningAt(name));
    }
}
