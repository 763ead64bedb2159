package org.haversack.service.desk;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.store.log.Ledger;

/// The bundle that was written last, for whomever.
///
/// @param at when, in local time
/// @param confirmed whether all computers it was for have said since that they have what it held
public record LastFile(LocalDateTime at, boolean confirmed) {
    private static final String COORDINATORS = "coordinator";

    /// The latest as it stands now; empty if none was written.
    static Optional<LastFile> of(Workplace workplace) {
        return workplace
                .store()
                .ledger()
                .lastExport()
                .map(export -> new LastFile(
                        LocalDateTime.ofInstant(
                                Instant.ofEpochMilli(export.at()),
                                workplace.clock().getZone()),
                        confirmed(workplace, export)));
    }

    private static boolean confirmed(Workplace workplace, Ledger.Export export) {
        var held = workplace.store().known(export.have());
        var computers = recipients(workplace, export.recipient());
        return !computers.isEmpty() && computers.stream().allMatch(computer -> holds(known(workplace, computer), held));
    }

    private static Set<ComputerId> recipients(Workplace workplace, String recipient) {
        var roster = workplace.roster();
        var all = new TreeSet<>(
                recipient.equals(COORDINATORS)
                        ? roster.coordinatorComputers()
                        : roster.computersOf(new RecordId(recipient)));
        all.remove(workplace.identity().computer());
        return all;
    }

    private static Map<SpaceId, Vec> known(Workplace workplace, ComputerId computer) {
        return workplace
                .store()
                .ledger()
                .peer(computer)
                .map(peer -> workplace.store().known(peer.have()))
                .orElseGet(HashMap::new);
    }

    private static boolean holds(Map<SpaceId, Vec> known, Map<SpaceId, Vec> held) {
        return held.entrySet().stream()
                .allMatch(entry -> entry.getValue()
                        .meet(known.getOrDefault(entry.getKey(), Vec.NONE))
                        .equals(entry.getValue()));
    }
}
