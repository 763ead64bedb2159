package org.haversack.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.EdECPrivateKeySpec;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import org.haversack.bundle.age.AgeIdentity;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The keys of one store, in a file `<store>.keys` beside it that only its user can read. The Ed25519 pair
/// signs bundles; the age identity opens those that are sealed for this store.
///
/// The file is JSON: `format` (`haversack-keys`), `v` (1), `ed25519` with `private` (the 32-byte seed) and
/// `public` (32 bytes), both base64url; `x25519` with `identity` (`AGE-SECRET-KEY-1…`) and `recipient`
/// (`age1…`). Whatever this version does not know is kept when the file is saved again.
public final class SigningKeys {
    /// Length of a raw public key in bytes.
    public static final int KEY_BYTES = 32;

    private static final String ALGORITHM = "Ed25519";
    private static final String FORMAT = "haversack-keys";
    private static final int LARGEST_FILE = 64 * 1024;
    /// What X.509 puts before a raw Ed25519 key (RFC 8410).
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final PrivateKey privateKey;
    private final byte[] publicKey;
    private final ObjectNode file;
    private final AgeIdentity identity;
    private final boolean identityIsNew;

    private SigningKeys(PrivateKey privateKey, byte[] publicKey, ObjectNode file) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
        this.file = file;
        var known = AgeIdentity.parse(file.path("x25519").path("identity").asString(""));
        this.identityIsNew = known.isEmpty();
        this.identity = known.orElseGet(AgeIdentity::generate);
        if (identityIsNew) {
            file.putObject("x25519").put("identity", identity.secret()).put("recipient", identity.recipient());
        }
    }

    /// Fresh pairs.
    public static SigningKeys generate() {
        try {
            var pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            var encoded = pair.getPublic().getEncoded();
            var raw = Arrays.copyOfRange(encoded, X509.length, X509.length + KEY_BYTES);
            var seed = ((EdECPrivateKey) pair.getPrivate()).getBytes().orElseThrow();
            var file =
                    JsonMapper.shared().createObjectNode().put("format", FORMAT).put("v", 1);
            file.putObject("ed25519").put("private", Framing.base64(seed)).put("public", Framing.base64(raw));
            return new SigningKeys(pair.getPrivate(), raw, file);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException("this Java has no Ed25519", missing);
        }
    }

    /// Reads a keys file. One that an earlier version wrote gets an age identity; [#isGrown()] says so, and
    /// it has to be saved.
    ///
    /// @throws IOException if it cannot be read, is not a keys file, or its halves do not belong together
    public static SigningKeys load(Path path) throws IOException {
        if (Files.size(path) > LARGEST_FILE) {
            throw new IOException("not a keys file: " + path);
        }
        try {
            var file = (ObjectNode) JsonMapper.shared().readTree(Files.readAllBytes(path));
            if (!FORMAT.equals(file.path("format").asString(""))
                    || file.path("v").asInt(0) != 1) {
                throw new IOException("not a keys file, or one of a newer version: " + path);
            }
            var decoder = Base64.getUrlDecoder();
            var seed = decoder.decode(file.path("ed25519").path("private").asString(""));
            var raw = decoder.decode(file.path("ed25519").path("public").asString(""));
            var spec = new EdECPrivateKeySpec(NamedParameterSpec.ED25519, seed);
            var keys = new SigningKeys(KeyFactory.getInstance(ALGORITHM).generatePrivate(spec), raw, file);
            if (!verify(raw, raw, keys.sign(raw))) {
                throw new IOException("the two halves of the key do not belong together: " + path);
            }
            return keys;
        } catch (JacksonException | ClassCastException | IllegalArgumentException | GeneralSecurityException e) {
            // Without the cause: its message could show a part of the key.
            throw new IOException("the keys file is damaged: " + path);
        }
    }

    /// Writes the file, at once or not at all; nobody but the user can read it at any moment.
    public void save(Path path) throws IOException {
        PrivateFiles.write(
                path, JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsBytes(file));
    }

    /// The half that everybody may know: raw, 32 bytes.
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /// What opens files that are sealed for this store.
    public AgeIdentity identity() {
        return identity;
    }

    /// Whether there is more in it than in the file it was read from.
    public boolean isGrown() {
        return identityIsNew;
    }

    /// What two people compare to know this store's key.
    public Fingerprint fingerprint() {
        return Fingerprint.ofKey(publicKey);
    }

    /// The Ed25519 signature, 64 bytes; the same for the same message.
    public byte[] sign(byte[] message) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("cannot sign", broken);
        }
    }

    /// Whether the key's holder signed the message; false for anything that is no key or no signature.
    ///
    /// @param rawKey 32 bytes
    public static boolean verify(byte[] rawKey, byte[] message, byte[] signature) {
        if (rawKey.length != KEY_BYTES) {
            return false;
        }
        try {
            var check = Signature.getInstance(ALGORITHM);
            check.initVerify(publicKey(rawKey));
            check.update(message);
            return check.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    private static PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
        var encoded = Arrays.copyOf(X509, X509.length + KEY_BYTES);
        System.arraycopy(raw, 0, encoded, X509.length, KEY_BYTES);
        return KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded));
    }
}
