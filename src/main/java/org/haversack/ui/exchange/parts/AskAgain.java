package org.haversack.ui.exchange.parts;

import org.haversack.ui.kit.Words;

/// A polite text to copy into a mail: which file could not be used, why, and what would help.
public final class AskAgain {
    private final Words words;

    public AskAgain(Words words) {
        this.words = words;
    }

    /// @param file the file's name
    /// @param sender who wrote it; empty if that cannot be told
    /// @param reason one word for why it was refused
    /// @param sentence why, in words
    /// @param me who asks
    public String text(String file, String sender, String reason, String sentence, String me) {
        var hello = sender.isBlank() ? words.get("exchange.ask.hello") : words.get("exchange.ask.hello-to", sender);
        return String.join(
                "\n\n",
                hello,
                words.get("exchange.ask.file", file, sentence),
                words.get(please(reason)),
                me.isBlank() ? words.get("exchange.ask.thanks") : words.get("exchange.ask.thanks-from", me));
    }

    private static String please(String reason) {
        return switch (reason) {
            case "incomplete", "damaged", "invalid", "contradiction" -> "exchange.ask.write-again";
            case "wrong-signature", "other-key" -> "exchange.ask.call";
            case "sealed", "sealed-for-others", "needs-passphrase", "wrong-passphrase" -> "exchange.ask.for-me";
            case "newer-version" -> "exchange.ask.newer";
            case "other-programme" -> "exchange.ask.programme";
            case "gap" -> "exchange.ask.gap";
            case "revoked" -> "exchange.ask.revoked";
            case "relayed", "programme-by-others" -> "exchange.ask.own";
            default -> "exchange.ask.look";
        };
    }
}
