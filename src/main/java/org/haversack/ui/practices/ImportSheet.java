package org.haversack.ui.practices;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.haversack.service.imports.ImportOutcome;
import org.haversack.service.imports.Preset;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.window.Sheet;
import org.haversack.ui.kit.window.Sheets;

/// Imports a list of practices: choose the file and its form, then read what came of it.
final class ImportSheet {
    private final ImportModel model;
    private final Words words;
    private final VBox content = new VBox();
    private final VBox result = new VBox();

    ImportSheet(ImportModel model, Words words) {
        this.model = model;
        this.words = words;
        content.getStyleClass().add("sheet-form");
        result.getStyleClass().add("sheet-form");
        result.setId("import-result");
    }

    void show(Sheets sheets) {
        var chosen = Controls.text("", "muted");
        chosen.setId("import-file-name");
        model.file()
                .subscribe(file ->
                        chosen.setText(file.map(path -> path.getFileName().toString())
                                .orElseGet(() -> words.get("practices.import.no-file"))));
        var choose = Controls.button("import-file", words.get("practices.import.choose"), this::choose);
        var form = new Label(words.get("practices.import.form"));
        var row = new FlowPane(choose, chosen);
        row.getStyleClass().add("buttons");
        content.getChildren()
                .setAll(Controls.text(words.get("practices.import.about"), "muted"), row, form, forms(form), result);
        model.outcome().subscribe(this::tell);
        var run = Controls.mainButton("import-run", words.get("practices.import.run"), model::run);
        run.disableProperty().bind(model.file().map(Optional::isEmpty));
        sheets.show(Sheet.of("import-sheet", words.get("practices.import.title"), content)
                .with(run)
                .beginningAt(choose));
    }

    private FlowPane forms(Label label) {
        var forms = new FlowPane();
        forms.getStyleClass().add("buttons");
        label.setLabelFor(forms);
        var group = new ToggleGroup();
        for (var preset : Preset.values()) {
            var button = new RadioButton(name(preset));
            button.setId("import-" + preset.code());
            button.setAccessibleText(button.getText());
            button.setToggleGroup(group);
            button.setSelected(model.preset().get() == preset);
            Controls.onChosen(button, () -> model.preset().set(preset));
            forms.getChildren().add(button);
        }
        return forms;
    }

    private String name(Preset preset) {
        return switch (preset) {
            case PLAIN -> words.get("practices.preset.plain");
            case NHS -> words.get("practices.preset.nhs");
            case SYNTHEA -> words.get("practices.preset.synthea");
        };
    }

    private void choose() {
        var chooser = new FileChooser();
        chooser.setTitle(words.get("practices.import.title"));
        chooser.getExtensionFilters()
                .setAll(
                        new FileChooser.ExtensionFilter(words.get("practices.import.csv"), "*.csv", "*.CSV", "*.txt"),
                        new FileChooser.ExtensionFilter(words.get("practices.import.any"), "*.*"));
        var file = chooser.showOpenDialog(content.getScene().getWindow());
        if (file != null) {
            model.file().set(Optional.of(file.toPath()));
        }
    }

    private void tell(Optional<ImportOutcome> came) {
        result.getChildren().clear();
        came.ifPresent(outcome -> {
            var summary = Controls.text(model.summary(outcome), "section-title");
            summary.setId("import-summary");
            result.getChildren().add(summary);
            model.lines(outcome).forEach(line -> result.getChildren().add(Controls.text(line)));
        });
    }
}
