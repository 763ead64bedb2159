package org.haversack.service.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The demo's material: who and what there is, and sentences as facilitators write them. All of it is
/// invented.
final class DemoTexts {
    private final Map<String, List<String>> sections = new LinkedHashMap<>();
    private final List<List<String>> people = table("people.txt");
    private final List<List<String>> practices = table("practices.txt");
    private final List<List<String>> actions = table("actions.txt");
    private final List<List<String>> questions = table("questions.txt");

    DemoTexts() {
        for (var file : List.of("names.txt", "phrases.txt")) {
            var section = new ArrayList<String>();
            for (var line : lines(file)) {
                if (line.startsWith("[")) {
                    section = new ArrayList<>();
                    sections.put(line.substring(1, line.length() - 1), section);
                } else {
                    section.add(line);
                }
            }
        }
    }

    /// The sentences of a section; none if there is no such section.
    List<String> section(String name) {
        return sections.getOrDefault(name, List.of());
    }

    /// Name, role, organisation.
    List<List<String>> people() {
        return people;
    }

    List<List<String>> practices() {
        return practices;
    }

    /// Strategy, who, what.
    List<List<String>> actions() {
        return actions;
    }

    /// Strategy, question, answer.
    List<List<String>> questions() {
        return questions;
    }

    /// The entries of a section that has columns.
    List<List<String>> columns(String section) {
        return section(section).stream().map(DemoTexts::cells).toList();
    }

    private static List<List<String>> table(String file) {
        return lines(file).stream().map(DemoTexts::cells).toList();
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
    }

    private static List<String> lines(String file) {
        try (var in = Objects.requireNonNull(DemoTexts.class.getResourceAsStream(file), file);
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
