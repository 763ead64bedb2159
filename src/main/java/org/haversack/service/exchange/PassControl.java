package org.haversack.service.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haversack.bundle.Fingerprint;
import org.haversack.bundle.Refusal;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.jspecify.annotations.Nullable;

/// Decides whether the changes in a file may come by way of its sender: the programme's only from
/// coordinators, others' only by way of coordinators, a practice's only from those assigned to it. One
/// signature a file then vouches for who wrote what.
final class PassControl {
    private final Workplace workplace;
    private final Arrival file;
    private final Receiving.Options options;
    private final Optional<RecordId> sender;
    private final boolean fromCoordinator;
    private final Set<SpaceId> late = new HashSet<>();

    PassControl(Workplace workplace, Arrival file, Receiving.Options options) {
        this.workplace = workplace;
        this.file = file;
        this.options = options;
        var roster = workplace.roster();
        this.sender = roster.personOf(file.bundle().head().from());
        this.fromCoordinator = roster.people().isEmpty()
                || sender.filter(roster::isCoordinator).isPresent();
    }

    /// Whether a change of the programme was written by someone who never coordinated, or needs a
    /// coordinator's word; null if none does.
    ///
    /// @param others the file's further changes as far as they are read, so that the question counts them too
    @Nullable
    Refusal programme(List<ChangeLine> lines, List<ChangeLine> others) {
        if (lines.isEmpty()) {
            return relayed(others);
        }
        var coordinators = workplace.roster().everCoordinators(lines);
        for (var line : lines) {
            if (!coordinators.contains(line.change().computer())) {
                return Refusal.programmeByOthers(
                        workplace.roster().nameOf(line.change().computer()));
            }
        }
        var all = new ArrayList<>(lines);
        all.addAll(others);
        return relayed(all);
    }

    /// Whether a change of a practice or person needs a coordinator's word; null if none does.
    @Nullable
    Refusal others(List<ChangeLine> lines) {
        var refusal = relayed(lines);
        return refusal != null ? refusal : unassigned(lines);
    }

    private boolean accepted() {
        var code = code();
        return options.accepted().stream().anyMatch(code::matches);
    }

    private Fingerprint code() {
        return Fingerprint.ofFile(file.bundle().fileSha256());
    }

    /// New changes by others than the sender, in a file that is not a coordinator's.
    private @Nullable Refusal relayed(List<ChangeLine> lines) {
        if (fromCoordinator || accepted()) {
            return null;
        }
        var own = new HashSet<ComputerId>();
        own.add(file.bundle().head().from());
        sender.ifPresent(person -> own.addAll(workplace.roster().computersOf(person)));
        var byOthers = new TreeMap<String, Integer>();
        var from = file.bundle().head().from();
        for (var line : lines) {
            var change = line.change();
            boolean same = change.computer().equals(from);
            if (!same && !own.contains(change.computer()) && isNew(change)) {
                byOthers.merge(workplace.roster().nameOf(change.computer()), 1, Integer::sum);
            }
        }
        if (byOthers.isEmpty()) {
            return null;
        }
        var whose = byOthers.entrySet().stream()
                .map(by -> "%d by %s".formatted(by.getValue(), by.getKey()))
                .collect(Collectors.joining(" and "));
        return ask("This file also brings back changes that this computer no longer has: %s.".formatted(whose));
    }

    private boolean isNew(Change change) {
        return !workplace.store().holds(change.space(), change.id());
    }

    /// New changes to practices the sender was never assigned to, and to other people's own spaces.
    private @Nullable Refusal unassigned(List<ChangeLine> lines) {
        if (fromCoordinator || sender.isEmpty()) {
            return null;
        }
        var asked = new HashMap<SpaceId, Integer>();
        SpaceId last = null;
        boolean mayWrite = false;
        for (var line : lines) {
            var change = line.change();
            if (!change.space().equals(last)) {
                last = change.space();
                mayWrite = mayWrite(sender.get(), last);
            }
            if (!mayWrite && isNew(change)) {
                asked.merge(change.space(), 1, Integer::sum);
            }
        }
        if (asked.isEmpty() || accepted()) {
            return null;
        }
        int changes = asked.values().stream().mapToInt(Integer::intValue).sum();
        var what = changes == 1 ? "1 change in this file is" : "%d changes in this file are".formatted(changes);
        var where = asked.size() == 1 ? "a practice that was" : "%d practices that were".formatted(asked.size());
        return ask("%s to %s never assigned to %s."
                .formatted(what, where, file.bundle().head().fromName()));
    }

    private boolean mayWrite(RecordId person, SpaceId space) {
        if (workplace.roster().givenUp().contains(space)) {
            // Given up: what comes of it is passed over, not asked about.
            return true;
        }
        var roster = workplace.roster();
        var id = new RecordId(space.text());
        if (workplace.kindOf(space) == SpaceKind.PERSON) {
            return id.equals(person) || roster.mentoredBy(person).contains(id);
        }
        if (roster.everWrote(person, id)) {
            if (!roster.writes(person, id)) {
                late.add(space);
            }
            return true;
        }
        var first = workplace.store().lookup().firstWriter(space).flatMap(roster::personOf);
        return roster.assignmentsOf(id).isEmpty()
                && (first.isEmpty() || first.get().equals(person));
    }

    private Refusal ask(String sentence) {
        return new Refusal(Refusal.Reason.RELAYED, sentence, OptionalLong.empty(), Optional.of(code()));
    }

    /// The practices that were the sender's once and are not now.
    Set<SpaceId> lateSpaces() {
        return Set.copyOf(late);
    }
}
