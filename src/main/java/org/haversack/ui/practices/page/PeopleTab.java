package org.haversack.ui.practices.page;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.Staff;
import org.haversack.service.practices.Dossier;
import org.haversack.service.practices.Member;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.window.Sheet;

/// Who works in a practice.
final class PeopleTab {
    private final PracticePageModel model;
    private final Words words;
    private final Days days;

    PeopleTab(PracticePageModel model) {
        this.model = model;
        this.words = model.store().kit().words();
        this.days = model.store().kit().days();
    }

    /// Name, what she does, and whether she leads or champions.
    static String line(Staff one, Words words) {
        var title = one.title().isBlank() ? one.group().map(words::of).orElse("") : one.title();
        return Stream.of(
                        one.name(),
                        title,
                        one.leader() ? words.get("practices.leader") : "",
                        one.champion() ? words.get("practices.champion") : "")
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
    }

    Node of(Dossier dossier) {
        var card = Card.titled(words.get("practices.section.people"));
        boolean edits = dossier.refusal().isEmpty();
        if (dossier.people().isEmpty()) {
            card.with(Controls.text(words.get("practices.section.people.none"), "muted"));
        }
        dossier.people().forEach(one -> card.with(row(one, edits)));
        if (edits) {
            card.with(adding());
        }
        return card;
    }

    private Node row(Member member, boolean edits) {
        var one = member.staff();
        var reach = Stream.of(
                        one.phone(),
                        one.email(),
                        one.leftOn()
                                .map(day -> words.get("practices.page.left", days.calendar(day)))
                                .orElse(""),
                        one.notes())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" · "));
        var what = new VBox(Controls.text(line(one, words), one.leftOn().isPresent() ? "muted" : "usual"));
        if (!reach.isEmpty()) {
            what.getChildren().add(Controls.text(reach, "muted"));
        }
        HBox.setHgrow(what, Priority.ALWAYS);
        var row = new HBox(what);
        if (edits) {
            var edit = Controls.button("edit-" + one.id().text(), words.get("practices.page.edit"), () -> edit(member));
            edit.setAccessibleText(words.get("practices.page.edit-of", one.name()));
            row.getChildren().add(edit);
        }
        row.getStyleClass().add("timeline-row");
        return row;
    }

    private Node adding() {
        return Adding.row(
                "new-person",
                words.get("practices.page.new-person"),
                words.get("practices.page.add"),
                model.store().texts().guarding("practice.addPerson"),
                model::addPerson);
    }

    private void edit(Member member) {
        var form = new RecordForm(
                        model.store(),
                        Staff.KIND,
                        member.staff().id().id(),
                        member.staff().name())
                .add("name", "title")
                .choice("group", RoleGroup.class)
                .add("leftOn", "leader", "champion", "phone", "email", "notes");
        form.show(member.values(), member.conflicts());
        var follow = model.dossier().subscribe(dossier -> {
            if (dossier != null) {
                dossier.people().stream()
                        .filter(one -> one.staff().id().equals(member.staff().id()))
                        .findFirst()
                        .ifPresent(one -> form.show(one.values(), one.conflicts()));
            }
        });
        model.store()
                .sheets()
                .show(Sheet.of("staff-sheet", member.staff().name(), form.node())
                        .whenClosed(follow::unsubscribe));
    }

    /// Names what stands before a control.
    static Label named(String text, Node control) {
        var label = new Label(text);
        label.setLabelFor(control);
        return label;
    }
}
