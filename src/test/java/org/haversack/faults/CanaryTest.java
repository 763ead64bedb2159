package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.haversack.bundle.SigningKeys;
import org.haversack.bundle.age.AgeFile;
import org.haversack.bundle.age.AgeKey;
import org.haversack.bundle.age.AgeTrouble;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.service.exchange.Sending;
import org.haversack.service.joining.Invitations;
import org.haversack.store.log.PrivateNotes;
import org.haversack.store.sql.StoreFolder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is private, and what is of practices that are not somebody's, is never in what she is sent: sealed
/// or not, in an invitation, in a log, in a temporary file or among what can be searched.
class CanaryTest {
    private static final int CASES = 1_000;
    private static final int LONGEST_HISTORY = 100;
    private static final String PRIVATE = "QZprivate";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzæøåÆØÅ0123456789\"\\\u00a0😀";

    @TempDir
    private Path folder;

    private final Random random = new Random(20261122);
    private final List<String> logged = new ArrayList<>();

    private String canary(String mark) {
        var text = new StringBuilder(mark);
        int[] letters = LETTERS.codePoints().toArray();
        for (int i = 0; i < 8 + random.nextInt(40); i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.toString();
    }

    private Workplace open(Cli of) {
        return Workplace.open(of.store(), Kinds.ALL, java.time.Clock.systemUTC(), new Random(random.nextLong()));
    }

    @Test
    void what_is_not_somebodys_never_leaves() throws IOException {
        var listening = new Handler() {
            @Override
            public void publish(LogRecord record) {
                logged.add(record.getMessage() + record.getThrown());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        var root = Logger.getLogger("");
        root.addHandler(listening);
        try {
            for (int round = 0; round * LONGEST_HISTORY < CASES; round++) {
                round(Files.createDirectory(folder.resolve("round " + round)));
            }
        } finally {
            root.removeHandler(listening);
        }
        assertFalse(logged.stream().anyMatch(line -> line.contains("QZ")), "a log tells");
    }

    /// A programme of three, each with a practice of her own; some of their days.
    private void round(Path home) throws IOException {
        var team = Team.of(home, 1);
        var ben = team.joined("Ben Ode", "facilitator");
        var practices = Map.of(
                "Ana Ruiz",
                team.practices.getFirst(),
                "Ben Ode",
                practice(team, "B-1"),
                "nobody",
                practice(team, "N-1"));
        team.mette.run("assign", "B-1", "Ben Ode").done();
        ben.receive(team.mette.send("Ben Ode", home));
        var keys = Map.of("Ana Ruiz", keys(team.ana), "Ben Ode", keys(ben));
        try (var mette = open(team.mette);
                var ana = open(team.ana);
                var bens = open(ben)) {
            for (int i = 0; i < LONGEST_HISTORY; i++) {
                for (var practice : practices.entrySet()) {
                    write(mette, practice.getValue(), canary(mark(practice.getKey())));
                }
                write(ana, practices.get("Ana Ruiz"), canary(mark("Ana Ruiz")));
                for (var store : List.of(mette, ana, bens)) {
                    store.store().privateNotes().put(new PrivateNotes.Note(store.newId(), canary(PRIVATE), 1));
                }
                one(i, team, Map.of("Mette Holm", mette, "Ana Ruiz", ana, "Ben Ode", bens), keys);
            }
            for (var store : List.of(mette, ana, bens)) {
                assertEquals(List.of(), new RecordService(store).search("QZprivate*", 10));
                assertTrue(Team.files(StoreFolder.opened(store.store().file())).isEmpty());
            }
        }
    }

    private static String practice(Team team, String code) {
        return team.mette.put("{'kind':'practice','values':{'name':'Practice %s','code':'%s'}}".formatted(code, code));
    }

    private static SigningKeys keys(Cli of) throws IOException {
        return SigningKeys.load(StoreFolder.keys(of.store()));
    }

    private static String mark(String owner) {
        return "QZ" + owner.replace(" ", "") + "-";
    }

    private void write(Workplace by, String practice, String text) {
        var fields = new TreeMap<String, Value>();
        fields.put("title", Value.of(text));
        fields.put("notes", Value.of("so that " + text));
        by.save(new SpaceId(practice), List.of(new Write("action", new RecordId(by.newId()), fields)));
    }

    /// One file, of one of four sorts, to one of three.
    private void one(int number, Team team, Map<String, Workplace> stores, Map<String, SigningKeys> keys)
            throws IOException {
        var post = Files.createDirectories(team.folder.resolve("post " + number));
        var to = random.nextBoolean() ? "Ana Ruiz" : "Ben Ode";
        var mette = Objects.requireNonNull(stores.get("Mette Holm"));
        var person = mette.roster().byName(to).orElseThrow().id().id();
        var foreign = to.equals("Ana Ruiz") ? List.of("Ben Ode", "nobody") : List.of("Ana Ruiz", "nobody");
        boolean whole = random.nextBoolean();
        switch (number % 25) {
            case 0 -> {
                var invited = new Invitations(mette, "test").write(person, post);
                var file = ((Invitations.Invited)
                        assertInstanceOf(Outcome.Done.class, invited).result());
                clean(file.file(), new AgeKey.Words(String.join("-", file.words())), foreign);
            }
            case 1, 2, 3, 4, 5, 6, 7 ->
                clean(written(mette, new Sending.Recipient.OnePerson(person), post, whole, true), null, foreign);
            case 8, 9, 10, 11, 12 -> {
                var from = Objects.requireNonNull(stores.get(to));
                var file = written(from, new Sending.Recipient.Coordinators(), post, whole, false);
                clean(file, new AgeKey.Identities(List.of(mette.keys().identity())), List.of("nobody"));
                new Receiving(mette).receive(List.of(file), Receiving.Options.plain(), Progress.NONE);
            }
            default -> {
                var file = written(mette, new Sending.Recipient.OnePerson(person), post, whole, false);
                var key = Objects.requireNonNull(keys.get(to)).identity();
                clean(file, new AgeKey.Identities(List.of(key)), foreign);
                var theirs = Objects.requireNonNull(stores.get(to));
                new Receiving(theirs).receive(List.of(file), Receiving.Options.plain(), Progress.NONE);
            }
        }
        try (var all = Files.list(post)) {
            assertEquals(1, all.count(), "nothing else is written");
        }
    }

    private static Path written(Workplace from, Sending.Recipient to, Path post, boolean whole, boolean plain) {
        var sent = new Sending(from, "test").send(to, post, new Sending.Options(whole, true, plain));
        return assertInstanceOf(Sending.Sent.Written.class, sent).file();
    }

    /// Neither what is private nor what is of these practices is in the file, as it is or opened.
    private static void clean(Path file, @Nullable AgeKey key, List<String> foreign) throws IOException {
        var bytes = Files.readAllBytes(file);
        var inside = new ByteArrayOutputStream();
        if (key != null) {
            try {
                AgeFile.open(new ByteArrayInputStream(bytes), key, Long.MAX_VALUE, inside);
            } catch (AgeTrouble shut) {
                throw new AssertionError(shut);
            }
            assertFalse(
                    new String(bytes, StandardCharsets.ISO_8859_1).contains("QZprivate"),
                    "nothing of a sealed file can be read");
        }
        var text = key == null ? new String(bytes, StandardCharsets.UTF_8) : inside.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("haversack-bundle"));
        assertFalse(text.contains(PRIVATE), () -> "private in " + file);
        foreign.forEach(owner -> assertFalse(text.contains(mark(owner)), () -> owner + " in " + file));
    }
}
