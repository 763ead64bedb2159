package org.haversack.cli.kit;

import tools.jackson.databind.node.ObjectNode;

/// Ends a command that cannot do what it was asked, with a sentence and an exit code.
public final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int exit;
    private final transient ObjectNode document;

    private Stop(int exit, String word, String sentence) {
        super(sentence);
        this.exit = exit;
        this.document = Json.object().put("error", word).put("sentence", sentence);
    }

    /// Something was refused.
    public static Stop refused(String sentence) {
        return new Stop(Exit.REFUSED, "refused", sentence);
    }

    /// The command was not written as it should be.
    public static Stop usage(String sentence) {
        return new Stop(Exit.USAGE, "usage", sentence);
    }

    /// The store cannot be used.
    ///
    /// @param why one word for it
    public static Stop store(String why, String sentence) {
        return new Stop(Exit.STORE, "store", sentence).with("why", why);
    }

    /// Adds a detail to the JSON form.
    public Stop with(String key, String value) {
        document.put(key, value);
        return this;
    }

    /// Adds a number to the JSON form.
    public Stop with(String key, long value) {
        document.put(key, value);
        return this;
    }

    public int exit() {
        return exit;
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }

    /// The JSON form: `error`, `sentence` and details.
    public ObjectNode document() {
        return document;
    }
}
