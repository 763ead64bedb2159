package org.haversack.service.exchange;

import java.util.Optional;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.store.Store;

/// Which spaces this store holds or wants, and which of them its person may only read.
final class Holdings {
    private final Workplace workplace;

    Holdings(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The kind of a space that is held or expected; empty for one to pass over.
    Optional<SpaceKind> wanted(SpaceId space) {
        if (workplace.roster().givenUp().contains(space)) {
            return Optional.empty();
        }
        var held = workplace.store().space(space);
        if (held.isPresent()) {
            return held.map(Store.Space::kind);
        }
        return workplace.roster().expects(workplace.identity().person(), space)
                ? Optional.of(workplace.kindOf(space))
                : Optional.empty();
    }

    /// Brings the read-only marks of practices in line with the assignments.
    void update() {
        var me = workplace.identity().person();
        var roster = workplace.roster();
        for (var space : workplace.store().spaces()) {
            if (space.kind() == SpaceKind.PRACTICE) {
                var practice = new RecordId(space.id().text());
                boolean open = roster.isCoordinator(me)
                        || roster.writes(me, practice)
                        || roster.assignmentsOf(practice).isEmpty();
                workplace.store().setReadonly(space.id(), !open);
            }
        }
    }
}
