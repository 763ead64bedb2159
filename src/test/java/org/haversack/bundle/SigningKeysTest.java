package org.haversack.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.AclFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeysTest {
    private static final byte[] MESSAGE = Bundles.utf8("message");

    @Test
    void the_example_of_rfc_8032_is_verified() {
        var key = HexFormat.of().parseHex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        var signature = HexFormat.of()
                .parseHex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        assertTrue(SigningKeys.verify(key, new byte[] {0x72}, signature));
        assertFalse(SigningKeys.verify(key, new byte[] {0x73}, signature));
    }

    @Test
    void a_signature_is_always_the_same_and_only_of_its_key_and_message() {
        var keys = SigningKeys.generate();
        var signature = keys.sign(MESSAGE);
        assertArrayEquals(signature, keys.sign(MESSAGE));
        assertTrue(SigningKeys.verify(keys.publicKey(), MESSAGE, signature));
        assertFalse(SigningKeys.verify(Bundles.ANA.publicKey(), MESSAGE, signature));
        assertFalse(SigningKeys.verify(keys.publicKey(), Bundles.utf8("massage"), signature));
    }

    @Test
    void what_is_no_key_or_no_signature_verifies_nothing() {
        var signature = Bundles.ANA.sign(MESSAGE);
        for (int length : new int[] {0, 1, 31, 33, 64}) {
            assertFalse(SigningKeys.verify(new byte[length], MESSAGE, signature));
        }
        for (int length : new int[] {0, 63, 65}) {
            assertFalse(SigningKeys.verify(Bundles.ANA.publicKey(), MESSAGE, Arrays.copyOf(signature, length)));
        }
        var all = new byte[32];
        Arrays.fill(all, (byte) 0xFF);
        assertFalse(SigningKeys.verify(all, MESSAGE, signature));
        assertFalse(SigningKeys.verify(new byte[32], MESSAGE, new byte[64]));
    }

    @Test
    void saved_keys_are_the_same_when_loaded(@TempDir Path folder) throws IOException {
        var path = folder.resolve("store.keys");
        for (int i = 0; i < 20; i++) {
            var keys = SigningKeys.generate();
            keys.save(path);
            var loaded = SigningKeys.load(path);
            assertArrayEquals(keys.publicKey(), loaded.publicKey());
            assertArrayEquals(keys.sign(MESSAGE), loaded.sign(MESSAGE));
        }
        try (var files = Files.list(folder)) {
            assertEquals(List.of(path), files.toList());
        }
    }

    @Test
    void only_the_user_can_read_the_file(@TempDir Path folder) throws IOException {
        var path = folder.resolve("store.keys");
        Files.writeString(path, "old and open to all");
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        SigningKeys.generate().save(path);
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
    }

    @Test
    void on_windows_the_access_list_names_the_owner_only() throws IOException {
        var system = Jimfs.newFileSystem(Configuration.windows().toBuilder()
                .setAttributeViews("basic", "owner", "dos", "acl", "user")
                .build());
        var path = system.getPath("C:\\work\\store.keys");
        SigningKeys.generate().save(path);
        var view = Files.getFileAttributeView(path, AclFileAttributeView.class);
        assertEquals(
                List.of(view.getOwner()),
                view.getAcl().stream().map(entry -> entry.principal()).toList());
        SigningKeys.load(path);
    }

    @Test
    void what_a_later_version_added_is_kept(@TempDir Path folder) throws IOException {
        var path = folder.resolve("store.keys");
        SigningKeys.generate().save(path);
        var more = Files.readString(path).replaceFirst("\\{", "{\"x25519\":{\"identity\":\"AGE-SECRET-KEY-1\"},");
        Files.writeString(path, more);
        SigningKeys.load(path).save(path);
        assertTrue(Files.readString(path).contains("AGE-SECRET-KEY-1"));
        SigningKeys.load(path);
    }

    @Test
    void a_file_of_an_earlier_version_gets_an_identity_that_stays(@TempDir Path folder) throws IOException {
        var path = folder.resolve("store.keys");
        SigningKeys.generate().save(path);
        assertFalse(SigningKeys.load(path).isGrown());
        Files.writeString(path, Files.readString(path).replace("x25519", "later"));
        var grown = SigningKeys.load(path);
        assertTrue(grown.isGrown());
        grown.save(path);
        var again = SigningKeys.load(path);
        assertFalse(again.isGrown());
        assertEquals(grown.identity().secret(), again.identity().secret());
        assertEquals(grown.identity().recipient(), again.identity().recipient());
    }

    @Test
    void a_damaged_file_is_an_io_exception_that_shows_no_key(@TempDir Path folder) throws IOException {
        var path = folder.resolve("store.keys");
        SigningKeys.generate().save(path);
        var good = Files.readString(path);
        var otherKey = Base64.getUrlEncoder().withoutPadding().encodeToString(Bundles.ANA.publicKey());
        for (var bad : List.of(
                "",
                "{",
                "[]",
                "null",
                "{}",
                good.replace("haversack-keys", "other"),
                good.replaceAll("\"v\" : 1", "\"v\" : 2"),
                good.replaceAll("(\"public\" : \")[^\"]*", "$1" + otherKey),
                good.replaceAll("(\"private\" : \").", "$1"),
                good.replace("ed25519", "ed448"),
                "x".repeat(70_000))) {
            Files.writeString(path, bad);
            var wrong = assertThrows(IOException.class, () -> SigningKeys.load(path), bad);
            assertEquals(null, wrong.getCause());
            assertFalse(good.contains(String.valueOf(wrong.getMessage())));
        }
    }
}
