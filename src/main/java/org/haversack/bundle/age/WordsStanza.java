package org.haversack.bundle.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.framework.codec.CanonicalBase64;
import com.exceptionfactory.jagged.framework.crypto.CipherKey;
import com.exceptionfactory.jagged.framework.crypto.EncryptedFileKey;
import com.exceptionfactory.jagged.framework.crypto.FileKeyDecryptorFactory;
import com.exceptionfactory.jagged.framework.crypto.FileKeyEncryptorFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.crypto.generators.SCrypt;

/// The `scrypt` stanza of age: the file's key, wrapped with a passphrase. What a file may ask for is checked
/// before anything is allocated.
final class WordsStanza implements RecipientStanzaWriter {
    static final String TYPE = "scrypt";

    /// Work factors that are opened: 1 MiB to 256 MiB.
    static final int LEAST_WORK = 10;

    static final int MOST_WORK = 18;

    private static final byte[] LABEL = "age-encryption.org/v1/scrypt".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT = 16;
    private static final int WRAPPED = 32;
    private static final int BLOCK = 8;

    private final String passphrase;
    private final int work;

    WordsStanza(String passphrase, int work) {
        if (work < LEAST_WORK || work > MOST_WORK) {
            throw new IllegalArgumentException("work factor " + work);
        }
        this.passphrase = passphrase;
        this.work = work;
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        var salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        var wrapped = new FileKeyEncryptorFactory()
                .newFileKeyEncryptor()
                .getEncryptedFileKey(fileKey, new CipherKey(key(passphrase, salt, work)));
        var arguments = List.of(
                new String(CanonicalBase64.getEncoder().encode(salt), StandardCharsets.US_ASCII),
                Integer.toString(work));
        return List.of(new Stanza(TYPE, arguments, wrapped.getEncoded()));
    }

    /// The file's key, by this passphrase.
    static FileKey open(RecipientStanza stanza, String passphrase) throws AgeTrouble {
        var arguments = stanza.getArguments();
        var body = stanza.getBody();
        if (arguments.size() != 2 || body.length != WRAPPED) {
            throw new AgeTrouble(AgeTrouble.Why.DAMAGED);
        }
        var salt = decode(arguments.getFirst());
        int work = work(arguments.getLast());
        try {
            var key = key(passphrase, salt, work);
            return new FileKeyDecryptorFactory()
                    .newFileKeyDecryptor()
                    .getFileKey(new EncryptedFileKey(body), new CipherKey(key));
        } catch (GeneralSecurityException wrong) {
            throw new AgeTrouble(AgeTrouble.Why.WRONG_WORDS);
        } catch (OutOfMemoryError tooMuch) {
            throw new AgeTrouble(AgeTrouble.Why.WORK_FACTOR);
        }
    }

    private static byte[] decode(String text) throws AgeTrouble {
        try {
            var salt = CanonicalBase64.getDecoder().decode(text.getBytes(StandardCharsets.US_ASCII));
            if (salt.length == SALT) {
                return salt;
            }
        } catch (RuntimeException noBase64) {
            // damaged as well
        }
        throw new AgeTrouble(AgeTrouble.Why.DAMAGED);
    }

    private static int work(String text) throws AgeTrouble {
        if (!text.matches("[1-9][0-9]*")) {
            throw new AgeTrouble(AgeTrouble.Why.DAMAGED);
        }
        int work = text.length() > 2 ? Integer.MAX_VALUE : Integer.parseInt(text);
        if (work < LEAST_WORK || work > MOST_WORK) {
            throw new AgeTrouble(AgeTrouble.Why.WORK_FACTOR);
        }
        return work;
    }

    private static byte[] key(String passphrase, byte[] salt, int work) {
        var labelled = Arrays.copyOf(LABEL, LABEL.length + SALT);
        System.arraycopy(salt, 0, labelled, LABEL.length, SALT);
        return SCrypt.generate(passphrase.getBytes(StandardCharsets.UTF_8), labelled, 1 << work, BLOCK, 1, WRAPPED);
    }
}
