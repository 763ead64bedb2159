package org.haversack.service.visits;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Uuid7;

/// A draft as text: a line for each thing, its parts between tabs. A line that does not read is passed over.
final class DraftText {
    private static final String HEAD = "agenda 1";
    private static final int ITEM_PARTS = 6;
    private static final int THING_PARTS = 4;

    private DraftText() {}

    static String write(AgendaDraft draft) {
        var items = draft.items().stream()
                .map(item -> line(
                        "item",
                        item.id().text(),
                        item.title(),
                        item.purpose(),
                        item.minutes().isEmpty()
                                ? ""
                                : Integer.toString(item.minutes().getAsInt()),
                        item.carriedFrom().map(RecordId::text).orElse("")));
        var bring = draft.bring().stream()
                .map(thing -> line("bring", thing.id().text(), thing.title(), thing.packed() ? "packed" : ""));
        return Stream.of(Stream.of(HEAD, line("template", draft.template())), items, bring)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static String line(String... parts) {
        return Arrays.stream(parts).map(DraftText::escaped).collect(Collectors.joining("\t"));
    }

    private static String escaped(String part) {
        return part.replace("\\", "\\\\").replace("\t", "\\t").replace("\n", "\\n");
    }

    private static String plain(String part) {
        var plain = new StringBuilder(part.length());
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (c == '\\' && i + 1 < part.length()) {
                i++;
                plain.append(
                        switch (part.charAt(i)) {
                            case 't' -> '\t';
                            case 'n' -> '\n';
                            default -> part.charAt(i);
                        });
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    /// What was written; empty if it is no draft of this form.
    static Optional<AgendaDraft> read(String text) {
        var lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEAD)) {
            return Optional.empty();
        }
        var template = "";
        var items = new ArrayList<AgendaDraft.Item>();
        var bring = new ArrayList<AgendaDraft.Thing>();
        for (var line : lines.subList(1, lines.size())) {
            var parts =
                    Arrays.stream(line.split("\t", -1)).map(DraftText::plain).toList();
            switch (parts.getFirst()) {
                case "template" -> template = parts.getLast();
                case "item" -> item(parts).ifPresent(items::add);
                case "bring" -> thing(parts).ifPresent(bring::add);
                default -> {
                    // A later version wrote it.
                }
            }
        }
        return Optional.of(new AgendaDraft(template, items, bring));
    }

    private static Optional<AgendaDraft.Item> item(List<String> parts) {
        if (parts.size() < ITEM_PARTS || !Uuid7.isValid(parts.get(1))) {
            return Optional.empty();
        }
        var from = parts.get(5);
        return Optional.of(new AgendaDraft.Item(
                new RecordId(parts.get(1)),
                parts.get(2),
                parts.get(3),
                minutes(parts.get(4)),
                Uuid7.isValid(from) ? Optional.of(new RecordId(from)) : Optional.empty()));
    }

    private static OptionalInt minutes(String text) {
        return text.matches("\\d{1,4}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private static Optional<AgendaDraft.Thing> thing(List<String> parts) {
        return parts.size() < THING_PARTS || !Uuid7.isValid(parts.get(1))
                ? Optional.empty()
                : Optional.of(new AgendaDraft.Thing(
                        new RecordId(parts.get(1)), parts.get(2), parts.get(3).equals("packed")));
    }
}
