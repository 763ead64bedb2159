package org.haversack.service.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Person;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.service.Workplace;
import org.haversack.service.trust.Computers;
import org.haversack.store.Store;
import org.haversack.store.log.Ledger;
import org.haversack.store.log.Missing;

/// Who may get what, and what they have of it already.
public final class Scope {
    private final Workplace workplace;

    public Scope(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Under what name exports to a recipient are remembered.
    public String key(Sending.Recipient recipient) {
        return switch (recipient) {
            case Sending.Recipient.OnePerson(var person) -> person.text();
            case Sending.Recipient.Coordinators() -> "coordinator";
        };
    }

    public String nameOf(Sending.Recipient recipient) {
        return switch (recipient) {
            case Sending.Recipient.OnePerson(var person) ->
                workplace.roster().person(person).map(Person::name).orElse("someone unknown");
            case Sending.Recipient.Coordinators() -> {
                var names = workplace.roster().people().values().stream()
                        .filter(person ->
                                workplace.roster().isCoordinator(person.id().id()))
                        .filter(person ->
                                !person.id().id().equals(workplace.identity().person()))
                        .map(Person::name)
                        .toList();
                yield names.size() == 1 ? names.getFirst() : "the coordinators";
            }
        };
    }

    /// Why nothing can be sent to a recipient; empty if it can.
    public Optional<String> refusal(Sending.Recipient recipient) {
        if (recipient instanceof Sending.Recipient.OnePerson(var person)) {
            if (workplace.roster().person(person).isEmpty()) {
                return Optional.of("There is no such person in the programme.");
            }
            if (!workplace.isCoordinator() && !workplace.roster().isCoordinator(person)) {
                return Optional.of("Files go by way of a coordinator: send to coordinator.");
            }
        }
        return Optional.empty();
    }

    /// The spaces a recipient may get of those this store holds.
    List<SpaceId> of(Sending.Recipient recipient) {
        return workplace.store().spaces().stream()
                .filter(space -> switch (recipient) {
                    case Sending.Recipient.Coordinators() -> true;
                    case Sending.Recipient.OnePerson(var person) -> sees(person, space);
                })
                .map(Store.Space::id)
                .sorted()
                .toList();
    }

    private boolean sees(RecordId person, Store.Space space) {
        return workplace.roster().expects(person, space.id())
                || (space.kind() == SpaceKind.PRACTICE
                        && workplace
                                .roster()
                                .assignmentsOf(new RecordId(space.id().text()))
                                .isEmpty()
                        && workplace
                                .store()
                                .lookup()
                                .firstWriter(space.id())
                                .flatMap(workplace.roster()::personOf)
                                .equals(Optional.of(person)));
    }

    private Set<ComputerId> computers(Sending.Recipient recipient) {
        var computers = new java.util.TreeSet<ComputerId>(
                switch (recipient) {
                    case Sending.Recipient.OnePerson(var person) ->
                        workplace.roster().computersOf(person);
                    case Sending.Recipient.Coordinators() -> workplace.roster().coordinatorComputers();
                });
        computers.remove(workplace.identity().computer());
        return computers;
    }

    /// The keys that a file for a recipient is sealed for: those of her computers, and of the coordinators'.
    List<String> sealKeys(Sending.Recipient recipient) {
        var computers = new java.util.TreeSet<ComputerId>(workplace.roster().coordinatorComputers());
        if (recipient instanceof Sending.Recipient.OnePerson(var person)) {
            computers.addAll(workplace.roster().computersOf(person));
        }
        var known = new Computers(workplace);
        return computers.stream()
                .map(known::sealKey)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// Why a file for a recipient cannot be sealed; empty if it can.
    public Optional<String> unsealable(Sending.Recipient recipient) {
        var known = new Computers(workplace);
        var own = switch (recipient) {
            case Sending.Recipient.OnePerson(var person) -> workplace.roster().computersOf(person);
            case Sending.Recipient.Coordinators() -> workplace.roster().coordinatorComputers();
        };
        if (own.stream().anyMatch(computer -> known.sealKey(computer).isPresent())) {
            return Optional.empty();
        }
        return Optional.of(
                "No computer of %s is known yet for which a file could be sealed. Write an invitation, or an unsealed file (--plain)."
                        .formatted(nameOf(recipient)));
    }

    Optional<ComputerId> onlyComputer(Sending.Recipient recipient) {
        var computers = computers(recipient);
        return computers.size() == 1 ? computers.stream().findFirst() : Optional.empty();
    }

    /// What all computers of a recipient are known to have.
    Map<SpaceId, Vec> known(Sending.Recipient recipient) {
        Map<SpaceId, Vec> met = null;
        for (var computer : computers(recipient)) {
            var one = workplace.store().known(have(computer));
            met = met == null ? one : meet(met, one);
        }
        return met == null ? Map.of() : met;
    }

    private static Map<SpaceId, Vec> meet(Map<SpaceId, Vec> one, Map<SpaceId, Vec> other) {
        var met = new HashMap<SpaceId, Vec>();
        one.forEach((space, vec) -> met.put(space, vec.meet(other.getOrDefault(space, Vec.NONE))));
        return met;
    }

    private List<ChangeId> have(ComputerId computer) {
        return workplace.store().ledger().peer(computer).map(Ledger.Peer::have).orElse(List.of());
    }

    /// What a recipient may get and is not known to have, by space.
    public List<Missing> lacking(Sending.Recipient recipient) {
        var known = known(recipient);
        return of(recipient).stream()
                .map(space -> workplace.store().missing(space, known.getOrDefault(space, Vec.NONE)))
                .toList();
    }

    /// Whether some computer of a recipient waits to hear what is here.
    boolean owesAnswer(Sending.Recipient recipient) {
        return computers(recipient).stream().anyMatch(workplace.store().ledger()::owesAnswer);
    }

    void answered(Sending.Recipient recipient) {
        computers(recipient).forEach(workplace.store().ledger()::answered);
    }

    /// One word for what a recipient's computers said they hold, to notice when they say something else.
    String digestOfKnown(Sending.Recipient recipient) {
        var text = new StringBuilder();
        for (var computer : computers(recipient)) {
            text.append(computer).append(have(computer)).append('\n');
        }
        return ChangeId.ofLine(text.toString().getBytes(StandardCharsets.UTF_8)).toString();
    }
}
