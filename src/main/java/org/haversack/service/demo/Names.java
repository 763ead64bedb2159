package org.haversack.service.demo;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Invented names, each given once.
final class Names {
    private final List<String> first;
    private final List<String> last;
    private final Chance chance;
    private final Set<String> given = new HashSet<>();

    Names(DemoTexts texts, Chance chance) {
        this.first = texts.section("first names");
        this.last = texts.section("last names");
        this.chance = chance;
    }

    String next() {
        var name = chance.of(first) + " " + chance.of(last);
        while (!given.add(name)) {
            name = chance.of(first) + " " + chance.of(last);
        }
        return name;
    }
}
