package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.bundle.BadBundle;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.BundleReader;
import org.haversack.bundle.BundleWriter;
import org.haversack.bundle.ChangeCodec;
import org.haversack.bundle.Reading;
import org.haversack.bundle.SigningKeys;
import org.haversack.bundle.VerifiedBundle;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.merge.Draft;
import org.haversack.merge.SpaceHistory;
import org.haversack.merge.Vec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Workplace;
import org.haversack.store.sql.StoreFolder;

/// Files as a store could have written them, made with its keys but without its program: very large ones, and
/// ones that no program of ours writes.
final class Forge {
    private static final long START = 1_773_129_600_000L;

    private final SigningKeys keys;
    private final Workplace.Identity identity;
    private final Map<SpaceId, SpaceHistory> histories = new HashMap<>();
    private final Random random;
    private long clock = START;

    private Forge(SigningKeys keys, Workplace.Identity identity, Random random) {
        this.keys = keys;
        this.identity = identity;
        this.random = random;
    }

    /// Takes over the pen of a store: its name, its keys, and what it holds now.
    static Forge of(Cli of, long seed) {
        var random = new Random(seed);
        try (var workplace = Workplace.open(of.store(), Kinds.ALL, java.time.Clock.systemUTC(), random)) {
            var forge = new Forge(SigningKeys.load(StoreFolder.keys(of.store())), workplace.identity(), random);
            for (var space : workplace.store().spaces()) {
                var history = new SpaceHistory();
                workplace.store().missing(space.id(), Vec.NONE).forEach(line -> history.add(read(line)));
                forge.histories.put(space.id(), history);
            }
            return forge;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    SigningKeys keys() {
        return keys;
    }

    String id() {
        return Uuid7.text(clock++, random);
    }

    /// A save behind everything the space holds.
    ChangeLine save(String space, Write... writes) {
        var in = new SpaceId(space);
        var history = histories.computeIfAbsent(in, none -> new SpaceHistory());
        var line = ChangeCodec.write(
                Draft.behind(history.branches(), history, in, identity.computer(), clock++, List.of(writes)));
        history.add(line);
        return line;
    }

    /// The save after that one, which is not remembered: a million of them need no room.
    ChangeLine after(ChangeLine prev, Write... writes) {
        var change = prev.change();
        return ChangeCodec.write(new Draft(
                change.space(),
                change.computer(),
                change.n() + 1,
                clock++,
                change.id(),
                List.of(),
                null,
                null,
                List.of(writes)));
    }

    static Write write(String kind, String record, Object... pairs) {
        var fields = new TreeMap<String, Value>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(
                    (String) pairs[i],
                    switch (pairs[i + 1]) {
                        case Integer number -> Value.of((long) number);
                        case Boolean flag -> flag ? Value.TRUE : Value.FALSE;
                        case Object text -> Value.of(text.toString());
                    });
        }
        return new Write(kind, new RecordId(record), fields);
    }

    /// A head as this store would write it.
    BundleHead.Builder head(long count) {
        return BundleHead.from(identity.computer(), identity.programme(), id())
                .fromName("Ana Ruiz")
                .made(clock)
                .app("Haversack test")
                .spaces(List.of())
                .have(List.of())
                .code("LHH26")
                .number(900)
                .person(Optional.of(identity.person()))
                .count(count);
    }

    /// Writes a file with these changes, which have to be parents first.
    Path file(Path target, Collection<byte[]> lines) {
        return file(target, head(lines.size()).build(), lines);
    }

    Path file(Path target, BundleHead head, Iterable<byte[]> lines) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            var writer = new BundleWriter(out, head, keys);
            for (var line : lines) {
                writer.change(line);
            }
            writer.finish();
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A year's work and more: so many changes over these practices, most of them new actions and visits, the
    /// others edits of one of the newest. Written as they are made.
    Path large(Path target, List<String> practices, int changes) {
        try (var out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
            var writer = new BundleWriter(out, head(changes).build(), keys);
            int written = 0;
            var sorted = practices.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                int share = (int) ((long) changes * (i + 1) / sorted.size()) - written;
                written += share;
                practice(writer, sorted.get(i), share);
            }
            writer.finish();
            return target;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void practice(BundleWriter writer, String practice, int changes) throws IOException {
        ChangeLine last = null;
        var recent = new ArrayList<String>();
        for (int i = 0; i < changes; i++) {
            var write = work(recent);
            last = last == null ? save(practice, write) : after(last, write);
            writer.change(last.bytes());
        }
    }

    private Write work(List<String> recent) {
        if (!recent.isEmpty() && random.nextInt(100) < 45) {
            return write(
                    "action",
                    recent.get(random.nextInt(recent.size())),
                    "notes",
                    "Kim has it and waits for the vendor, week " + random.nextInt(52),
                    "status",
                    random.nextBoolean() ? "done" : "in-progress");
        }
        var id = id();
        if (recent.size() == 20) {
            recent.set(random.nextInt(20), id);
        } else {
            recent.add(id);
        }
        return write(
                "action",
                id,
                "title",
                "Laminate the recheck card and put it up in room " + random.nextInt(40),
                "due",
                "2026-04-20",
                "status",
                "open");
    }

    /// Any bytes, with a good seal of this store behind them.
    byte[] sealed(byte[] body) {
        try {
            var encoder = Base64.getUrlEncoder().withoutPadding();
            var hash =
                    encoder.encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
            var signature = keys.sign(("haversack-bundle 1\n" + hash).getBytes(StandardCharsets.US_ASCII));
            var out = new ByteArrayOutputStream();
            out.writeBytes(body);
            out.writeBytes("\"seal\":{\"sha256\":\"%s\",\"key\":\"%s\",\"sig\":\"%s\"}}\n"
                    .formatted(hash, encoder.encodeToString(keys.publicKey()), encoder.encodeToString(signature))
                    .getBytes(StandardCharsets.US_ASCII));
            return out.toByteArray();
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /// A file of this store whose changes are any text at all; the frame, the hash and the signature are good.
    Path raw(Path target, List<String> lines) {
        var plain = target.resolveSibling("plain.json");
        file(plain, List.of());
        try {
            var first = Files.readAllLines(plain).getFirst().replace("\"count\":0", "\"count\":" + lines.size());
            Files.delete(plain);
            var body = first + "\n" + String.join(",\n", lines) + "\n],\n";
            return Files.write(target, sealed(body.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ChangeLine read(byte[] line) {
        try {
            return ChangeCodec.read(line);
        } catch (BadLine bad) {
            throw new IllegalStateException(bad);
        }
    }

    /// The lines of a file, byte for byte, by their ids.
    static Map<ChangeId, byte[]> lines(Path file) {
        var lines = new HashMap<ChangeId, byte[]>();
        try (var changes = opened(file).changes()) {
            for (var line = changes.next(); line != null; line = changes.next()) {
                lines.put(line.id(), line.bytes());
            }
            return lines;
        } catch (IOException | BadBundle bad) {
            throw new IllegalStateException(bad);
        }
    }

    static VerifiedBundle opened(Path file) {
        try {
            return assertInstanceOf(Reading.Verified.class, BundleReader.open(file))
                    .bundle();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
