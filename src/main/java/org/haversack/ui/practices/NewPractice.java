package org.haversack.ui.practices;

import javafx.scene.layout.VBox;
import org.haversack.ui.kit.Command;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.window.Sheet;

/// Asks for the name of a new practice; everything else is filled in on its page.
public final class NewPractice {
    private NewPractice() {}

    /// Opens it from anywhere, by name.
    public static Command command(OpenStore store) {
        return new Command("new-practice", store.kit().words().get("practices.new"), "", () -> open(store));
    }

    static void open(OpenStore store) {
        var words = store.kit().words();
        var name = new GuardedEntry(
                "new-practice-name", words.get("practices.name"), store.texts().guarding("new-practice"));
        var about = Controls.text(words.get("practices.new.about"), "muted");
        var content = new VBox(name, about);
        content.getStyleClass().add("field-entry");
        Runnable create = () -> create(store, name);
        var add = Controls.mainButton("add-practice", words.get("practices.new.add"), create);
        add.disableProperty().bind(name.input().textProperty().map(String::isBlank));
        name.onEnter(create);
        store.sheets()
                .show(Sheet.of("new-practice-sheet", words.get("practices.new"), content)
                        .with(add)
                        .beginningAt(name.input()));
    }

    private static void create(OpenStore store, GuardedEntry name) {
        name.taken(() -> create(store, name)).filter(text -> !text.isEmpty()).ifPresent(text -> {
            store.sheets().close();
            PracticesModel.create(store, text);
        });
    }
}
