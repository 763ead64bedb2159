package org.haversack.bundle.age;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.XECPrivateKey;
import java.security.interfaces.XECPublicKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.XECPrivateKeySpec;
import java.security.spec.XECPublicKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.SCrypt;

/// Writes files in the age format byte by byte, right or wrong, from the specification alone: nothing of it
/// is shared with what reads them.
final class Forge {
    static final byte[] FILE_KEY = "YELLOW SUBMARINE".getBytes(StandardCharsets.US_ASCII);
    static final int CHUNK = 64 * 1024;

    private static final byte[] ZERO = new byte[12];

    byte[] fileKey = FILE_KEY;
    byte[] nonce = new byte[16];
    private final ByteArrayOutputStream header = new ByteArrayOutputStream();
    private final ByteArrayOutputStream payload = new ByteArrayOutputStream();
    private String tail = "";

    Forge() {
        line("age-encryption.org/v1");
    }

    /// A header with another first line.
    static Forge version(String first) {
        var forge = new Forge();
        forge.header.reset();
        forge.line(first);
        return forge;
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().withoutPadding().encodeToString(bytes);
    }

    Forge line(String text) {
        return raw(text + "\n");
    }

    Forge raw(String text) {
        header.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    /// The stanza of a passphrase.
    Forge words(String passphrase, int work) throws GeneralSecurityException {
        var salt = new byte[16];
        Arrays.fill(salt, (byte) 7);
        return line("-> scrypt " + base64(salt) + " " + work).line(base64(wrapped(passphrase, salt, work)));
    }

    byte[] wrapped(String passphrase, byte[] salt, int work) throws GeneralSecurityException {
        var label = join("age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII), salt);
        var key = SCrypt.generate(passphrase.getBytes(StandardCharsets.UTF_8), label, 1 << work, 8, 1, 32);
        return seal(key, ZERO, fileKey);
    }

    /// A raw X25519 key pair.
    record Pair(byte[] secret, byte[] open) {}

    static Pair pair() throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("X25519").generateKeyPair();
        return new Pair(
                ((XECPrivateKey) pair.getPrivate()).getScalar().orElseThrow(),
                littleEndian(((XECPublicKey) pair.getPublic()).getU()));
    }

    /// The stanza's two lines for a recipient: its share and the wrapped file key.
    List<String> stanza(byte[] recipient) throws GeneralSecurityException {
        var ephemeral = pair();
        var agreement = KeyAgreement.getInstance("X25519");
        var keys = KeyFactory.getInstance("X25519");
        agreement.init(keys.generatePrivate(new XECPrivateKeySpec(NamedParameterSpec.X25519, ephemeral.secret())));
        agreement.doPhase(
                keys.generatePublic(new XECPublicKeySpec(NamedParameterSpec.X25519, number(recipient))), true);
        var key = derive(agreement.generateSecret(), join(ephemeral.open(), recipient), "age-encryption.org/v1/X25519");
        return List.of(base64(ephemeral.open()), base64(seal(key, ZERO, fileKey)));
    }

    Forge keys(byte[] recipient) throws GeneralSecurityException {
        var stanza = stanza(recipient);
        return line("-> X25519 " + stanza.getFirst()).line(stanza.getLast());
    }

    /// Ends the header with the right authentication code.
    Forge mac() throws GeneralSecurityException {
        return mac("--- ", "\n");
    }

    Forge mac(String before, String after) throws GeneralSecurityException {
        raw("---");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(derive(fileKey, new byte[0], "header"), "HmacSHA256"));
        var code = base64(mac.doFinal(header.toByteArray()));
        return raw(before.substring(3) + code + after);
    }

    /// Chunks as they are given; the last one is marked as such.
    Forge chunks(List<byte[]> chunks) throws GeneralSecurityException {
        var sealed = new ArrayList<byte[]>();
        for (int i = 0; i < chunks.size(); i++) {
            sealed.add(chunk(i, i == chunks.size() - 1, chunks.get(i)));
        }
        return sealedChunks(sealed);
    }

    /// A sealed chunk.
    byte[] chunk(int number, boolean last, byte[] bytes) throws GeneralSecurityException {
        var key = derive(fileKey, nonce, "payload");
        var counter = new byte[12];
        counter[10] = (byte) number;
        counter[11] = (byte) (last ? 1 : 0);
        return seal(key, counter, bytes);
    }

    Forge sealedChunks(List<byte[]> sealed) {
        payload.writeBytes(nonce);
        sealed.forEach(payload::writeBytes);
        return this;
    }

    Forge tail(String text) {
        tail = text;
        return this;
    }

    byte[] bytes() {
        return join(join(header.toByteArray(), payload.toByteArray()), tail.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static byte[] seal(byte[] key, byte[] nonce, byte[] bytes) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("ChaCha20-Poly1305");
        cipher.init(Cipher.ENCRYPT_MODE, new SecretKeySpec(key, "ChaCha20"), new IvParameterSpec(nonce));
        return cipher.doFinal(bytes);
    }

    private static byte[] derive(byte[] from, byte[] salt, String label) throws GeneralSecurityException {
        var parameters = HKDFParameterSpec.ofExtract()
                .addIKM(from)
                .addSalt(salt)
                .thenExpand(label.getBytes(StandardCharsets.US_ASCII), 32);
        return KDF.getInstance("HKDF-SHA256").deriveData(parameters);
    }

    static byte[] join(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static BigInteger number(byte[] littleEndian) {
        var big = new byte[littleEndian.length];
        for (int i = 0; i < big.length; i++) {
            big[i] = littleEndian[big.length - 1 - i];
        }
        return new BigInteger(1, big);
    }

    private static byte[] littleEndian(BigInteger number) {
        var big = number.toByteArray();
        var little = new byte[32];
        for (int i = 0; i < Math.min(big.length, 32); i++) {
            little[i] = big[big.length - 1 - i];
        }
        return little;
    }
}
