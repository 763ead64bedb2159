package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.haversack.bundle.Mutations;
import org.haversack.domain.Kinds;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.Receiving;
import org.haversack.service.exchange.UndoService;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// A known computer's file with changed lines and a good seal: refused, and the store is as it was; or
/// taken, and taking it again changes nothing. Nothing is written but into the store's own folder.
class FuzzImportTwiceTest {
    @TempDir
    static Path folder;

    private static Team team;
    private static Forge forge;
    private static List<byte[]> lines;
    private static Workplace mette;

    @BeforeAll
    static void begin() throws IOException {
        team = Team.of(folder, 1);
        forge = Forge.of(team.ana, 11);
        var good = Files.readString(forge.large(folder.resolve("good.json"), team.practices, 5));
        Files.delete(folder.resolve("good.json"));
        lines = new ArrayList<>();
        good.lines().map(line -> line.getBytes(StandardCharsets.UTF_8)).forEach(lines::add);
        lines.removeLast();
        mette = Workplace.open(team.mette.store(), Kinds.ALL, team.clock, new Random(3));
    }

    @AfterAll
    static void end() {
        mette.close();
    }

    @FuzzTest(maxDuration = "10m")
    void fuzz_import_twice(byte[] chosen) throws IOException {
        var body = new ByteArrayOutputStream();
        Mutations.of(lines, chosen).forEach(line -> {
            body.writeBytes(line);
            body.write('\n');
        });
        var file = Files.write(folder.resolve("some.haversack.json"), forge.sealed(body.toByteArray()));
        var around = beside();
        var before = digest();
        var first = receive(file);
        var after = digest();
        if (first.status() == Receiving.Status.REFUSED) {
            assertFalse(first.sentence().isBlank());
            assertEquals(before, after);
        } else {
            assertEquals(Receiving.Status.ALREADY_IMPORTED, receive(file).status());
            assertEquals(after, digest());
            new UndoService(mette).undo();
            assertEquals(before, digest());
        }
        assertEquals(around, beside());
    }

    private static Receiving.FileReport receive(Path file) {
        return new Receiving(mette)
                .receive(List.of(file), new Receiving.Options(false, Set.of()), Progress.NONE)
                .files()
                .getFirst();
    }

    private static String digest() {
        return mette.store().digest().toString();
    }

    private static Set<String> beside() throws IOException {
        try (var files = Files.list(folder)) {
            var names = new TreeSet<String>();
            files.forEach(path -> names.add(path.getFileName().toString()));
            return names;
        }
    }
}
