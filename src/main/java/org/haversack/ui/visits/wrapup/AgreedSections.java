package org.haversack.ui.visits.wrapup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.haversack.domain.plan.Action;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.visiting.VisitSheet;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.choices.Candidate;
import org.haversack.ui.kit.choices.RecordsEntry;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.parts.Card;

/// What was agreed on, and who was met.
final class AgreedSections {
    private static final int MOST = 5;

    private final WrapUpModel model;
    private final Kit kit;
    private final Words words;
    private final VBox decisions = new VBox();
    private final VBox actions = new VBox();
    private final BeforeSection before;
    private final PeopleSection people;
    private List<RecordId> shown = List.of();
    private final List<Runnable> refreshers = new ArrayList<>();

    AgreedSections(WrapUpModel model, OpenStore store) {
        this.model = model;
        this.kit = store.kit();
        this.words = kit.words();
        this.before = new BeforeSection(model, store);
        this.people = new PeopleSection(model, kit);
        List.of(decisions, actions).forEach(box -> box.getStyleClass().add("captured-lines"));
        lines(actions, List.of());
    }

    Node node() {
        var all = new VBox(
                Card.titled(words.get("wrapup.decisions")).with(decisions),
                Card.titled(words.get("wrapup.actions")).with(actions),
                Card.titled(words.get("wrapup.before")).with(before),
                Card.titled(words.get("wrapup.people")).with(people));
        all.getStyleClass().add("visit-stack");
        return all;
    }

    void show() {
        var sheet = model.shown().sheet();
        lines(
                decisions,
                sheet.decisions().stream()
                        .map(one -> (one.code() + " " + one.text()).strip()
                                + one.from()
                                        .map(day -> " — "
                                                + words.get(
                                                        "wrapup.from",
                                                        kit.days().calendar(day)))
                                        .orElse(""))
                        .toList());
        before.show();
        people.show();
        var ids = sheet.actions().stream().map(one -> one.action().id().id()).toList();
        if (!ids.equals(shown)) {
            shown = ids;
            refreshers.clear();
            actions.getChildren()
                    .setAll(sheet.actions().stream().map(this::action).toList());
            if (ids.isEmpty()) {
                lines(actions, List.of());
            }
        }
        refreshers.forEach(Runnable::run);
    }

    private void lines(VBox box, List<String> all) {
        box.getChildren().setAll(all.stream().map(Controls::text).toList());
        if (all.isEmpty()) {
            box.getChildren().add(Controls.text(words.get("wrapup.none"), "muted"));
        }
    }

    /// A new action: who does it and by when.
    private Node action(VisitSheet.ActionLine line) {
        var id = line.action().id().id();
        var missing = new Badge(words.get("wrapup.incomplete"), Tone.WARN);
        var title = Controls.text((line.action().code() + " " + line.action().title()).strip());
        var owners = new RecordsEntry(
                "owners-" + id, words.get("wrapup.owners", line.action().title()), kit);
        owners.candidates(candidates(model.shown().sheet()));
        owners.onChosen(now -> find(id).ifPresent(action -> model.save(List.of(Edit.put(
                Action.KIND,
                id,
                new FieldWrites()
                        .members(
                                "owner",
                                action.owners().stream().map(one -> one.text()).toList(),
                                now.stream().map(RecordId::text).toList()))))));
        var due =
                new DayEntry("due-" + id, words.get("wrapup.due", line.action().title()), kit);
        due.onChosen(now ->
                model.save(List.of(Edit.put(Action.KIND, id, new FieldWrites().day("due", now.orElse(null))))));
        refreshers.add(() -> find(id).ifPresent(action -> {
            owners.show(action.owners().stream().map(one -> one.id()).collect(Collectors.toSet()));
            due.show(action.due());
            missing.setVisible(action.owners().isEmpty() || action.due().isEmpty());
            missing.setManaged(missing.isVisible());
        }));
        return new VBox(title, missing, new Form().add(owners, due));
    }

    private Optional<Action> find(RecordId id) {
        return model.shown().sheet().actions().stream()
                .map(VisitSheet.ActionLine::action)
                .filter(action -> action.id().id().equals(id))
                .findFirst();
    }

    private static List<Candidate> candidates(VisitSheet sheet) {
        return Stream.concat(
                        sheet.staff().stream().map(one -> new Candidate(one.id().id(), one.name(), one.title())),
                        sheet.facilitators().stream()
                                .map(one -> new Candidate(one.id().id(), one.name(), "")))
                .toList();
    }

    /// How long an item took.
    MinutesEntry minutes(AgendaItem item, List<Runnable> refresh) {
        var id = item.id().id();
        var entry = new MinutesEntry(
                "actual-" + id,
                words.get("wrapup.item", item.title(), item.plannedMinutes().orElse(0)),
                kit);
        entry.onChosen(now -> model.save(
                List.of(Edit.put(AgendaItem.KIND, id, new FieldWrites().number("actualMinutes", now.orElse(null))))));
        refresh.add(() ->
                model.shown().sheet().item(id).ifPresent(one -> entry.show(WrapUpModel.boxed(one.actualMinutes()))));
        return entry;
    }

    /// How engaged the practice was, from 1 to 5.
    Node engagement(List<Runnable> refresh) {
        var label = new Label(words.get("wrapup.engagement"));
        label.getStyleClass().add("field-name");
        label.setWrapText(true);
        var box = new ComboBox<String>();
        box.setId("engagement");
        box.setAccessibleText(label.getText());
        box.setMaxWidth(Double.MAX_VALUE);
        label.setLabelFor(box);
        box.getItems().add("");
        IntStream.rangeClosed(1, MOST).forEach(one -> box.getItems().add(String.valueOf(one)));
        box.setOnAction(_ -> {
            var chosen = Optional.ofNullable(box.getValue())
                    .filter(one -> !one.isEmpty())
                    .map(Integer::valueOf);
            if (!chosen.equals(WrapUpModel.boxed(model.visit().content().engagement()))) {
                model.put(new FieldWrites().number("engagement", chosen.orElse(null)));
            }
        });
        refresh.add(() -> box.setValue(WrapUpModel.boxed(model.visit().content().engagement())
                .map(String::valueOf)
                .orElse("")));
        var field = new VBox(label, box);
        field.getStyleClass().add("field-entry");
        return field;
    }
}
