package org.haversack.ui.visits.prepare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.service.visits.AgendaDrafts;
import org.haversack.service.visits.Agendas;
import org.haversack.service.visits.Template;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// The agenda while somebody works on it. A draft is kept on this computer with every keystroke; one that was
/// made ready is saved as any other record, with undo.
final class AgendaModel {
    /// What is saved together with a step.
    ///
    /// @param done beside the agenda
    /// @param back takes that back
    private record Beside(List<Edit> done, Supplier<List<Edit>> back) {
        static final Beside NOTHING = new Beside(List.of(), List::of);
    }

    private record Step(AgendaDraft before, Operation what, Beside beside) {}

    private record Unkept(RecordId visit, AgendaDraft draft) {}

    private final OpenStore store;
    private final ReadOnlyObjectWrapper<AgendaDraft> agenda = new ReadOnlyObjectWrapper<>(AgendaDraft.EMPTY);
    private final ReadOnlyBooleanWrapper revertible = new ReadOnlyBooleanWrapper();
    private final Deque<Step> before = new ArrayDeque<>();
    private @Nullable RecordId visit;
    private AgendaDraft saved = AgendaDraft.EMPTY;
    private boolean ready;
    private boolean keeping;
    private @Nullable Unkept unkept;

    AgendaModel(OpenStore store) {
        this.store = store;
    }

    /// Shows what was read. A draft that is being worked on stays as it is.
    void show(RecordId of, AgendaDraft read, boolean isReady) {
        boolean same = of.equals(visit) && ready == isReady;
        if (same && !ready) {
            return;
        }
        if (!same) {
            before.clear();
            revertible.set(false);
        }
        visit = of;
        ready = isReady;
        saved = read;
        agenda.set(same ? withBlanks(read) : read);
    }

    /// Items of an agenda that is ready begin without a title, and are saved only when they have one.
    private AgendaDraft withBlanks(AgendaDraft read) {
        var all = new ArrayList<>(read.items());
        agenda.get().items().stream()
                .filter(item -> item.title().isBlank() && read.item(item.id()).isEmpty())
                .forEach(all::add);
        return new AgendaDraft(read.template(), all, read.bring());
    }

    ReadOnlyObjectProperty<AgendaDraft> agenda() {
        return agenda.getReadOnlyProperty();
    }

    /// Whether what was done to the draft last can be taken back.
    ReadOnlyBooleanProperty revertible() {
        return revertible.getReadOnlyProperty();
    }

    /// Something is typed: a step of its own only once the agenda is ready, and then one with what is typed
    /// before and after it in the same field.
    void typed(Operation what, UnaryOperator<AgendaDraft> how) {
        to(what, how.apply(agenda.get()), List.of());
    }

    /// Something is added, moved or taken away.
    void change(Operation what, UnaryOperator<AgendaDraft> how) {
        change(what, how, Beside.NOTHING);
    }

    /// The same, with something that is saved in the same step.
    private void change(Operation what, UnaryOperator<AgendaDraft> how, Beside beside) {
        var next = how.apply(agenda.get());
        if (!ready && !next.equals(agenda.get())) {
            before.push(new Step(agenda.get(), what, beside));
            revertible.set(true);
        }
        if (!ready && !beside.done().isEmpty()) {
            store.editing().run(what, beside.done());
        }
        to(what, next, beside.done());
    }

    /// The agenda of a template takes the place of what is there, and its title that of the visit's, in one step.
    ///
    /// @param title what the visit is called at the time
    void use(Template template, RecordId of, Supplier<String> title) {
        var before = title.get();
        change(
                Operation.of("visits.did.template", template.title()),
                draft -> new Agendas(store.desk().workplace()).from(template, draft),
                new Beside(
                        titled(of, template.title()),
                        () -> title.get().equals(template.title()) ? titled(of, before) : List.of()));
    }

    private static List<Edit> titled(RecordId visit, String title) {
        return List.of(Edit.put(Visit.KIND, visit, new FieldWrites().text("title", title)));
    }

    /// Takes back the last step on a draft; one on a ready agenda is undone as everything else is.
    void revert() {
        if (!ready && !before.isEmpty()) {
            var step = before.pop();
            agenda.set(step.before());
            revertible.set(!before.isEmpty());
            keep();
            var back = step.beside().back().get();
            if (!back.isEmpty()) {
                store.editing().run(step.what(), back);
            }
        }
    }

    private void to(Operation what, AgendaDraft next, List<Edit> beside) {
        var of = visit;
        if (of == null || next.equals(agenda.get())) {
            return;
        }
        agenda.set(next);
        if (ready) {
            var now = saved;
            saved = titled(next);
            save(what, of, now, next, beside);
        } else {
            keep();
        }
    }

    private static AgendaDraft titled(AgendaDraft draft) {
        return new AgendaDraft(
                draft.template(),
                draft.items().stream().filter(item -> !item.title().isBlank()).toList(),
                draft.bring());
    }

    private void save(Operation what, RecordId of, AgendaDraft now, AgendaDraft next, List<Edit> beside) {
        store.editing()
                .run(
                        what,
                        _ -> {
                            new AgendaDrafts(store.desk().workplace().store()).keep(of, next);
                            var all = new ArrayList<>(beside);
                            all.addAll(new Agendas(store.desk().workplace()).edits(of, now, next));
                            return all;
                        },
                        _ -> {});
    }

    /// Keeps the draft, one save at a time; what is typed meanwhile is kept after it.
    private void keep() {
        var of = visit;
        if (of != null) {
            unkept = new Unkept(of, agenda.get());
            keepNext();
        }
    }

    private void keepNext() {
        var next = unkept;
        if (keeping || next == null) {
            return;
        }
        keeping = true;
        unkept = null;
        store.kit()
                .work()
                .job(store.kit().words().get("visits.prepare.keeping"), _ -> {
                    new AgendaDrafts(store.desk().workplace().store()).keep(next.visit(), next.draft());
                    return next;
                })
                .always(() -> {
                    keeping = false;
                    keepNext();
                })
                .start();
    }

    /// The draft becomes the agenda of the visit, with what its purposes say just now.
    void makeReady(UnaryOperator<AgendaDraft> last, Operation what) {
        var of = visit;
        if (of != null && !ready) {
            agenda.set(last.apply(agenda.get()));
            keep();
            var draft = agenda.get();
            store.editing().run(what, _ -> new Agendas(store.desk().workplace()).ready(of, draft), _ -> {});
        }
    }

    Optional<AgendaDraft.Item> item(RecordId id) {
        return agenda.get().item(id);
    }

    List<AgendaDraft.Item> items() {
        return agenda.get().items();
    }

    boolean isReady() {
        return ready;
    }
}
