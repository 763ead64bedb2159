package org.haversack.service.trust;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.haversack.bundle.Fingerprint;
import org.haversack.bundle.age.AgeIdentity;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Person;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.store.log.Ledger;

/// The programme's computers: whose they are, by which codes they are known, for which keys files are sealed. A
/// coordinator makes them known and shuts lost ones out.
public final class Computers {
    /// How it stands with a computer.
    public enum State {
        /// The one this store is on.
        THIS,
        /// It may send, and files are sealed for it.
        KNOWN,
        /// It may send, but no file can be sealed for it: it never said its key.
        NO_SEAL_KEY,
        /// What it sends is refused and nothing is sealed for it.
        REVOKED
    }

    /// A computer of the programme.
    ///
    /// @param person whose it is
    /// @param personName her name; empty if she is not known here
    /// @param name what it is called, such as "Ana's laptop"; may be empty
    /// @param code the eight digits to compare; empty if its key is unreadable
    /// @param revokedOn since when it is shut out, as `2026-03-10`; empty if it is not or nobody said
    public record Entry(
            ComputerId computer,
            Optional<RecordId> person,
            String personName,
            String name,
            String code,
            State state,
            String revokedOn) {}

    private final Workplace workplace;

    public Computers(Workplace workplace) {
        this.workplace = workplace;
    }

    /// This computer's own code, for others to compare.
    public Fingerprint ownCode() {
        return workplace.keys().fingerprint();
    }

    /// All, by person, then in the order in which they came.
    public List<Entry> list() {
        return workplace.roster().computers().stream()
                .map(this::entry)
                .sorted(Comparator.comparing(Entry::personName)
                        .thenComparing(entry -> entry.computer().text()))
                .toList();
    }

    /// Those of one person.
    public List<Entry> of(RecordId person) {
        return list().stream()
                .filter(entry -> entry.person().equals(Optional.of(person)))
                .toList();
    }

    private Entry entry(Computer computer) {
        var id = new ComputerId(computer.id().id().text());
        var person = computer.person().map(owner -> owner.id());
        return new Entry(
                id,
                person,
                person.flatMap(workplace.roster()::person).map(Person::name).orElse(""),
                computer.name(),
                Keys.read(computer.signKey())
                        .map(key -> Fingerprint.ofKey(key).code())
                        .orElse(""),
                state(id, computer),
                computer.revokedOn().map(Object::toString).orElse(""));
    }

    private State state(ComputerId id, Computer computer) {
        if (computer.revoked()) {
            return State.REVOKED;
        }
        if (id.equals(workplace.identity().computer())) {
            return State.THIS;
        }
        return sealKey(id).isPresent() ? State.KNOWN : State.NO_SEAL_KEY;
    }

    /// Shuts a computer out: what it sends from now on is refused, and nothing is sealed for it. What it
    /// sent before stays. Others hear of it with the next file from a coordinator.
    public Outcome<Entry> revoke(ComputerId computer) {
        if (computer.equals(workplace.identity().computer())) {
            return Outcome.refused("This is the computer you are working on. Revoke it on another coordinator's.");
        }
        return change(computer, true);
    }

    /// Lets a computer in again that was shut out, when it was found or shut out by mistake.
    public Outcome<Entry> readmit(ComputerId computer) {
        return change(computer, false);
    }

    private Outcome<Entry> change(ComputerId computer, boolean revoked) {
        if (!workplace.isCoordinator()) {
            return Outcome.refused("Only a coordinator can do this.");
        }
        var known = workplace.roster().computer(computer);
        if (known.isEmpty()) {
            return Outcome.refused("There is no such computer in the programme.");
        }
        if (known.get().revoked() != revoked) {
            var fields = new TreeMap<String, Value>();
            fields.put("revoked", revoked ? Value.TRUE : Value.FALSE);
            fields.put("revokedOn", revoked ? Value.of(workplace.today().toString()) : Value.NOTHING);
            save(new Write(Computer.KIND.name(), new RecordId(computer.text()), fields));
        }
        return Outcome.done(entry(workplace.roster().computer(computer).orElseThrow()));
    }

    private void save(Write write) {
        workplace.save(workplace.identity().programme(), List.of(write));
        workplace.store().settle();
        workplace.programmeChanged();
    }

    /// Makes a computer known to everyone. For coordinators.
    ///
    /// @param signKey its public key, 32 bytes
    /// @param sealKey its age recipient; empty if it did not say
    public void enrol(ComputerId computer, RecordId person, byte[] signKey, String sealKey) {
        save(record(computer, person, signKey, sealKey));
    }

    /// The record that makes a computer known.
    public static Write record(ComputerId computer, RecordId person, byte[] signKey, String sealKey) {
        var fields = new TreeMap<>(Map.of("person", Value.of(person.text()), "signKey", Value.of(Keys.text(signKey))));
        if (AgeIdentity.isRecipient(sealKey)) {
            fields.put("sealKey", Value.of(sealKey));
        }
        return new Write(Computer.KIND.name(), new RecordId(computer.text()), fields);
    }

    /// Notes what a known computer says its seal key is; a coordinator tells everyone.
    public void heard(ComputerId computer, String sealKey) {
        if (!AgeIdentity.isRecipient(sealKey)) {
            return;
        }
        workplace.store().ledger().pinSeal(computer, sealKey);
        var known = workplace.roster().computer(computer);
        boolean news =
                known.map(Computer::sealKey).filter(key -> !key.equals(sealKey)).isPresent();
        if (news && workplace.isCoordinator()) {
            save(Write.of(Computer.KIND.name(), new RecordId(computer.text()), "sealKey", Value.of(sealKey)));
        }
    }

    /// The key for which files for a computer are sealed; empty if it never said one.
    public Optional<String> sealKey(ComputerId computer) {
        if (computer.equals(workplace.identity().computer())) {
            return Optional.of(workplace.keys().identity().recipient());
        }
        return workplace
                .store()
                .ledger()
                .peer(computer)
                .map(Ledger.Peer::sealKey)
                .filter(AgeIdentity::isRecipient)
                .or(() -> workplace
                        .roster()
                        .computer(computer)
                        .map(Computer::sealKey)
                        .filter(AgeIdentity::isRecipient));
    }
}
