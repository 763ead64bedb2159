package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.haversack.bundle.SigningKeys;
import org.haversack.bundle.age.AgeFile;
import org.haversack.cli.Cli;
import org.haversack.store.sql.StoreFolder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The damages of S12 done to sealed files, from outside and from within: each is refused before the store
/// is written, and lies aside with the reason.
class S12SealedFilesTest {
    private static final Cli.TestClock CLOCK = new Cli.TestClock("2026-05-11T08:00+02:00[Europe/Copenhagen]");

    @TempDir
    private static Path first;

    private static Cli metteBefore;
    private static Cli ana;
    private static Path good;
    private static Path plain;

    @TempDir
    private Path folder;

    private Cli mette;

    @BeforeAll
    static void a_good_file() {
        metteBefore = Scene.mette(first, CLOCK);
        metteBefore.person("Ana Ruiz", "facilitator");
        metteBefore.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-101'}}");
        metteBefore.run("assign", "P-101", "Ana Ruiz").done();
        ana = new Cli(first.resolve("ana.db"), CLOCK).join("Ana Ruiz", metteBefore.invite("Ana Ruiz", first));
        metteBefore.receive(ana.sendSealed("coordinator", first));
        for (int i = 0; i < 400; i++) {
            ana.put("{'kind':'action','practice':'P-101','values':{'title':'Action %d','notes':'%s'}}"
                    .formatted(i, "It goes on. ".repeat(20)));
        }
        good = ana.sendSealed("coordinator", first);
        plain = ana.send("coordinator", first, "--again");
    }

    @BeforeEach
    void before() {
        mette = Scene.copy(metteBefore, folder, CLOCK, 12);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name + ".haversack.age"), bytes);
    }

    /// Any bytes, sealed for Mette.
    private Path sealed(String name, byte[] inside) throws IOException {
        var key = SigningKeys.load(StoreFolder.keys(mette.store())).identity().recipient();
        var file = folder.resolve(name + ".haversack.age");
        try (var out = AgeFile.closeFor(List.of(key), Files.newOutputStream(file))) {
            out.write(inside);
        }
        return file;
    }

    private void isRefused(Path file, String reason, String sentence) {
        var store = Scene.bytes(mette.store());

        var report = mette.runJson("receive", file.toString()).refused().json();

        var said = Scene.of(report, file);
        assertEquals(reason, said.path("reason").asString(), said::toString);
        assertTrue(said.path("sentence").asString().startsWith(sentence), said::toString);
        assertArrayEquals(store, Scene.bytes(mette.store()));
        assertTrue(Scene.quarantined(mette).getFirst().contains(sentence));
        assertEquals(List.of(), Scene.filesBelow(Scene.files(mette, "inbox")));
        assertEquals(List.of(), Scene.filesBelow(Scene.files(mette, "opened")));
        mette.receive(good);
    }

    @Test
    void the_good_file_has_more_than_two_chunks() throws IOException {
        assertTrue(Files.size(good) > 3 * 65_552, "as the other tests need it");
        mette.receive(good);
    }

    @Test
    void a_flipped_byte() throws IOException {
        var bytes = Scene.bytes(good);
        bytes[bytes.length / 2] ^= 1;
        isRefused(file("flipped", bytes), "damaged", "The file was damaged on the way.");
    }

    @Test
    void a_flipped_byte_of_the_header() throws IOException {
        var bytes = Scene.bytes(good);
        bytes[60] ^= 1;
        isRefused(file("header", bytes), "damaged", "The file was damaged on the way.");
    }

    @Test
    void cut_short() throws IOException {
        var bytes = Scene.bytes(good);
        isRefused(
                file("cut", Arrays.copyOf(bytes, bytes.length * 6 / 10)),
                "damaged",
                "The file was damaged on the way.");
    }

    @Test
    void swapped_chunks() throws IOException {
        var bytes = Scene.bytes(good);
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        int from = text.indexOf("\n--- ") + 1 + 4 + 43 + 1 + 16;
        var swapped = bytes.clone();
        System.arraycopy(bytes, from, swapped, from + 65_552, 65_552);
        System.arraycopy(bytes, from + 65_552, swapped, from, 65_552);
        isRefused(file("swapped", swapped), "damaged", "The file was damaged on the way.");
    }

    @Test
    void edited_before_it_was_sealed() throws IOException {
        var text = Scene.text(plain).replace("Action 7\"", "Action 8\"");
        isRefused(
                sealed("edited", text.getBytes(StandardCharsets.UTF_8)), "damaged", "The file was damaged on the way.");
    }

    @Test
    void something_else_inside() throws IOException {
        isRefused(
                sealed("letter", "Dear Mette".getBytes(StandardCharsets.UTF_8)),
                "not-a-bundle",
                "This is not a practice file.");
    }

    @Test
    void sealed_twice() throws IOException {
        isRefused(sealed("twice", Scene.bytes(good)), "sealed", "This file is sealed.");
    }

    @Test
    void an_invitation_for_somebody() {
        var invitation =
                Scene.copy(metteBefore, folder.resolve("copy"), CLOCK, 13).invite("Ana Ruiz", folder);
        isRefused(invitation.file(), "needs-passphrase", "This file is closed with six words");
    }

    @Test
    void ten_gigabytes_with_a_hole() throws IOException {
        var sparse = Files.copy(good, folder.resolve("sparse.haversack.age"));
        try (var file = new RandomAccessFile(sparse.toFile(), "rw")) {
            file.setLength(10L << 30);
        }
        var report = mette.runJson("receive", sparse.toString()).refused().json();
        assertEquals("too-large", Scene.of(report, sparse).path("reason").asString());
        assertEquals(List.of(), Scene.filesBelow(Scene.files(mette, "inbox")));
        Files.delete(sparse);
    }
}
