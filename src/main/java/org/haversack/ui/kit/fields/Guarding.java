package org.haversack.ui.kit.fields;

import java.util.List;
import org.haversack.ui.kit.Words;

/// How one field is kept free of patients.
///
/// @param field which field of which record, the same at every start
/// @param guard looks at the text
/// @param remembered what the person said is none
/// @param holding keeps the text that is not saved
/// @param words says what was found: `kit.guard.` and its kind
public record Guarding(String field, Guard guard, Remembered remembered, Holding holding, Words words) {
    /// For texts that need no guard; nothing is held either.
    public static Guarding none(Words words) {
        return new Guarding("", Guard.none(), Remembered.forNow(""), Holding.none(), words);
    }

    /// What was found and not kept before, in the text's order.
    List<Guard.Finding> look(String text) {
        return guard.look(text).stream()
                .filter(found -> !remembered.kept(field, fingerprint(text, found)))
                .toList();
    }

    /// The person keeps everything that is found in it.
    public void keep(String text) {
        look(text).forEach(found -> remembered.keep(field, fingerprint(text, found)));
    }

    String sentence(Guard.Finding found) {
        return words.get("kit.guard." + found.kind());
    }

    private String fingerprint(String text, Guard.Finding found) {
        return Fingerprint.of(remembered.salt(), field, text.substring(found.start(), found.end()));
    }
}
