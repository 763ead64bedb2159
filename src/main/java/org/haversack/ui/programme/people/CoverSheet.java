package org.haversack.ui.programme.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.haversack.merge.change.RecordId;
import org.haversack.service.programme.CaseLine;
import org.haversack.service.programme.PersonPage;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.window.Sheet;

/// The sheet on which somebody is found who stands in while another one is away.
final class CoverSheet {
    private final PeopleModel model;
    private final PersonPage page;
    private final Words words;
    private final PersonEntry who;
    private final DayEntry from;
    private final DayEntry until;
    private final List<CheckBox> boxes = new ArrayList<>();
    private final List<CaseLine> cases;

    private CoverSheet(PeopleModel model, PersonPage page) {
        this.model = model;
        this.page = page;
        var kit = model.store().kit();
        words = kit.words();
        who = new PersonEntry(
                model,
                "cover-person",
                words.get("programme.cover.person"),
                Optional.of(page.row().id()));
        from = new DayEntry("cover-from", words.get("programme.cover.from"), kit);
        from.show(Optional.of(kit.days().today()));
        until = new DayEntry("cover-until", words.get("programme.cover.until"), kit);
        cases = page.cases().stream().filter(line -> !line.ended()).toList();
    }

    static void open(PeopleModel model, PersonPage page) {
        new CoverSheet(model, page).show();
    }

    private void show() {
        var practices = new VBox(Controls.text(words.get("programme.cover.practices"), "field-name"));
        practices.getStyleClass().add("case-boxes");
        cases.forEach(line -> {
            var box = new CheckBox(line.name());
            box.setId("cover-" + line.practice());
            box.setAccessibleText(line.name());
            box.setWrapText(true);
            box.setSelected(true);
            boxes.add(box);
            practices.getChildren().add(box);
        });
        var store = model.store();
        store.sheets()
                .show(Sheet.of(
                                "cover-sheet",
                                words.get("programme.cover.title", page.person().name()),
                                new VBox(
                                        new Form().wide(who.entry()).add(from, until),
                                        practices,
                                        Controls.text(words.get("programme.cover.about"), "muted")))
                        .with(
                                Controls.button("cover-cancel", words.get("programme.cancel"), store.sheets()::close),
                                Controls.mainButton("cover-save", words.get("programme.cover.save"), this::save)));
    }

    private void save() {
        from.leave();
        until.leave();
        var begins = from.value().get();
        var ends = until.value().get();
        from.problem(begins.isEmpty() ? words.get("programme.day.missing") : "");
        boolean wrong = ends.isEmpty() || begins.isPresent() && ends.get().isBefore(begins.get());
        until.problem(
                ends.isEmpty()
                        ? words.get("programme.day.missing")
                        : wrong ? words.get("programme.cover.backwards") : "");
        var standIn = who.chosen();
        var practices = chosen();
        if (standIn.isPresent() && begins.isPresent() && ends.isPresent() && !wrong && !practices.isEmpty()) {
            model.store().sheets().close();
            model.cover(practices, page.person().name(), standIn.get(), begins.get(), ends.get());
        }
    }

    private List<RecordId> chosen() {
        var practices = new ArrayList<RecordId>();
        for (int i = 0; i < cases.size(); i++) {
            if (boxes.get(i).isSelected()) {
                practices.add(cases.get(i).practice());
            }
        }
        return practices;
    }
}
