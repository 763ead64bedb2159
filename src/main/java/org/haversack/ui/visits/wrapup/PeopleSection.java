package org.haversack.ui.visits.wrapup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.service.visiting.WrappingUp;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.fields.CountEntry;
import org.haversack.ui.kit.fields.Form;

/// Who was met, and how many of each role group; those who were ticked are counted before anybody counts.
final class PeopleSection extends VBox {
    private final WrapUpModel model;
    private final Kit kit;
    private final Label names = Controls.text("");
    private final List<Runnable> refreshers = new ArrayList<>();

    PeopleSection(WrapUpModel model, Kit kit) {
        this.model = model;
        this.kit = kit;
        getStyleClass().add("captured-lines");
        names.setId("people");
        var form = new Form();
        for (var group : RoleGroup.values()) {
            form.add(count(group));
        }
        getChildren().addAll(names, form);
    }

    private CountEntry count(RoleGroup group) {
        var entry = new CountEntry(group.met().name(), kit.words().of(group), kit);
        entry.onChosen(now -> model.make(one -> WrappingUp.met(one.sheet(), group, now)));
        refreshers.add(() -> entry.show(WrappingUp.met(model.shown().sheet(), group)));
        return entry;
    }

    void show() {
        var sheet = model.shown().sheet();
        var met = sheet.staff().stream()
                .filter(one -> sheet.visit().people().attendees().contains(one.id()))
                .map(one -> one.name())
                .collect(Collectors.joining(", "));
        names.setText(met.isEmpty() ? kit.words().get("wrapup.people.none") : met);
        refreshers.forEach(Runnable::run);
    }
}
