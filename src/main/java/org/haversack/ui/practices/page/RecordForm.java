package org.haversack.ui.practices.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.Node;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.FieldWords;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.choices.ChoicesEntry;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.edit.Texts;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Entry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.MinutesEntry;
import org.haversack.ui.kit.fields.Saver;
import org.haversack.ui.kit.fields.TextEntry;

/// The fields of one record, each of which saves itself. A field that waits for a decision says so.
final class RecordForm {
    private final OpenStore store;
    private final Kind<?> kind;
    private final RecordId id;
    private final String label;
    private final Form form = new Form();
    private final FieldWords fields;
    private final List<Consumer<Map<String, Value>>> shown = new ArrayList<>();
    private final List<Consumer<Set<String>>> conflicts = new ArrayList<>();
    private Map<String, Value> values = Map.of();

    /// @param label what the record is called in the words of undo
    RecordForm(OpenStore store, Kind<?> kind, RecordId id, String label) {
        this.store = store;
        this.kind = kind;
        this.id = id;
        this.label = label;
        this.fields = new FieldWords(store.kit().words(), store.kit().days());
    }

    /// A heading; what follows belongs below it.
    RecordForm section(String title) {
        form.section(title);
        return this;
    }

    /// Texts, numbers, days, answers and times of these names.
    RecordForm add(String... names) {
        Arrays.stream(names).map(this::field).forEach(field -> {
            boolean wide = field.type() == org.haversack.domain.kind.FieldType.NOTE;
            put(field, entry(field), wide);
        });
        return this;
    }

    private Field field(String name) {
        return kind.fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void put(Field field, Entry entry, boolean wide) {
        conflicts.add(all -> entry.problem(
                all.stream()
                                .anyMatch(one ->
                                        kind.field(one).filter(field::equals).isPresent())
                        ? store.kit().words().get("practices.conflict")
                        : ""));
        if (wide) {
            form.wide(entry);
        } else {
            form.add(entry);
        }
    }

    private Entry entry(Field field) {
        return switch (field.type()) {
            case NOTE -> text(field, 2);
            case DATE -> day(field);
            case MINUTES -> minutes(field);
            case FLAG -> answer(field);
            case WHOLE, DECIMAL -> typed(field, Texting.NUMBER);
            case SET -> typed(field, Texting.MEMBERS);
            default -> text(field, 1);
        };
    }

    private Entry text(Field field, int lines) {
        var model = store.texts().field(kind, id, field.name(), "", what(field));
        shown.add(all -> model.show(Texting.TEXT.read(all, field)));
        var words = store.kit().words();
        return lines == 1
                ? TextEntry.line(controlId(field), name(field), model, words)
                : TextEntry.area(controlId(field), name(field), model, words, lines, 8);
    }

    /// A field whose text stands for something else.
    private Entry typed(Field field, Texting texting) {
        var key = kind.name() + "." + field.name() + "." + id;
        Saver saver = (typed, done) -> texting.write(field, typed, values)
                .ifPresentOrElse(
                        writes -> store.editing()
                                .save(
                                        what(field).inRun(key),
                                        writes.isEmpty() ? List.of() : List.of(Edit.put(kind, id, writes)),
                                        edited -> done.accept(Texts.outcome(edited))),
                        () -> done.accept(
                                new Saver.Saved.Refused(store.kit().words().get("practices.not-understood"))));
        var model = store.texts().text(key, "", saver);
        shown.add(all -> model.show(texting.read(all, field)));
        return TextEntry.line(controlId(field), name(field), model, store.kit().words());
    }

    private Entry day(Field field) {
        var entry = new DayEntry(controlId(field), name(field), store.kit());
        shown.add(all -> entry.show(Texting.day(all, field)));
        entry.onChosen(day -> save(field, entry, new FieldWrites().day(field.name(), day.orElse(null))));
        return entry;
    }

    private Entry minutes(Field field) {
        var entry = new MinutesEntry(controlId(field), name(field), store.kit());
        shown.add(all -> entry.show(
                all.get(field.name()) instanceof Value.Whole(var number)
                        ? Optional.of((int) number)
                        : Optional.empty()));
        entry.onChosen(minutes -> save(field, entry, new FieldWrites().number(field.name(), minutes.orElse(null))));
        return entry;
    }

    private Entry answer(Field field) {
        var self = new AnswerEntry[1];
        var entry = new AnswerEntry(
                controlId(field),
                name(field),
                store.kit().words(),
                is -> save(
                        field,
                        self[0],
                        is.map(yes -> new FieldWrites().flag(field.name(), yes))
                                .orElseGet(() -> new FieldWrites().clear(field.name()))));
        self[0] = entry;
        shown.add(all ->
                entry.show(all.get(field.name()) instanceof Value.Flag(var is) ? Optional.of(is) : Optional.empty()));
        return entry;
    }

    /// A field that takes one entry of a value list.
    <E extends Enum<E> & Code> RecordForm choice(String name, Class<E> list) {
        var field = field(name);
        var entry = new ChoiceEntry<>(controlId(field), name(field), store.kit(), list);
        shown.add(all -> entry.show(
                all.get(name) instanceof Value.Text(var code)
                        ? Optional.of(Choice.read(list, code))
                        : Optional.empty()));
        entry.onChosen(choice -> save(
                field,
                entry,
                choice.map(one -> new FieldWrites().value(name, Value.of(one.code())))
                        .orElseGet(() -> new FieldWrites().clear(name))));
        put(field, entry, false);
        return this;
    }

    /// A set of entries of a value list.
    <E extends Enum<E> & Code> RecordForm choices(String name, Class<E> list) {
        var field = field(name);
        var entry = new ChoicesEntry<>(controlId(field), name(field), store.kit(), list);
        Function<Map<String, Value>, Set<String>> are = all -> Set.copyOf(Texting.members(all, field));
        shown.add(all -> entry.show(
                are.apply(all).stream().map(code -> Choice.read(list, code)).collect(Collectors.toSet())));
        entry.onChosen(chosen -> save(
                field,
                entry,
                new FieldWrites()
                        .members(
                                name,
                                are.apply(values),
                                chosen.stream().map(Choice::code).toList())));
        put(field, entry, true);
        return this;
    }

    private void save(Field field, Entry entry, FieldWrites writes) {
        if (writes.isEmpty()) {
            return;
        }
        store.editing()
                .save(
                        what(field),
                        List.of(Edit.put(kind, id, writes)),
                        edited -> entry.problem(edited instanceof Edited.Refused(var sentence, var _) ? sentence : ""));
    }

    private Operation what(Field field) {
        return Operation.of("practices.did.field", label, fields.name(field));
    }

    private String controlId(Field field) {
        return kind.name() + "-" + field.column().replace('_', '-');
    }

    private String name(Field field) {
        var name = fields.name(field);
        return name.substring(0, 1).toUpperCase(store.kit().words().locale()) + name.substring(1);
    }

    /// The record is like this now. What is being typed stays.
    void show(Map<String, Value> now, Set<String> waiting) {
        values = now;
        shown.forEach(one -> one.accept(now));
        conflicts.forEach(one -> one.accept(waiting));
    }

    Node node() {
        return form;
    }
}
