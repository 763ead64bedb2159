package org.haversack.service.edit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.Value;
import org.haversack.service.Outcome;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;

/// Everything a person does to the records of an open store. Each operation is one transaction: all of it is
/// saved, or nothing; those who listen hear afterwards what is different.
///
/// Undo is the inverse save, for fields whose shown value is still the undone one; of others it says who
/// changed them since. Used by one thread at a time, as the store is.
public final class Edits {
    private final Workplace workplace;
    private final RecordService records;
    private final Steps done = new Steps();
    private final Steps undone = new Steps();
    private final List<Consumer<Changed>> listeners = new CopyOnWriteArrayList<>();

    public Edits(Workplace workplace) {
        this.workplace = workplace;
        this.records = new RecordService(workplace);
    }

    /// Hears what is different after every operation, on the thread that works with the store.
    public void listen(Consumer<Changed> listener) {
        listeners.add(listener);
    }

    /// Says that something else changed the store, such as received files.
    public void changed(Changed changed) {
        listeners.forEach(listener -> listener.accept(changed));
    }

    /// Does all of this, or nothing.
    public Edited run(Operation what, List<Edit> edits) {
        return apply(what, edits, List.of(), step -> {
            done.pushOrJoin(step);
            undone.clear();
        });
    }

    /// What [#undo()] would take back.
    public Optional<Operation> undoable() {
        return done.latest().map(Steps.Step::what);
    }

    /// What [#redo()] would do again.
    public Optional<Operation> redoable() {
        return undone.latest().map(Steps.Step::what);
    }

    /// Takes back the latest operation.
    public Edited undo() {
        return back(done, undone);
    }

    /// Does again what was undone last.
    public Edited redo() {
        return back(undone, done);
    }

    private Edited back(Steps from, Steps to) {
        var step = from.latest();
        if (step.isEmpty()) {
            return new Edited.Nothing();
        }
        var kept = new ArrayList<Edited.Kept>();
        var what = step.get().what();
        var inverse = new Inverse(workplace).of(step.get().traces(), kept);
        if (inverse.isEmpty()) {
            from.drop();
            return new Edited.Saved(what, new Changed(new HashSet<>(), false), kept);
        }
        return apply(what, inverse, kept, undoing -> {
            from.drop();
            to.push(undoing);
        });
    }

    private Edited apply(Operation what, List<Edit> edits, List<Edited.Kept> kept, Consumer<Steps.Step> then) {
        if (edits.isEmpty()) {
            return new Edited.Nothing();
        }
        try {
            var traces = workplace
                    .store()
                    .transaction(() -> edits.stream().map(this::apply).toList());
            then.accept(new Steps.Step(what, traces));
            var changed = changed(edits, traces);
            changed(changed);
            return new Edited.Saved(what, changed, List.copyOf(kept));
        } catch (NotSaved refused) {
            workplace.programmeChanged();
            return refused.outcome;
        }
    }

    private static Changed changed(List<Edit> edits, List<Trace> traces) {
        var keys = new HashSet<RecordKey>();
        traces.forEach(trace -> keys.add(new RecordKey(trace.kind().name(), trace.id())));
        boolean wide = edits.stream().anyMatch(edit -> !(edit instanceof Edit.Put))
                || edits.stream().anyMatch(edit -> edit.kind().name().equals(Person.KIND.name()));
        return new Changed(keys, wide);
    }

    private static final class NotSaved extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Edited.Refused outcome;

        NotSaved(String sentence, Optional<String> field) {
            super(sentence);
            this.outcome = new Edited.Refused(sentence, field);
        }
    }

    private Trace apply(Edit edit) {
        var lookup = workplace.store().lookup();
        var was = lookup.find(edit.kind(), edit.id());
        var before = new TreeMap<String, Value>();
        var after = new TreeMap<String, Value>();
        switch (edit) {
            case Edit.Put put -> {
                put.values().forEach((field, value) -> {
                    before.put(
                            field, was.map(record -> record.values().get(field)).orElseGet(() -> Trace.absent(field)));
                    after.put(field, value);
                });
                save(put);
            }
            case Edit.Delete(var kind, var id) -> check(records.delete(kind, id));
            case Edit.Restore(var kind, var id) -> check(records.restore(kind, id));
        }
        workplace.store().settle();
        boolean isAlive = !(edit instanceof Edit.Delete);
        return new Trace(
                edit.kind(),
                edit.id(),
                before,
                after,
                was.isPresent() && was.get().alive(),
                isAlive);
    }

    private void save(Edit.Put put) {
        var line = new RecordService.Put(
                1,
                put.kind().name(),
                Optional.of(put.id().text()),
                put.practice().map(practice -> practice.text()),
                put.values());
        if (records.put(List.of(line)) instanceof RecordService.PutOutcome.Wrong(var problem)) {
            var pointer = problem.pointer();
            throw new NotSaved(
                    problem.sentence(),
                    pointer.startsWith("/values/")
                            ? Optional.of(pointer.substring("/values/".length()))
                            : Optional.empty());
        }
    }

    private static void check(Outcome<?> outcome) {
        if (outcome instanceof Outcome.Refused<?>(var sentence)) {
            throw new NotSaved(sentence, Optional.empty());
        }
    }
}
