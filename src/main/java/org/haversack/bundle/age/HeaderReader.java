package org.haversack.bundle.age;

import com.exceptionfactory.jagged.FileKey;
import com.exceptionfactory.jagged.RecipientStanza;
import com.exceptionfactory.jagged.RecipientStanzaReader;
import com.exceptionfactory.jagged.UnsupportedRecipientStanzaException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the file's key in its header, and remembers why it could not.
final class HeaderReader implements RecipientStanzaReader {
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");

    private final AgeKey key;
    private @Nullable AgeTrouble trouble;

    HeaderReader(AgeKey key) {
        this.key = key;
    }

    /// Why no key was found; null if one was, or the header was never read.
    @Nullable
    AgeTrouble trouble() {
        return trouble;
    }

    @Override
    public FileKey getFileKey(Iterable<RecipientStanza> header) throws GeneralSecurityException {
        var stanzas = new ArrayList<RecipientStanza>();
        header.forEach(stanzas::add);
        try {
            return found(stanzas);
        } catch (AgeTrouble why) {
            trouble = why;
            throw new UnsupportedRecipientStanzaException("no key for the file");
        }
    }

    private FileKey found(List<RecipientStanza> stanzas) throws GeneralSecurityException, AgeTrouble {
        boolean printable = stanzas.stream()
                .allMatch(stanza -> PRINTABLE.matcher(stanza.getType()).matches());
        if (stanzas.isEmpty() || !printable || !KeyStanzas.fit(stanzas)) {
            throw new AgeTrouble(AgeTrouble.Why.DAMAGED);
        }
        boolean withWords = stanzas.stream().anyMatch(stanza -> stanza.getType().equals(WordsStanza.TYPE));
        if (withWords && stanzas.size() > 1) {
            throw new AgeTrouble(AgeTrouble.Why.DAMAGED);
        }
        return switch (key) {
            case AgeKey.Words(var passphrase) when withWords -> WordsStanza.open(stanzas.getFirst(), passphrase);
            case AgeKey.Words(var _) -> throw new AgeTrouble(AgeTrouble.Why.NOT_WITH_WORDS);
            case AgeKey.Identities(var _) when withWords -> throw new AgeTrouble(AgeTrouble.Why.WITH_WORDS);
            case AgeKey.Identities(var identities) -> byIdentity(identities, stanzas);
        };
    }

    private static FileKey byIdentity(List<AgeIdentity> identities, List<RecipientStanza> stanzas) throws AgeTrouble {
        for (var identity : identities) {
            try {
                return identity.reader().getFileKey(stanzas);
            } catch (GeneralSecurityException | RuntimeException notThisOne) {
                // the next one, then
            }
        }
        throw new AgeTrouble(AgeTrouble.Why.OTHER_KEY);
    }
}
