package org.haversack.ui.exchange.parts;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.haversack.service.exchange.incoming.Counted;
import org.haversack.ui.kit.Words;

/// How many records of each kind, in words: 4 contacts · 10 action changes.
public final class CountWords {
    /// What people look for first.
    private static final List<String> FIRST = List.of("visit", "action");

    private final Words words;

    public CountWords(Words words) {
        this.words = words;
    }

    /// What a file brings: new records, changes and deletions by kind; empty if nothing.
    public String brings(Map<String, Counted> counted) {
        var parts = new ArrayList<String>();
        counted.entrySet().stream().sorted(order()).forEach(kind -> add(parts, kind.getKey(), kind.getValue()));
        return String.join(" · ", parts);
    }

    /// How many records of each kind.
    public String records(Map<String, Integer> counted) {
        return counted.entrySet().stream()
                .sorted(order())
                .map(kind -> words.get(fresh(kind.getKey()), kind.getValue()))
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    private static <V> Comparator<Map.Entry<String, V>> order() {
        return Comparator.comparingInt((Map.Entry<String, V> kind) -> place(kind.getKey()))
                .thenComparing(Map.Entry::getKey);
    }

    private static int place(String kind) {
        int place = FIRST.indexOf(kind);
        return place < 0 ? FIRST.size() : place;
    }

    private void add(List<String> parts, String kind, Counted counted) {
        if (counted.created() > 0) {
            parts.add(words.get(fresh(kind), counted.created()));
        }
        if (counted.changed() > 0) {
            var changes = words.get(changes(kind), counted.changed());
            parts.add(counted.deleted() > 0 ? words.get("exchange.deleted", changes, counted.deleted()) : changes);
        } else if (counted.deleted() > 0) {
            parts.add(words.get("exchange.deleted", words.get(fresh(kind), counted.deleted()), counted.deleted()));
        }
    }

    private static String fresh(String kind) {
        return switch (kind) {
            case "visit" -> "exchange.count.visit";
            case "action" -> "exchange.count.action";
            case "action-update" -> "exchange.count.action-update";
            case "practice" -> "exchange.count.practice";
            case "staff" -> "exchange.count.staff";
            case "agenda-item" -> "exchange.count.agenda-item";
            case "note" -> "exchange.count.note";
            case "decision" -> "exchange.count.decision";
            case "question" -> "exchange.count.question";
            case "assignment" -> "exchange.count.assignment";
            case "person" -> "exchange.count.person";
            case "computer" -> "exchange.count.computer";
            case "visit-template" -> "exchange.count.template";
            case "template-item" -> "exchange.count.template-item";
            default -> "exchange.count.other";
        };
    }

    private static String changes(String kind) {
        return switch (kind) {
            case "visit" -> "exchange.changed.visit";
            case "action" -> "exchange.changed.action";
            case "practice" -> "exchange.changed.practice";
            case "staff" -> "exchange.changed.staff";
            case "agenda-item" -> "exchange.changed.agenda-item";
            case "note" -> "exchange.changed.note";
            case "assignment" -> "exchange.changed.assignment";
            default -> "exchange.changed.other";
        };
    }
}
