package org.haversack.ui.visits.planning;

import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Function;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visits.Planning;
import org.haversack.service.visits.VisitPlan;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// What is done to visits as a whole, each with its undo: planned, moved, not held, deleted.
public final class VisitMoves {
    private final OpenStore store;

    public VisitMoves(OpenStore store) {
        this.store = store;
    }

    /// @param practice the practice's name
    /// @param then hears which visit it is
    public void plan(VisitPlan plan, String practice, java.util.function.Consumer<RecordId> then) {
        var made = new RecordId[1];
        store.editing()
                .run(
                        Operation.of("visits.did.planned", practice),
                        _ -> {
                            var id = new RecordId(store.desk().workplace().newId());
                            made[0] = id;
                            return List.of(planning().plan(id, plan));
                        },
                        edited -> {
                            if (edited instanceof Edited.Saved) {
                                say("visits.said.planned", practice, when(plan.start()));
                                then.accept(made[0]);
                            }
                        });
    }

    private Planning planning() {
        return new Planning(store.desk().workplace());
    }

    private String when(LocalDateTime at) {
        return store.kit().days().moment(at);
    }

    /// It begins at another time.
    public void move(RecordId visit, String practice, LocalDateTime start) {
        run(
                Operation.of("visits.did.moved", practice),
                planning -> planning.move(visit, start),
                "visits.said.moved",
                practice,
                when(start));
    }

    /// It begins at another time, takes longer, or is held in another way.
    public void change(RecordId visit, String practice, LocalDateTime start, int minutes, @Nullable VisitMode mode) {
        run(
                Operation.of("visits.did.moved", practice),
                planning -> {
                    var edits = new java.util.ArrayList<>(planning.move(visit, start));
                    edits.add(Edit.put(
                            Visit.KIND,
                            visit,
                            new FieldWrites().number("plannedMinutes", minutes).code("mode", mode)));
                    return edits;
                },
                "visits.said.moved",
                practice,
                when(start));
    }

    /// It does not take place.
    public void notHeld(RecordId visit, String practice, Planning.NotHeld why) {
        run(
                Operation.of("visits.did.not-held", practice),
                planning -> planning.notHeld(visit, why),
                "visits.said.not-held",
                practice,
                store.kit().words().of(why.state()));
    }

    /// It is planned after all.
    public void plannedAgain(RecordId visit, String practice) {
        run(
                Operation.of("visits.did.planned-again", practice),
                planning -> List.of(planning.plannedAgain(visit)),
                "visits.said.planned-again",
                practice);
    }

    public void delete(RecordId visit, String practice) {
        run(
                Operation.of("visits.did.deleted", practice),
                planning -> List.of(planning.delete(visit)),
                "visits.said.deleted",
                practice);
    }

    private void run(Operation what, Function<Planning, List<Edit>> edits, String key, Object... about) {
        store.editing().run(what, _ -> edits.apply(planning()), edited -> {
            if (edited instanceof Edited.Saved) {
                say(key, about);
            }
        });
    }

    private void say(String key, Object... about) {
        var words = store.kit().words();
        store.notices().say(words.get(key, about), words.get("visits.undo"), store.editing()::undo);
    }
}
