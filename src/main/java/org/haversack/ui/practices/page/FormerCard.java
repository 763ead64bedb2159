package org.haversack.ui.practices.page;

import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.service.practices.Former;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Destination;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.window.Sheet;

/// What there is to do with a practice one has handed over: confirm it, send what is left, remove it here.
final class FormerCard {
    private final PracticePageModel model;
    private final Words words;

    FormerCard(PracticePageModel model) {
        this.model = model;
        this.words = model.store().kit().words();
    }

    Card of(Former former, String name, String refusal) {
        var days = model.store().kit().days();
        var who = former.now().isEmpty() ? words.get("practices.former.nobody") : String.join(", ", former.now());
        var card = Card.titled(former.until()
                .map(on -> words.get("practices.former.title", who, days.date(on)))
                .orElseGet(() -> words.get("practices.former.title-undated", who)));
        card.with(Controls.text(refusal), Controls.text(unsent(former), "muted"));
        var buttons = new FlowPane();
        buttons.getStyleClass().add("buttons");
        if (former.released()) {
            card.with(Controls.text(words.get("practices.former.released"), "muted"));
        } else {
            buttons.getChildren()
                    .add(Controls.button("release", words.get("practices.former.release"), () -> model.release(name)));
        }
        if (!former.removable()) {
            buttons.getChildren()
                    .add(Controls.button(
                            "send-rest",
                            words.get("practices.former.send"),
                            () -> model.store().kit().go().accept(Destination.of(Place.EXCHANGE))));
        }
        var remove = Controls.button("remove-here", words.get("practices.former.remove"), () -> ask(former, name));
        remove.setDisable(!former.removable());
        buttons.getChildren().add(remove);
        return card.with(buttons);
    }

    private String unsent(Former former) {
        return former.removable()
                ? words.get("practices.former.written")
                : words.get("practices.former.unsent", former.unsent());
    }

    /// Removing cannot be undone here, so what it does is said before.
    private void ask(Former former, String name) {
        var sheets = model.store().sheets();
        var content = new VBox(
                Controls.text(words.get("practices.former.remove.about", name)),
                Controls.text(unsent(former)),
                Controls.text(words.get("practices.former.remove.copies"), "muted"));
        content.getStyleClass().add("sheet-form");
        sheets.show(Sheet.of("remove-sheet", words.get("practices.former.remove.title", name), content)
                .with(
                        Controls.button("remove-cancel", words.get("practices.former.keep"), sheets::close),
                        Controls.mainButton("remove-do", words.get("practices.former.remove.do"), () -> {
                            sheets.close();
                            model.removeHere(name);
                        })));
    }
}
