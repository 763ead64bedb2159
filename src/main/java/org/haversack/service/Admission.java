package org.haversack.service;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.people.Programme;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.store.lookup.StoredRecord;

/// What this store's person may write. Held up by the program, and said in words; a space that is read-only
/// here still takes a late visit, an amendment of one's own, and the confirmation that a practice was handed
/// over.
public final class Admission {
    static final String CLOSED =
            "This programme is closed: everything can be read, nothing changed. A coordinator can open it again.";

    private final Workplace workplace;

    public Admission(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Why a save is refused; empty if it is not.
    ///
    /// @param existing the record as it is; empty for a new one
    /// @param values what is to be set
    public Optional<String> refusal(
            Kind<?> kind, SpaceId space, Optional<StoredRecord> existing, Map<String, Value> values) {
        var roster = workplace.roster();
        var me = workplace.identity().person();
        if (roster.closed() && !opensAgain(kind, values)) {
            return Optional.of(CLOSED);
        }
        if (roster.isCoordinator(me)) {
            return wrongSpace(kind, space);
        }
        return switch (workplace.kindOf(space)) {
            case PROGRAMME ->
                Optional.of("Only a coordinator can change the programme, its people and its assignments.");
            case PERSON ->
                new RecordId(space.text()).equals(me) || roster.mentoredBy(me).contains(new RecordId(space.text()))
                        ? wrongSpace(kind, space)
                        : Optional.of("This belongs to someone else.");
            case PRACTICE -> practice(kind, space, existing, values);
        };
    }

    /// The one thing that can be changed in a closed programme, by those who may change the programme at all.
    private static boolean opensAgain(Kind<?> kind, Map<String, Value> values) {
        return kind.name().equals(Programme.KIND.name()) && Set.of("closed").equals(values.keySet());
    }

    private Optional<String> wrongSpace(Kind<?> kind, SpaceId space) {
        return kind.spaces().contains(workplace.kindOf(space))
                ? Optional.empty()
                : Optional.of("A %s cannot be kept there.".formatted(kind));
    }

    private Optional<String> practice(
            Kind<?> kind, SpaceId space, Optional<StoredRecord> existing, Map<String, Value> values) {
        var id = new RecordId(space.text());
        var roster = workplace.roster();
        var me = workplace.identity().person();
        boolean own = roster.writes(me, id) || (roster.assignmentsOf(id).isEmpty() && mine(space));
        if (own || (roster.everWrote(me, id) && lateAllowed(kind, existing, values))) {
            return wrongSpace(kind, space);
        }
        return Optional.of(
                roster.assignments(me, id).stream().anyMatch(assignment -> !assignment.ended())
                        ? "You shadow this practice: you can read it, not change it."
                        : "This practice is not assigned to you, so you can read it, not change it. A late visit can still be added.");
    }

    /// Whether this person's computers began the space, or nobody has yet.
    private boolean mine(SpaceId space) {
        return workplace
                .store()
                .lookup()
                .firstWriter(space)
                .map(computer -> workplace
                        .roster()
                        .personOf(computer)
                        .equals(Optional.of(workplace.identity().person())))
                .orElse(true);
    }

    private boolean lateAllowed(Kind<?> kind, Optional<StoredRecord> existing, Map<String, Value> values) {
        if (kind.name().equals(Visit.KIND.name())) {
            return existing.isEmpty() || isMine(existing.get());
        }
        var released = "released:" + workplace.identity().person();
        return kind.name().equals(Practice.KIND.name())
                && !values.isEmpty()
                && values.keySet().stream().allMatch(released::equals);
    }

    private boolean isMine(StoredRecord record) {
        return workplace
                .store()
                .lookup()
                .creator(record)
                .flatMap(workplace.roster()::personOf)
                .equals(Optional.of(workplace.identity().person()));
    }
}
