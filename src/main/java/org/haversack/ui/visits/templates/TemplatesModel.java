package org.haversack.ui.visits.templates;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.domain.visit.TemplateItem;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitTemplate;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visits.Template;
import org.haversack.service.visits.Templates;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The templates, the one that is looked at, and what is done to it.
final class TemplatesModel {
    private static final int USUAL_MINUTES = 10;

    /// A template as it is listed.
    ///
    /// @param changeable whether this person may change it
    record Row(Template template, boolean changeable) {
        /// What tells it from others.
        String key() {
            return template.id().map(RecordId::text).orElse(template.title());
        }
    }

    private final OpenStore store;
    private final Words words;
    private final ReadOnlyObjectWrapper<List<Row>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<@Nullable Row> chosen = new ReadOnlyObjectWrapper<>();
    private @Nullable RecordId chooseNext;

    TemplatesModel(OpenStore store) {
        this.store = store;
        this.words = store.kit().words();
        store.editing().onChange(changed -> {
            if (changed.touches(VisitTemplate.KIND, TemplateItem.KIND)) {
                read();
            }
        });
    }

    /// Reads them anew.
    void read() {
        store.kit()
                .work()
                .job(words.get("visits.templates.reading"), _ -> {
                    var templates = templates();
                    return templates.all().stream()
                            .map(template -> new Row(template, templates.changeable(template)))
                            .toList();
                })
                .then(this::took)
                .start();
    }

    private void took(List<Row> all) {
        var before = chosen.get();
        var next = chooseNext;
        rows.set(all);
        var wanted = next != null ? next.text() : before == null ? "" : before.key();
        chooseNext = null;
        chosen.set(all.stream()
                .filter(row -> row.key().equals(wanted))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.getFirst()));
    }

    private Templates templates() {
        return new Templates(store.desk().workplace());
    }

    OpenStore store() {
        return store;
    }

    ReadOnlyObjectProperty<List<Row>> rows() {
        return rows.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Row> chosen() {
        return chosen.getReadOnlyProperty();
    }

    void choose(@Nullable Row row) {
        if (row != null) {
            chosen.set(row);
        }
    }

    /// Whose it is and how long it takes: `Mine · 90 min`.
    String about(Row row) {
        var whose = words.get(
                switch (row.template().whose()) {
                    case BUILT_IN -> "visits.templates.built-in";
                    case PROGRAMME -> "visits.templates.programme";
                    case OWN -> "visits.templates.own";
                });
        return words.get(
                row.template().archived() ? "visits.templates.about.archived" : "visits.templates.about",
                whose,
                row.template().minutes().orElse(row.template().itemMinutes()));
    }

    /// `90 of 90 min`.
    String total(Template template) {
        return template.minutes().isEmpty()
                ? words.get("visits.prepare.total.open", template.itemMinutes())
                : words.get(
                        "visits.prepare.total",
                        template.itemMinutes(),
                        template.minutes().getAsInt());
    }

    /// A new one, with nothing on its agenda.
    void create() {
        var title = words.get("visits.templates.new.title");
        make(Operation.of("visits.did.template.made", title), id -> templates().create(id, title));
    }

    /// A copy of the chosen one, which may be changed.
    void copy() {
        var row = chosen.get();
        if (row != null) {
            var title = words.get("visits.templates.copy.title", row.template().title());
            make(
                    Operation.of("visits.did.template.made", title),
                    id -> templates().copy(row.template(), id, title));
        }
    }

    private void make(Operation what, Function<RecordId, List<Edit>> edits) {
        store.editing()
                .run(
                        what,
                        _ -> {
                            var id = new RecordId(store.desk().workplace().newId());
                            store.kit().work().show(() -> chooseNext = id);
                            return edits.apply(id);
                        },
                        _ -> {});
    }

    void title(String title, Consumer<Edited> then) {
        if (!title.isBlank()) {
            own().ifPresent(template -> store.editing()
                    .save(
                            Operation.of("visits.did.template.renamed", title).inRun("template-title"),
                            List.of(Edit.put(
                                    VisitTemplate.KIND,
                                    template.id().orElseThrow(),
                                    new FieldWrites().text("title", title))),
                            then));
        }
    }

    void minutes(OptionalInt minutes) {
        put(new FieldWrites().number("plannedMinutes", boxed(minutes)));
    }

    void mode(@Nullable VisitMode mode) {
        put(new FieldWrites().code("mode", mode));
    }

    void archive(boolean archived) {
        put(new FieldWrites().flag("archived", archived));
    }

    void delete() {
        own().ifPresent(template -> store.editing()
                .run(
                        Operation.of("visits.did.template.deleted", template.title()),
                        List.of(Edit.delete(VisitTemplate.KIND, template.id().orElseThrow()))));
    }

    private void put(FieldWrites writes) {
        own().ifPresent(template -> store.editing()
                .run(
                        Operation.of("visits.did.template.changed", template.title()),
                        List.of(Edit.put(VisitTemplate.KIND, template.id().orElseThrow(), writes))));
    }

    /// The chosen one, if it may be changed.
    private Optional<Template> own() {
        return Optional.ofNullable(chosen.get()).filter(Row::changeable).map(Row::template);
    }

    void addItem() {
        own().ifPresent(template -> change(
                template,
                templates -> templates.add(
                        template,
                        new RecordId(store.desk().workplace().newId()),
                        words.get("visits.templates.new.item"),
                        USUAL_MINUTES)));
    }

    void item(RecordId item, FieldWrites writes) {
        own().ifPresent(template -> change(template, _ -> List.of(Edit.put(TemplateItem.KIND, item, writes))));
    }

    void removeItem(RecordId item) {
        own().ifPresent(template -> change(template, _ -> List.of(Edit.delete(TemplateItem.KIND, item))));
    }

    /// Moves an item up or down.
    void moveItem(RecordId item, int by) {
        own().ifPresent(template -> moveItemTo(item, ids(template).indexOf(item) + by));
    }

    /// @param to from 0; beyond either end nothing happens
    void moveItemTo(RecordId item, int to) {
        own().ifPresent(template -> {
            var ids = ids(template);
            if (to >= 0 && to < ids.size() && ids.indexOf(item) != to) {
                change(template, templates -> templates.move(template, item, to));
            }
        });
    }

    private static List<RecordId> ids(Template template) {
        return template.items().stream().map(one -> one.id().orElseThrow()).toList();
    }

    private void change(Template template, Function<Templates, List<Edit>> edits) {
        store.editing()
                .run(
                        Operation.of("visits.did.template.changed", template.title()),
                        _ -> edits.apply(templates()),
                        _ -> {});
    }

    static @Nullable Integer boxed(OptionalInt minutes) {
        return minutes.isEmpty() ? null : minutes.getAsInt();
    }
}
