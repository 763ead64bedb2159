package org.haversack.cli.kit;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Where a command's answer and its messages go: the answer to standard output, as text or as exactly one JSON
/// document;
/// messages to standard error.
public final class Console {
    private final PrintStream out;
    private final PrintStream err;
    private final boolean json;
    private boolean answered;

    public Console(PrintStream out, PrintStream err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /// Whether the answer is wanted as JSON.
    public boolean json() {
        return json;
    }

    /// Gives the answer as JSON, always in UTF-8.
    public void answer(JsonNode document) {
        if (answered) {
            throw new IllegalStateException("a command gives one JSON document");
        }
        answered = true;
        var bytes = (Json.text(document) + "\n").getBytes(StandardCharsets.UTF_8);
        out.write(bytes, 0, bytes.length);
        out.flush();
    }

    /// Whether the JSON document was given.
    public boolean answered() {
        return answered;
    }

    /// A line of a text answer.
    public void line(String text) {
        out.println(Words.printable(text));
    }

    /// Lines of a text answer.
    public void lines(List<String> lines) {
        lines.forEach(this::line);
    }

    /// A message, beside the answer.
    public void note(String sentence) {
        err.println(Words.printable(sentence));
    }

    /// Standard error, for progress.
    PrintStream messages() {
        return err;
    }

    /// Hands everything on to whoever reads it.
    public void flush() {
        out.flush();
        err.flush();
    }
}
