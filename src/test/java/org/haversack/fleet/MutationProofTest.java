package org.haversack.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/// The net holds: whoever makes one of these mistakes in the merge or the store is caught by the simulation.
/// A mutant that survives means that the simulation is too weak.
class MutationProofTest {
    private static final int MOST_SEEDS = 120;
    private static final int MOST_SEEDS_ON_FILE = 80;

    @TempDir(factory = QuickFolder.class)
    Path folder;

    @TestFactory
    Stream<DynamicTest> every_mistake_is_caught() {
        // -Dhaversack.mutant=WORD tries only those with the word in their names.
        var word = System.getProperty("haversack.mutant", "");
        return Mutant.all().stream()
                .filter(mutant -> mutant.name().contains(word))
                .map(mutant -> DynamicTest.dynamicTest(mutant.name(), () -> caught(mutant)));
    }

    @Test
    void the_kernel_as_it_is_passes_in_the_same_way() throws Exception {
        var loader = new MutantLoader(Map.of());
        assertNull(loader.trial(1, null));
        assertNull(loader.trial(1, Files.createTempDirectory(folder, "real")));
    }

    private void caught(Mutant mutant) throws Exception {
        var loader = new MutantLoader(MutantLoader.compiled(mutant.file(), mutated(mutant)));
        int most = mutant.onFile() ? MOST_SEEDS_ON_FILE : MOST_SEEDS;
        String complaint = null;
        int seeds = 0;
        while (complaint == null && seeds < most) {
            complaint = loader.trial(seeds, mutant.onFile() ? Files.createTempDirectory(folder, "mutant") : null);
            seeds++;
        }
        System.out.printf(
                "%-52s %s %s%n",
                mutant.name(),
                complaint == null ? "SURVIVED" : "caught by seed " + seeds,
                complaint == null ? "" : complaint.substring(0, Math.min(90, complaint.length())));
        assertNotNull(complaint, mutant.name() + " survived " + seeds + " seeds");
    }

    /// However the formatter breaks the lines.
    private static String mutated(Mutant mutant) throws IOException {
        var source = Files.readString(Path.of("src/main/java/org/haversack", mutant.file() + ".java"));
        var words = Pattern.compile("\\w+|[^\\w\\s]")
                .matcher(mutant.before())
                .results()
                .map(word -> Pattern.quote(word.group()))
                .collect(Collectors.joining("\\s*"));
        var places = Pattern.compile(words).matcher(source);
        assertEquals(1, places.results().count(), "the text to mutate must occur exactly once in " + mutant.file());
        return places.reset().replaceFirst(Matcher.quoteReplacement(mutant.after()));
    }
}
