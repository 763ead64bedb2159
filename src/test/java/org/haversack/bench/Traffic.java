package org.haversack.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.BundleWriter;
import org.haversack.bundle.ChangeCodec;
import org.haversack.bundle.SigningKeys;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Draft;
import org.haversack.merge.SpaceHistory;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Workplace;
import org.haversack.store.Saving;
import org.haversack.store.Store;

/// A year of files from many facilitators, made without their stores: each practice has one facilitator, who
/// goes on from what the coordinator had sent her, while the coordinator goes on too.
final class Traffic {
    /// How much there is.
    record Size(int facilitators, int practices, int bundles, int changes, double conflicting) {}

    private static final long START = 1_767_225_600_000L;

    private final Random random;
    private final Size size;
    private final Workplace coordinator;
    private final List<Facilitator> facilitators = new ArrayList<>();
    private final Map<SpaceId, List<RecordId>> shared = new HashMap<>();
    private long clock = START;
    int changesWritten;
    int fieldsWritten;

    private static final class Facilitator {
        final RecordId person;
        final ComputerId computer;
        final SigningKeys keys = SigningKeys.generate();
        final List<SpaceId> practices = new ArrayList<>();
        final Map<SpaceId, SpaceHistory> histories = new HashMap<>();
        final Map<SpaceId, List<RecordId>> own = new HashMap<>();
        List<ChangeLine> fresh = new ArrayList<>();
        List<ChangeLine> sent = new ArrayList<>();

        Facilitator(RecordId person, ComputerId computer) {
            this.person = person;
            this.computer = computer;
        }
    }

    Traffic(Size size, Workplace coordinator, long seed) {
        this.size = size;
        this.coordinator = coordinator;
        this.random = new Random(seed);
    }

    private String id() {
        return Uuid7.text(clock++, random);
    }

    private static TreeMap<String, Value> fields(Object... pairs) {
        var fields = new TreeMap<String, Value>();
        for (int i = 0; i < pairs.length; i += 2) {
            var value = pairs[i + 1];
            fields.put(
                    (String) pairs[i],
                    value instanceof Integer number ? Value.of((long) number) : Value.of(String.valueOf(value)));
        }
        return fields;
    }

    /// Sets up the programme and writes the files; returns them in an order nobody chose.
    List<Path> write(Path folder) throws IOException {
        var store = coordinator.store();
        var me = coordinator.identity().computer();
        store.transaction(() -> {
            for (int i = 0; i < size.facilitators(); i++) {
                enrol(store, me, i);
            }
            for (int i = 0; i < size.practices(); i++) {
                practice(store, me, facilitators.get(i % facilitators.size()), i);
            }
            return null;
        });
        coordinatorGoesOn(store, me);
        var files = new ArrayList<Path>();
        int perBundle = size.changes() / size.bundles();
        for (int i = 0; i < size.bundles(); i++) {
            var facilitator = facilitators.get(i % facilitators.size());
            for (int change = 0; change < perBundle; change++) {
                work(facilitator);
            }
            files.add(bundle(folder, facilitator, i));
        }
        Collections.shuffle(files, random);
        return files;
    }

    private void save(Store store, ComputerId me, SpaceId space, SpaceKind kind, Write... writes) {
        store.save(new Saving(space, kind, me, clock++, List.of(writes), null, null));
    }

    private void enrol(Store store, ComputerId me, int number) {
        var facilitator = new Facilitator(new RecordId(id()), new ComputerId(id()));
        facilitators.add(facilitator);
        var programme = coordinator.identity().programme();
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(facilitator.keys.publicKey());
        save(
                store,
                me,
                programme,
                SpaceKind.PROGRAMME,
                new Write("person", facilitator.person, fields("name", "Facilitator " + number, "role", "facilitator")),
                new Write(
                        "computer",
                        new RecordId(facilitator.computer.text()),
                        fields("person", facilitator.person, "signKey", key)));
    }

    private void practice(Store store, ComputerId me, Facilitator facilitator, int number) {
        var space = new SpaceId(id());
        facilitator.practices.add(space);
        save(
                store,
                me,
                coordinator.identity().programme(),
                SpaceKind.PROGRAMME,
                new Write(
                        "assignment",
                        new RecordId(id()),
                        fields("practice", space, "person", facilitator.person, "as", "lead", "from", "2026-01-01")));
        save(
                store,
                me,
                space,
                SpaceKind.PRACTICE,
                new Write(
                        "practice",
                        new RecordId(space.text()),
                        fields("name", "Practice " + number, "code", "P-" + number, "clinicians", number % 12)));
        var records = new ArrayList<RecordId>();
        for (int i = 0; i < 4; i++) {
            var action = new RecordId(id());
            records.add(action);
            save(
                    store,
                    me,
                    space,
                    SpaceKind.PRACTICE,
                    new Write(
                            "action",
                            action,
                            fields("title", "Agreed at the kickoff " + i, "due", "2026-03-01", "status", "open")));
        }
        shared.put(space, records);
        var history = new SpaceHistory();
        lines(store, space).forEach(history::add);
        facilitator.histories.put(space, history);
        facilitator.own.put(space, new ArrayList<>());
    }

