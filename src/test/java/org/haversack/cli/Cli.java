package org.haversack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One store, driven through the command line in this process: what `haversack … --store STORE` does, with a
/// clock that tests set and a seeded source of ids.
///
/// var mette = new Cli(folder.resolve("mette.db"), clock);     mette.run("init", "--role", "coordinator",
/// "--name", "Mette Holm", "--code", "LHH26", "--title", "Lakeshore").done();     var practice =
/// mette.put("{'kind':'practice','values':{'name':'Riverside Clinic'}}");     var file = mette.send("Ana
/// Ruiz", folder);
public final class Cli {
    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    /// A clock that stands still until a test moves it. Several stores may share one.
    public static final class TestClock extends Clock {
        private ZonedDateTime now;

        /// @param now such as `2026-03-10T09:00+01:00[Europe/Copenhagen]`
        public TestClock(String now) {
            this.now = ZonedDateTime.parse(now);
        }

        /// Sets it, to `2026-03-10T09:00+01:00[Europe/Copenhagen]` for instance.
        public void set(String moment) {
            now = ZonedDateTime.parse(moment);
        }

        /// Moves it, backwards too.
        public void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return now.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }

        @Override
        public Instant instant() {
            return now.toInstant();
        }
    }

    /// What came of a run.
    public record Result(List<String> args, int exit, String out, String err) {
        /// Fails unless it was done.
        public Result done() {
            return exits(0);
        }

        /// Fails unless something was refused and a message says what.
        public Result refused() {
            assertTrue(!err.isBlank() || !out.isBlank(), "a refusal comes with a sentence");
            return exits(3);
        }

        /// Fails unless the command was not written as it should be.
        public Result wrongUsage() {
            return exits(2);
        }

        /// Fails unless it ended with this exit code.
        public Result exits(int expected) {
            assertEquals(expected, exit, this::toString);
            return this;
        }

        /// Fails unless its messages hold this text.
        public Result saying(String text) {
            assertTrue(err.contains(text), () -> "expected \"" + text + "\" in the messages of " + this);
            return this;
        }

        /// Fails unless its answer holds this text.
        public Result showing(String text) {
            assertTrue(out.contains(text), () -> "expected \"" + text + "\" in the answer of " + this);
            return this;
        }

        /// The answer as the one JSON document it has to be.
        public JsonNode json() {
            return STRICT.readTree(out);
        }

        /// The lines of the answer.
        public List<String> lines() {
            return out.lines().toList();
        }

        @Override
        public String toString() {
            return "haversack %s%nexit code %d%n--- answer%n%s--- messages%n%s"
                    .formatted(String.join(" ", args), exit, out, err);
        }
    }

    private final Path store;
    private final Clock clock;
    private final RandomGenerator random;

    /// A store that is there or will be; its ids follow from its file's name.
    public Cli(Path store, Clock clock) {
        this(store, clock, store.getFileName().toString().hashCode());
    }

    /// @param seed of the ids it makes
    public Cli(Path store, Clock clock, long seed) {
        this.store = store;
        this.clock = clock;
        this.random = new SplittableRandom(seed);
    }

    public Path store() {
        return store;
    }

    /// Runs a command with nothing on standard input; `--store` is added.
    public Result run(String... args) {
        return runWith("", args);
    }

    /// Runs a command with a text on standard input; `--store` is added.
    public Result runWith(String input, String... args) {
        var all = new ArrayList<>(Arrays.asList(args));
        all.add("--store");
        all.add(store.toString());
        return runPlain(input, clock, random, all.toArray(String[]::new));
    }

    /// Runs a command line exactly as given.
    public static Result runPlain(String input, Clock clock, RandomGenerator random, String... args) {
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        int exit = new CommandLineApp(
                        clock,
                        random,
                        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                        new PrintStream(out, false, StandardCharsets.UTF_8),
                        new PrintStream(err, false, StandardCharsets.UTF_8))
                .run(args);
        return new Result(
                List.of(args), exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /// Runs a command that has to succeed and answers with JSON.
    public JsonNode json(String... args) {
        return runJson(args).done().json();
    }

    /// Runs a command with `--json`.
    public Result runJson(String... args) {
        var all = Arrays.copyOf(args, args.length + 1);
        all[args.length] = "--json";
        return run(all);
    }

    /// Begins a programme.
    public Cli begin(String name, String code, String title) {
        run("init", "--role", "coordinator", "--name", name, "--code", code, "--title", title)
                .done();
        return this;
    }

    /// Starts from a coordinator's file, accepting its code.
    public Cli join(String name, Path file) {
        var code = runJson("init", "--from", file.toString(), "--name", name)
                .refused()
                .json();
        run(
                        "init",
                        "--from",
                        file.toString(),
                        "--name",
                        name,
                        "--accept",
                        code.path("code").asString())
                .done();
        return this;
    }

    /// Adds a person; returns her id.
    public String person(String name, String role) {
        return run("person", "add", "--name", name, "--role", role).done().out().strip();
    }

    /// Saves records given as JSON lines, in which ' may stand for "; returns the first id.
    public String put(String... lines) {
        return putAll(lines).getFirst();
    }

    /// Saves records given as JSON lines, in which ' may stand for "; returns their ids.
    public List<String> putAll(String... lines) {
        return runWith(String.join("\n", lines).replace('\'', '"'), "put", "-")
                .done()
                .lines();
    }

    /// A record.
    public JsonNode get(String kind, String id) {
        return json("get", kind, id);
    }

    /// The shown value of a field.
    public JsonNode value(String kind, String id, String field) {
        return get(kind, id).path("values").path(field);
    }

    /// Writes one file that is not sealed, so that a test can look into it; returns it.
    public Path send(String to, Path folder, String... more) {
        var args = new ArrayList<>(List.of(more));
        args.add("--plain");
        var file = sendSealed(to, folder, args.toArray(String[]::new));
        FollowsSchema.check(file);
        return file;
    }

    /// Writes one file, sealed as usual; returns it.
    public Path sendSealed(String to, Path folder, String... more) {
        var args = new ArrayList<>(List.of("send", "--to", to, "--out", folder.toString()));
        args.addAll(List.of(more));
        var sent = json(args.toArray(String[]::new)).path("files").path(0);
        assertEquals("written", sent.path("state").asString(), sent::toString);
        return Path.of(sent.path("file").asString());
    }

    /// An invitation: the file and the six words.
    public record Invitation(Path file, String words) {}

    /// Invites somebody.
    public Invitation invite(String name, Path folder) {
        var invited = json("invite", name, "--out", folder.toString());
        return new Invitation(
                Path.of(invited.path("file").asString()), invited.path("words").asString());
    }

    /// Starts from an invitation.
    public Cli join(String name, Invitation invitation) {
        runWith(
                        invitation.words() + "\n",
                        "init",
                        "--from",
                        invitation.file().toString(),
                        "--name",
                        name,
                        "--passphrase-file",
                        "-")
                .done();
        return this;
    }

    /// Receives files, which have to be taken.
    public JsonNode receive(Path... files) {
        var args = new ArrayList<>(List.of("receive"));
        Arrays.stream(files).map(Path::toString).forEach(args::add);
        return json(args.toArray(String[]::new));
    }

    /// Receives a new computer's file, accepting its code as a coordinator would after a telephone call.
    public JsonNode receiveFirst(Path file) {
        var code = json("inspect", file.toString()).path("keyCode").asString();
        return json("receive", file.toString(), "--accept", code);
    }

    /// The line for everything this store holds.
    public String digest() {
        return json("digest").path("total").asString();
    }

    /// Ids of what waits for a decision.
    public List<String> conflicts() {
        var ids = new ArrayList<String>();
        json("conflicts").forEach(conflict -> ids.add(conflict.path("id").asString()));
        return ids;
    }
}
