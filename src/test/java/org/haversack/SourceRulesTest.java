package org.haversack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the sources promise that bytecode does not show: short files, small packages, nothing left for later.
class SourceRulesTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final int MOST_LINES = 300;
    private static final int AIMED_AT_LINES = 200;
    private static final int MOST_TYPES = 20;
    private static final Pattern LEFT_FOR_LATER = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|XX" + "X)\\b");

    @Test
    void no_source_file_is_longer_than_300_lines() throws IOException {
        var lengths = new TreeMap<String, Integer>();
        for (var file : sources(MAIN)) {
            lengths.put(
                    MAIN.relativize(file).toString(), Files.readAllLines(file).size());
        }
        longerThan(lengths, AIMED_AT_LINES)
                .forEach((file, lines) -> System.out.println("long: " + file + ", " + lines + " lines"));
        assertEquals(Map.of(), longerThan(lengths, MOST_LINES));
    }

    @Test
    void nothing_in_the_sources_is_left_for_later() throws IOException {
        assertEquals(List.of(), linesWith(LEFT_FOR_LATER));
    }

    @Test
    void no_source_names_an_author() throws IOException {
        assertEquals(List.of(), linesWith(Pattern.compile("@" + "author")));
    }

    @Test
    void no_package_has_more_than_20_types() throws IOException {
        var counts = sources(MAIN).stream()
                .filter(file -> !file.getFileName().toString().endsWith("-info.java"))
                .collect(Collectors.groupingBy(
                        file -> MAIN.relativize(file).getParent().toString(),
                        TreeMap::new,
                        Collectors.summingInt(_ -> 1)));
        assertFalse(counts.isEmpty());
        assertEquals(Map.of(), longerThan(counts, MOST_TYPES));
    }

    private static Map<String, Integer> longerThan(Map<String, Integer> sizes, int most) {
        return sizes.entrySet().stream()
                .filter(entry -> entry.getValue() > most)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static List<String> linesWith(Pattern pattern) throws IOException {
        var found = new ArrayList<String>();
        for (var root : List.of(MAIN, TEST)) {
            for (var file : sources(root)) {
                var lines = Files.readAllLines(file);
                for (int i = 0; i < lines.size(); i++) {
                    if (pattern.matcher(lines.get(i)).find()) {
                        found.add(file + ":" + (i + 1));
                    }
                }
            }
        }
        return found;
    }

    private static List<Path> sources(Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
