package org.haversack.service;

import java.util.List;
import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.lookup.Conflict;

/// Deciding between two versions. A decision is an ordinary save that knows both: it travels and settles
/// everywhere.
public final class DecisionService {
    private static final String WHY = "resolve";
    private static final int LONGEST_REASON = 1_000;

    private final Workplace workplace;
    private final Admission admission;

    public DecisionService(Workplace workplace) {
        this.workplace = workplace;
        this.admission = new Admission(workplace);
    }

    /// Everything that waits for a decision.
    public List<Conflict> conflicts() {
        return workplace.store().lookup().conflicts();
    }

    /// Takes one of the options.
    ///
    /// @param conflict its id, `record/field`
    /// @param option number of the option, from 1
    /// @param reason a sentence for the history, or empty
    public Outcome<Conflict> use(String conflict, int option, Optional<String> reason) {
        var found = find(conflict);
        if (found.isEmpty()) {
            return notWaiting(conflict);
        }
        var options = found.get().options();
        if (option < 1 || option > options.size()) {
            return Outcome.refused("There are the options 1 to %d.", options.size());
        }
        return decide(found.get(), options.get(option - 1).value(), reason);
    }

    /// Sets another value.
    public Outcome<Conflict> write(String conflict, Value value, Optional<String> reason) {
        var found = find(conflict);
        if (found.isEmpty()) {
            return notWaiting(conflict);
        }
        if (found.get().isLife()) {
            return Outcome.refused("Choose 1 to keep the record or 2 to delete it.");
        }
        var name = found.get().field();
        var problem = found.get().kind().field(name).flatMap(field -> field.problem(value));
        return problem.<Outcome<Conflict>>map(wrong -> Outcome.refused("The field %s %s.", name, wrong))
                .orElseGet(() -> decide(found.get(), value, reason));
    }

    private static Outcome<Conflict> notWaiting(String conflict) {
        return Outcome.refused("Nothing called %s waits for a decision.", conflict);
    }

    private Optional<Conflict> find(String id) {
        return conflicts().stream().filter(conflict -> conflict.id().equals(id)).findFirst();
    }

    private Outcome<Conflict> decide(Conflict conflict, Value value, Optional<String> reason) {
        if (reason.filter(text -> text.length() > LONGEST_REASON).isPresent()) {
            return Outcome.refused("The reason is longer than 1,000 characters.");
        }
        var record = workplace.store().lookup().find(conflict.kind(), conflict.record(), conflict.space());
        var refusal =
                admission.refusal(conflict.kind(), conflict.space(), record, java.util.Map.of(conflict.field(), value));
        if (refusal.isPresent()) {
            return Outcome.refused("%s", refusal.get());
        }
        if (conflict.isLife()) {
            var family = new Family(workplace.store());
            var members = value.equals(Value.TRUE)
                    ? family.withDescendants(record.orElseThrow())
                    : family.deletedTogether(record.orElseThrow());
            new RecordService(workplace).saveLives(conflict.space(), members, value, WHY, reason.orElse(null));
        } else {
            workplace.save(
                    conflict.space(),
                    List.of(Write.of(
                            conflict.kind().name(),
                            new RecordId(conflict.record().text()),
                            conflict.field(),
                            value)),
                    WHY,
                    reason.orElse(null));
        }
        return Outcome.done(conflict);
    }
}
