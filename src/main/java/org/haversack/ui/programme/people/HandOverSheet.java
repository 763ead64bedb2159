package org.haversack.ui.programme.people;

import java.util.Optional;
import javafx.scene.layout.VBox;
import org.haversack.service.programme.CaseLine;
import org.haversack.service.programme.PersonPage;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.paper.PacketSheet;
import org.haversack.ui.kit.window.Sheet;

/// The sheet on which a practice goes from one to another.
final class HandOverSheet {
    private HandOverSheet() {}

    static void open(PeopleModel model, PersonPage page, CaseLine line) {
        var store = model.store();
        var words = store.kit().words();
        var who = new PersonEntry(
                model,
                "hand-over-person",
                words.get("programme.hand-over.to"),
                Optional.of(page.row().id()));
        var on = new DayEntry("hand-over-day", words.get("programme.hand-over.day"), store.kit());
        on.show(Optional.of(store.kit().days().today()));
        var name = page.person().name();
        Runnable save = () -> {
            on.leave();
            on.problem(on.value().get().isEmpty() ? words.get("programme.day.missing") : "");
            who.chosen()
                    .ifPresent(to -> on.value().get().ifPresent(day -> {
                        store.sheets().close();
                        model.handOver(page, line, to, day);
                    }));
        };
        var what = new VBox(
                Controls.text(words.get("programme.hand-over.gets")),
                Controls.text(words.get("programme.hand-over.readonly", name)),
                Controls.text(words.get("programme.hand-over.late", name)));
        what.getChildren()
                .add(Controls.link(
                        "hand-over-packet",
                        words.get("programme.hand-over.packet"),
                        () -> PacketSheet.open(store, line.practice())));
        what.getStyleClass().add("sheet-form");
        var content = new VBox(new Form().add(who.entry(), on), what);
        content.getStyleClass().add("sheet-form");
        store.sheets()
                .show(Sheet.of("hand-over-sheet", words.get("programme.hand-over.title", line.name()), content)
                        .with(
                                Controls.button(
                                        "hand-over-cancel", words.get("programme.cancel"), store.sheets()::close),
                                Controls.mainButton("hand-over-save", words.get("programme.hand-over.save"), save)));
    }
}
