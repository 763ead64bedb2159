package org.haversack.bundle.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaWriter;
import com.exceptionfactory.jagged.x25519.X25519RecipientStanzaWriterFactory;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/// The stanzas for several recipients, and one of our own that other tools pass over: the hash of those before
/// it. By it a file that was damaged in its header is told from one that is sealed for somebody else.
final class KeyStanzas implements RecipientStanzaWriter {
    private static final String CHECK = "haversack-check";

    private final List<String> recipients;

    KeyStanzas(Collection<String> recipients) {
        this.recipients = List.copyOf(recipients);
    }

    @Override
    public Iterable<RecipientStanza> getRecipientStanzas(FileKey fileKey) throws GeneralSecurityException {
        var stanzas = new ArrayList<RecipientStanza>();
        for (var recipient : recipients) {
            X25519RecipientStanzaWriterFactory.newRecipientStanzaWriter(recipient)
                    .getRecipientStanzas(fileKey)
                    .forEach(stanzas::add);
        }
        stanzas.add(new Stanza(CHECK, List.of("1"), hash(stanzas)));
        return stanzas;
    }

    /// Whether the stanzas are those that were written; true if nothing in them says so.
    static boolean fit(List<RecipientStanza> stanzas) throws GeneralSecurityException {
        var last = stanzas.getLast();
        return !last.getType().equals(CHECK)
                || MessageDigest.isEqual(last.getBody(), hash(stanzas.subList(0, stanzas.size() - 1)));
    }

    private static byte[] hash(List<RecipientStanza> stanzas) throws GeneralSecurityException {
        var hash = MessageDigest.getInstance("SHA-256");
        for (var stanza : stanzas) {
            var words = stanza.getType() + ' ' + String.join(" ", stanza.getArguments()) + '\n';
            hash.update(words.getBytes(StandardCharsets.UTF_8));
            hash.update(stanza.getBody());
            hash.update((byte) '\n');
        }
        return hash.digest();
    }
}
