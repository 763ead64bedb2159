package org.haversack.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One coordinator receives 1 000 files over 10 000 practices in one go, with a heap of 1 GB, in a process of its own.
@Tag("bench")
class ReceiveManyBench {
    private static final double FAILURE = 2.0;
    private static final double TRUE_ENOUGH = 0.10;

    @Test
    void a_thousand_files_over_ten_thousand_practices_fit_into_one_gigabyte(@TempDir Path folder) throws Exception {
        run("3g", ManyFiles.class, folder).forEach(System.out::println);
        var figures = new HashMap<String, Double>();
        run("1g", ManyReceived.class, folder)
                .filter(line -> line.startsWith("figures "))
                .forEach(line -> figures.putAll(figures(line)));
        Figures.say(
                "1000 files: plain %.2f s, ours %.2f s, ratio %.2f (target 1.5, failure over 2)",
                figures.get("plain"), figures.get("ours"), figures.get("ratio"));
        Figures.say(
                "1000 files: progress off by at most %.1f %% while reading, %.1f %% while importing (target 10)",
                100 * figures.get("reading"), 100 * figures.get("importing"));
        assertEquals(1_000, figures.get("taken"));
        assertTrue(
                figures.get("ratio") <= FAILURE, "receiving takes " + figures.get("ratio") + " times the plain upsert");
        assertTrue(figures.get("importing") <= TRUE_ENOUGH, "the progress is off by " + figures.get("importing"));
    }

    private static Map<String, Double> figures(String line) {
        var figures = new HashMap<String, Double>();
        for (var figure : line.substring("figures ".length()).split(" ")) {
            var parts = figure.split("=");
            figures.put(parts[0], Double.valueOf(parts[1]));
        }
        return figures;
    }

    private static Stream<String> run(String heap, Class<?> program, Path folder)
            throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), program.getSimpleName() + " failed: " + said);
        return said.lines();
    }
}
