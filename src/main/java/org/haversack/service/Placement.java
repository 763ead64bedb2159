package org.haversack.service;

import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.store.lookup.StoredRecord;

/// Finds the space a new record belongs to.
final class Placement {
    private final Workplace workplace;

    Placement(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The programme for the programme's own records; for what the programme and people have (templates), the
    /// space of its parent, else the programme if a coordinator makes it, else the maker's own space; for a
    /// practice, the space named like it; for what belongs to a practice, the named one or that of its parent;
    /// else, where the kind allows, the person's own space.
    Optional<SpaceId> spaceOf(Kind<?> kind, RecordId id, Optional<String> practice, Map<String, Value> values) {
        if (kind.spaces().contains(SpaceKind.PROGRAMME)) {
            return Optional.of(shared(kind, values));
        }
        if (kind.name().equals(Practice.KIND.name())) {
            return Optional.of(new SpaceId(id.text()));
        }
        return practice.filter(Uuid7::isValid)
                .map(SpaceId::new)
                .filter(space -> workplace.store().space(space).isPresent())
                .or(() -> ofParent(kind, values))
                .or(() -> ownSpace(kind, practice));
    }

    private SpaceId shared(Kind<?> kind, Map<String, Value> values) {
        var identity = workplace.identity();
        if (!kind.spaces().contains(SpaceKind.PERSON)) {
            return identity.programme();
        }
        return ofParent(kind, values)
                .orElseGet(() -> workplace.isCoordinator()
                        ? identity.programme()
                        : new SpaceId(identity.person().text()));
    }

    private Optional<SpaceId> ofParent(Kind<?> kind, Map<String, Value> values) {
        var parent = kind.parent();
        if (parent == null) {
            return Optional.empty();
        }
        return workplace.store().kinds().all().stream()
                .filter(other -> other.name().equals(parent.kind()) || isVisit(other))
                .map(other -> reference(other.name().equals(parent.kind()) ? parent.field() : "visit", other, values))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static boolean isVisit(Kind<?> kind) {
        return kind.name().equals("visit");
    }

    private Optional<SpaceId> reference(
            @org.jspecify.annotations.Nullable String field, Kind<?> target, Map<String, Value> values) {
        if (field == null || !(values.get(field) instanceof Value.Text(var text)) || !Uuid7.isValid(text)) {
            return Optional.empty();
        }
        return workplace.store().lookup().find(target, new RecordId(text)).map(StoredRecord::space);
    }

    private Optional<SpaceId> ownSpace(Kind<?> kind, Optional<String> practice) {
        return kind.spaces().contains(SpaceKind.PERSON) && practice.isEmpty()
                ? Optional.of(new SpaceId(workplace.identity().person().text()))
                : Optional.empty();
    }
}
