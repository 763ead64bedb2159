package org.haversack.service.visits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.haversack.domain.kind.Code;
import org.haversack.domain.visit.VisitMode;

/// The templates that come with the program, read from `templates.txt` beside this class: a line
/// `= minutes mode title` for each, then `minutes title` or `minutes title | purpose` for each item.
final class BuiltInTemplates {
    private BuiltInTemplates() {}

    static List<Template> read() {
        try (var in = BuiltInTemplates.class.getResourceAsStream("templates.txt")) {
            if (in == null) {
                throw new IllegalStateException("templates.txt is missing");
            }
            return read(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<Template> read(List<String> lines) {
        var templates = new ArrayList<Template>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("= ")) {
                var head = lines.get(i).split(" ", 4);
                var items = lines.subList(i + 1, lines.size()).stream()
                        .takeWhile(line -> !line.isBlank())
                        .map(BuiltInTemplates::item)
                        .toList();
                templates.add(new Template(
                        Optional.empty(),
                        head[3],
                        OptionalInt.of(Integer.parseInt(head[1])),
                        Code.find(VisitMode.class, head[2]),
                        items,
                        Template.Whose.BUILT_IN,
                        false));
            }
        }
        return List.copyOf(templates);
    }

    private static Template.Item item(String line) {
        var parts = line.split(" ", 2);
        var words = parts[1].split(" \\| ", 2);
        return new Template.Item(
                Optional.empty(),
                words[0],
                words.length > 1 ? words[1] : "",
                OptionalInt.of(Integer.parseInt(parts[0])),
                "");
    }
}
