package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.haversack.merge.Draft;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;

/// Bundles for tests, the same in every run but for the keys.
final class Bundles {
    static final long MADE = 1_795_100_100_000L;
    static final SigningKeys ANA = SigningKeys.generate();
    static final SigningKeys MALLORY = SigningKeys.generate();

    final Random random;
    final SpaceId space;
    final ComputerId computer;
    final List<byte[]> lines = new ArrayList<>();

    Bundles(long seed) {
        random = new Random(seed);
        space = new SpaceId(id());
        computer = new ComputerId(id());
    }

    /// A bundle of so many changes.
    static Bundles of(int changes) {
        var bundles = new Bundles(42);
        ChangeId prev = null;
        for (int i = 0; i < changes; i++) {
            var line = bundles.change(i + 1, prev);
            bundles.lines.add(line.bytes());
            prev = line.id();
        }
        return bundles;
    }

    String id() {
        return Uuid7.text(MADE, random);
    }

    ChangeLine change(long n, @org.jspecify.annotations.Nullable ChangeId prev) {
        var fields = new TreeMap<String, Value>();
        fields.put("title", Value.of("Call \"Jørgen\" back\n" + n));
        fields.put("minutes", Value.of(n));
        fields.put("owner:" + id(), Value.TRUE);
        fields.put("due", Value.NOTHING);
        var write = new Write("action", new RecordId(id()), fields);
        return ChangeCodec.write(new Draft(space, computer, n, MADE + n, prev, List.of(), null, null, List.of(write)));
    }

    BundleHead head() {
        return BundleHead.from(computer, space, Uuid7.text(MADE, new Random(7)))
                .fromName("Ana Ruiz")
                .made(MADE)
                .app("Haversack test")
                .spaces(List.of(space))
                .have(List.of(ChangeId.ofLine(new byte[0])))
                .count(lines.size())
                .code("LHH26")
                .number(11)
                .build();
    }

    byte[] bytes() {
        return bytes(head(), ANA);
    }

    byte[] bytes(BundleHead head, SigningKeys keys) {
        try {
            var out = new ByteArrayOutputStream();
            var writer = new BundleWriter(out, head, keys);
            for (var line : lines) {
                writer.change(line);
            }
            writer.finish();
            return out.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /// A bundle around any first line and any change lines, with a good seal.
    static byte[] sealed(byte[] head, List<byte[]> lines, SigningKeys keys) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(head);
        out.write('\n');
        for (int i = 0; i < lines.size(); i++) {
            out.writeBytes(lines.get(i));
            out.writeBytes(utf8(i + 1 < lines.size() ? ",\n" : "\n"));
        }
        out.writeBytes(utf8("],\n"));
        return closed(out.toByteArray(), keys);
    }

    /// Any bytes, with a good seal behind them.
    static byte[] closed(byte[] body, SigningKeys keys) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(body);
        out.writeBytes(utf8(
                Framing.SealLine.sign(Fingerprint.sha256().digest(body), keys).text() + "\n"));
        return out.toByteArray();
    }

    /// A good bundle with one more change line of any content.
    byte[] with(byte[] line) {
        lines.add(line);
        var bytes = sealed(utf8(Framing.headLine(head())), lines, ANA);
        lines.removeLast();
        return bytes;
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /// A file in memory.
    static Path file(byte[] bytes) {
        try {
            var folder = Jimfs.newFileSystem(Configuration.unix()).getPath("/");
            return Files.write(folder.resolve("some.haversack.json"), bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    static Reading read(byte[] bytes) throws IOException {
        return BundleReader.open(file(bytes));
    }

    static VerifiedBundle verified(byte[] bytes) throws IOException {
        return assertInstanceOf(Reading.Verified.class, read(bytes)).bundle();
    }

    static Refusal refused(byte[] bytes) throws IOException {
        return assertInstanceOf(Reading.Refused.class, read(bytes)).refusal();
    }

    static List<ChangeLine> changes(VerifiedBundle bundle) throws IOException, BadBundle {
        var all = new ArrayList<ChangeLine>();
        try (var changes = bundle.changes()) {
            for (var line = changes.next(); line != null; line = changes.next()) {
                all.add(line);
            }
        }
        return all;
    }
}
