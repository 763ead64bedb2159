package org.haversack.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.UnaryOperator;
import org.haversack.bundle.SigningKeys;
import org.haversack.cli.Cli;

/// A bundle taken apart, edited and signed again: what another program, a newer one or a dishonest one could
/// write. Its hash and signature are right, so that what is wrong is found behind them.
final class Forgery {
    private String head;
    private final List<String> changes = new ArrayList<>();

    private Forgery(List<String> lines) {
        head = lines.getFirst();
        for (var line : lines.subList(1, lines.size() - 2)) {
            changes.add(line.endsWith("},") ? line.substring(0, line.length() - 1) : line);
        }
    }

    /// A bundle as it was written.
    static Forgery of(Path bundle) {
        try {
            return new Forgery(Files.readAllLines(bundle));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /// Its change lines, without commas.
    List<String> changes() {
        return List.copyOf(changes);
    }

    /// Edits the first line.
    Forgery head(UnaryOperator<String> edit) {
        head = edited(head, edit);
        return this;
    }

    /// Edits the one change line that has this text.
    Forgery change(String having, UnaryOperator<String> edit) {
        var found = changes.stream().filter(line -> line.contains(having)).toList();
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " lines have " + having);
        }
        changes.replaceAll(line -> line.equals(found.getFirst()) ? edited(line, edit) : line);
        return this;
    }

    private static String edited(String line, UnaryOperator<String> edit) {
        var edited = edit.apply(line);
        if (edited.equals(line)) {
            throw new IllegalArgumentException("this edit changes nothing of " + line);
        }
        return edited;
    }

    /// Adds a change line behind the others.
    Forgery add(String line) {
        changes.add(line);
        return this;
    }

    /// Writes it, signed with the keys of a store.
    Path write(Path target, Cli signer) {
        try {
            var keys = SigningKeys.load(
                    signer.store().resolveSibling(signer.store().getFileName() + ".keys"));
            var first = head.replaceFirst("\"count\":\\d+", "\"count\":" + changes.size());
            var body = first + "\n" + String.join(",\n", changes) + (changes.isEmpty() ? "" : "\n") + "],\n";
            var hash = base64(MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8)));
            var signature = keys.sign(("haversack-bundle 1\n" + hash).getBytes(StandardCharsets.US_ASCII));
            var seal = "\"seal\":{\"sha256\":\"%s\",\"key\":\"%s\",\"sig\":\"%s\"}}\n"
                    .formatted(hash, base64(keys.publicKey()), base64(signature));
            return Files.writeString(target, body + seal);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