    private static List<ChangeLine> lines(Store store, SpaceId space) {
        var lines = new ArrayList<ChangeLine>();
        try {
            store.missing(space, org.haversack.merge.Vec.NONE).forEach(bytes -> {
                try {
                    lines.add(ChangeCodec.read(bytes));
                } catch (org.haversack.bundle.BadLine bad) {
                    throw new IllegalStateException(bad);
                }
            });
        } catch (IOException never) {
            throw new IllegalStateException(never);
        }
        return lines;
    }

    /// What the facilitators will contradict without knowing it.
    private void coordinatorGoesOn(Store store, ComputerId me) {
        store.transaction(() -> {
            shared.forEach((space, records) -> {
                for (var record : records) {
                    save(
                            store,
                            me,
                            space,
                            SpaceKind.PRACTICE,
                            new Write(
                                    "action", record, fields("due", "2026-06-%02d".formatted(1 + random.nextInt(28)))));
                }
            });
            return null;
        });
    }

    private void work(Facilitator facilitator) {
        var space = facilitator.practices.get(random.nextInt(facilitator.practices.size()));
        var own = facilitator.own.get(space);
        Write write;
        if (random.nextDouble() < size.conflicting() * 2.75) {
            var record = shared.get(space).get(random.nextInt(shared.get(space).size()));
            write = new Write("action", record, fields("due", "2026-05-%02d".formatted(1 + random.nextInt(28))));
        } else if (own.isEmpty() || random.nextInt(100) < 55) {
            var record = new RecordId(id());
            own.add(record);
            write = random.nextInt(3) == 0
                    ? new Write(
                            "visit",
                            record,
                            fields(
                                    "title",
                                    "Monthly follow-up",
                                    "start",
                                    "2026-04-14T09:00",
                                    "mode",
                                    "in-person",
                                    "state",
                                    "planned"))
                    : new Write(
                            "action",
                            record,
                            fields(
                                    "title",
                                    "Laminate the recheck card and put it up in room " + random.nextInt(40),
                                    "due",
                                    "2026-04-20",
                                    "status",
                                    "open"));
        } else {
            var record = own.get(random.nextInt(own.size()));
            var kind = facilitator.histories.get(space).records().keySet().stream()
                    .filter(key -> key.id().equals(record))
                    .findFirst()
                    .orElseThrow()
                    .kind();
            write = kind.equals("visit")
                    ? new Write(
                            "visit",
                            record,
                            fields("state", "held", "contactMinutes", 60 + random.nextInt(60), "travelMinutes", 130))
                    : new Write(
                            "action",
                            record,
                            fields(
                                    "status",
                                    random.nextBoolean() ? "done" : "in-progress",
                                    "notes",
                                    "Kim has it; waits for the vendor since week " + random.nextInt(52)));
        }
        var history = facilitator.histories.get(space);
        var line = ChangeCodec.write(
                Draft.behind(history.branches(), history, space, facilitator.computer, clock++, List.of(write)));
        history.add(line);
        facilitator.fresh.add(line);
        changesWritten++;
        fieldsWritten += write.fields().size();
    }

    private Path bundle(Path folder, Facilitator facilitator, int number) throws IOException {
        var lines = new ArrayList<ChangeLine>();
        if (number % 10 == 9) {
            lines.addAll(facilitator.sent);
        }
        lines.addAll(facilitator.fresh);
        facilitator.sent = facilitator.fresh;
        facilitator.fresh = new ArrayList<>();
        lines.sort(java.util.Comparator.comparing(
                        (ChangeLine line) -> line.change().space())
                .thenComparing(line -> facilitator
                        .histories
                        .get(line.change().space())
                        .find(line.id())
                        .depth())
                .thenComparing(ChangeLine::id));
        var have = new ArrayList<ChangeId>();
        facilitator.practices.forEach(
                space -> have.addAll(facilitator.histories.get(space).tips()));
        var head = BundleHead.from(facilitator.computer, coordinator.identity().programme(), id())
                .fromName("Facilitator")
                .made(clock)
                .app("bench")
                .spaces(facilitator.practices)
                .have(have)
                .count(lines.size())
                .code("LHH26")
                .number(number + 1L)
                .person(Optional.of(facilitator.person))
                .build();
        var file = folder.resolve("bundle %04d.haversack.json".formatted(number));
        try (var out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            var writer = new BundleWriter(out, head, facilitator.keys);
            for (var line : lines) {
                writer.change(line.bytes());
            }
            writer.finish();
        }
        return file;
    }
}
