package org.haversack.service.conflicts;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Computer;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.service.DecisionService;
import org.haversack.service.Outcome;
import org.haversack.service.RecordNames;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Changed;
import org.haversack.service.edit.Edits;
import org.haversack.store.lookup.Conflict;

/// What waits for a decision, with names, and deciding it. A decision is an ordinary save that knows both
/// versions: it travels with the next file and settles it for everyone (SYNC.md §2.7). Used on the thread of the
/// store.
public final class OpenConflicts {
    private final Workplace workplace;
    private final Edits edits;
    private final DecisionService decisions;

    /// @param edits tells the screens what is different after a decision
    public OpenConflicts(Workplace workplace, Edits edits) {
        this.workplace = workplace;
        this.edits = edits;
        this.decisions = new DecisionService(workplace);
    }

    /// Everything that waits, in order of practice and record.
    public List<OpenConflict> all() {
        var names = new RecordNames(workplace);
        return decisions.conflicts().stream()
                .map(conflict -> named(conflict, names))
                .sorted(java.util.Comparator.comparing(OpenConflict::where, String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(open -> open.label(), String.CASE_INSENSITIVE_ORDER)
                        .thenComparing(OpenConflict::id))
                .toList();
    }

    private OpenConflict named(Conflict conflict, RecordNames names) {
        var field =
                conflict.isLife() ? Optional.<Field>empty() : conflict.kind().field(conflict.field());
        var practice = practice(conflict.space());
        var versions = new ArrayList<OpenConflict.Version>();
        for (var option : conflict.options()) {
            versions.add(new OpenConflict.Version(
                    versions.size() + 1,
                    option.value(),
                    field.flatMap(one -> names.named(one, conflict.field(), option.value())),
                    option.shown(),
                    option.by().stream().map(this::signature).toList()));
        }
        return new OpenConflict(
                conflict.id(),
                conflict.kind(),
                conflict.record(),
                conflict.label(),
                conflict.field(),
                practice,
                practice.map(id -> names.label(Practice.KIND, id)).orElse(""),
                field,
                conflict.was(),
                conflict.was().flatMap(was -> field.flatMap(one -> names.named(one, conflict.field(), was))),
                versions);
    }

    private Optional<RecordId> practice(SpaceId space) {
        return workplace.kindOf(space) == SpaceKind.PRACTICE
                ? Optional.of(new RecordId(space.text()))
                : Optional.empty();
    }

    private OpenConflict.Signature signature(Conflict.Author author) {
        return new OpenConflict.Signature(
                workplace.roster().nameOf(author.computer()),
                workplace
                        .roster()
                        .computer(author.computer())
                        .map(Computer::name)
                        .orElse(""),
                author.computer().equals(workplace.identity().computer()),
                LocalDateTime.ofInstant(
                        Instant.ofEpochMilli(author.time()), workplace.clock().getZone()));
    }

    /// Takes one of the versions.
    ///
    /// @param reason a sentence for the history, or empty
    public Outcome<Conflict> use(OpenConflict open, int number, String reason) {
        return told(decisions.use(open.id(), number, reason(reason)));
    }

    /// Sets another value.
    public Outcome<Conflict> write(OpenConflict open, Value value, String reason) {
        return told(decisions.write(open.id(), value, reason(reason)));
    }

    /// Takes, of each of these, what one person wrote.
    ///
    /// @return how many were decided; those she wrote nothing of are left, and the first refusal ends it
    public Outcome<Integer> useOf(String person, List<OpenConflict> all, String reason) {
        int decided = 0;
        for (var open : all) {
            var version = open.by(person);
            if (version.isPresent()) {
                if (use(open, version.get().number(), reason) instanceof Outcome.Refused<Conflict>(var sentence)) {
                    return Outcome.refused("%s", sentence);
                }
                decided++;
            }
        }
        return Outcome.done(decided);
    }

    private static Optional<String> reason(String reason) {
        return Optional.of(reason.strip()).filter(text -> !text.isEmpty());
    }

    private Outcome<Conflict> told(Outcome<Conflict> outcome) {
        if (outcome instanceof Outcome.Done<Conflict>(var conflict)) {
            edits.changed(
                    new Changed(Set.of(new RecordKey(conflict.kind().name(), conflict.record())), conflict.isLife()));
        }
        return outcome;
    }
}
