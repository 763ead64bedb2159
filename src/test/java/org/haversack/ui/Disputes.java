package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Computer;
import org.haversack.domain.people.Person;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.Draft;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Workplace;
import org.haversack.store.TakeOutcome;
import org.haversack.store.derived.Tally;

/// What Ivo Petersen wrote on his laptop while this computer wrote something else.
public final class Disputes {
    private final Workplace workplace;
    private final ComputerId laptop;
    private final RecordId person;

    public Disputes(Workplace workplace) {
        this.workplace = workplace;
        this.laptop = new ComputerId(workplace.newId());
        this.person = new RecordId(workplace.newId());
        var programme = workplace.identity().programme();
        workplace.save(
                programme,
                List.of(
                        new Write(
                                Person.KIND.name(),
                                person,
                                new TreeMap<>(
                                        Map.of("name", Value.of("Ivo Petersen"), "role", Value.of("facilitator")))),
                        new Write(
                                Computer.KIND.name(),
                                new RecordId(laptop.text()),
                                new TreeMap<>(Map.of("name", Value.of("Ivo-X1"), "person", Value.of(person.text()))))));
    }

    /// A due day, a text and a deletion in the sample store: the three sorts of conflict.
    public static void in(Workplace workplace) {
        var disputes = new Disputes(workplace);
        var action = disputes.record(Action.KIND, label -> label.startsWith("Pull statin"));
        disputes.both(action, "due", Value.of("2026-04-01"), Value.of("2026-03-27"));
        var practice = disputes.record(Practice.KIND, label -> label.startsWith("Harbour"));
        disputes.both(
                practice,
                "howToWork",
                Value.of("Calls before nine are welcome; Fridays are not. Ask for Kim."),
                Value.of("Calls before eight are welcome; Fridays are not."));
        var other = disputes.record(Action.KIND, label -> label.startsWith("Send quitline"));
        disputes.bothDiffer(
                other,
                Write.of(Action.KIND.name(), other.id(), Write.LIFE, Value.TRUE),
                Write.of(Action.KIND.name(), other.id(), "title", Value.of("Send quitline fax form again")));
    }

    private record Found(Kind<?> kind, RecordId id, SpaceId space) {}

    private Found record(Kind<?> kind, Function<String, Boolean> wanted) {
        var store = workplace.store();
        return store.spaces().stream()
                .filter(space -> space.kind() == SpaceKind.PRACTICE)
                .flatMap(space -> store.lookup().in(space.id(), kind).stream())
                .filter(row -> wanted.apply(row.label()))
                .map(row -> new Found(kind, row.id(), row.space()))
                .findFirst()
                .orElseThrow();
    }

    private void both(Found of, String field, Value here, Value there) {
        bothDiffer(
                of,
                Write.of(of.kind().name(), of.id(), field, here),
                Write.of(of.kind().name(), of.id(), field, there));
    }

    private void bothDiffer(Found of, Write here, Write there) {
        var known = workplace.store().tips(List.of(of.space()));
        workplace.save(of.space(), List.of(here));
        take(of.space(), known, there);
    }

    private void take(SpaceId space, List<ChangeId> known, Write write) {
        var yesterday = workplace.now() - Duration.ofHours(20).toMillis();
        var line = ChangeCodec.write(new Draft(space, laptop, 1, yesterday, null, known, null, null, List.of(write)));
        var outcome = workplace.store().take(List.of(line), _ -> Optional.of(SpaceKind.PRACTICE), null, new Tally());
        assertInstanceOf(TakeOutcome.Taken.class, outcome);
        workplace.store().settle();
    }
}
