package org.haversack.service.edit;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.haversack.service.Workplace;

/// Texts that are typed and not saved, because they look as if they told of a patient or were refused. They
/// stay on this computer and are in no change; a person finds them again in their fields. Used on the thread
/// of the store.
public final class HeldTexts {
    private static final String KEY = "held";

    private final Workplace workplace;

    public HeldTexts(Workplace workplace) {
        this.workplace = workplace;
    }

    /// All of them, by field.
    public Map<String, String> all() {
        var all = new TreeMap<String, String>();
        workplace
                .store()
                .meta()
                .get(KEY)
                .ifPresent(lines -> lines.lines().forEach(line -> {
                    int equals = line.indexOf('=');
                    all.put(decoded(line.substring(0, equals)), decoded(line.substring(equals + 1)));
                }));
        return all;
    }

    public void hold(String field, String text) {
        var all = all();
        if (!text.equals(all.put(field, text))) {
            write(all);
        }
    }

    public void release(String field) {
        var all = all();
        if (all.remove(field) != null) {
            write(all);
        }
    }

    private void write(Map<String, String> all) {
        workplace
                .store()
                .meta()
                .set(
                        KEY,
                        all.entrySet().stream()
                                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                                .collect(Collectors.joining("\n")));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
