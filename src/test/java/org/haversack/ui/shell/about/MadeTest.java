package org.haversack.ui.shell.about;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What the program says it is made of is what is on its class path, with the licences its parts have.
class MadeTest {
    private static final Pattern DEPENDENCY = Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
    private static final Pattern LICENCE = Pattern.compile("<license>.*?<name>(.*?)</name>", Pattern.DOTALL);

    /// What libraries ask for in their own tests, and what only the compiler looks at.
    private static final Pattern NOT_RUN = Pattern.compile("junit-.*|assertj-core|apiguardian-api|opentest4j|jspecify");

    /// What a licence is called by those who give it.
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("GPLv2+CE", "GPL 2 with Classpath Exception"),
            Map.entry("MIT", "MIT"),
            Map.entry("MIT License", "MIT"),
            Map.entry("The 3-Clause BSD License", "BSD 3-Clause"),
            Map.entry("BSD 3-clause", "BSD 3-Clause"),
            Map.entry("iCal4j - License", "BSD 3-Clause"),
            Map.entry("Bouncy Castle Licence", "Bouncy Castle Licence (MIT)"),
            Map.entry("Apache-2.0", "Apache 2.0"),
            Map.entry("Apache License 2.0", "Apache 2.0"),
            Map.entry("The Apache Software License, Version 2.0", "Apache 2.0"),
            Map.entry("The Apache Software License, version 2.0", "Apache 2.0"));

    @Test
    void every_library_of_the_program_is_named_and_none_that_it_does_not_have() throws IOException {
        var named = new TreeSet<String>();
        Made.PARTS.forEach(part -> named.addAll(part.libraries()));
        assertEquals(new TreeSet<>(libraries().keySet()), named);
    }

    @Test
    void each_has_the_licence_that_its_own_file_states() throws IOException {
        var libraries = libraries();
        for (var part : Made.PARTS) {
            for (var library : part.libraries()) {
                var stated = licence(pom(libraries.get(library))).orElseThrow(() -> new AssertionError(library));
                var ours = part.licence().split(", ")[0];
                assertEquals(NAMES.getOrDefault(stated, stated), ours, library);
            }
        }
    }

    /// The libraries that the program runs with, found from `pom.xml` on, as far as they are on the class path.
    private static Map<String, Path> libraries() throws IOException {
        var all = new TreeMap<String, Path>();
        var look = new ArrayDeque<>(needed(Files.readString(Path.of("pom.xml")).split("<build>")[0]));
        while (!look.isEmpty()) {
            var name = look.remove();
            var jar = onClassPath(name);
            if (jar.isPresent() && all.putIfAbsent(name, jar.get()) == null && Files.exists(pom(jar.get()))) {
                look.addAll(needed(Files.readString(pom(jar.get()))));
            }
        }
        assertTrue(all.size() > 20, all::toString);
        return all;
    }

    /// What a project needs to run.
    private static List<String> needed(String pom) {
        var own = pom.replaceAll("(?s)<dependencyManagement>.*?</dependencyManagement>", "")
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "")
                .replaceAll("(?s)<profiles>.*?</profiles>", "")
                .replaceAll("(?s)<!--.*?-->", "");
        return DEPENDENCY
                .matcher(own)
                .results()
                .map(found -> found.group(1))
                .filter(one -> !one.matches("(?s).*<scope>(test|provided|system)</scope>.*"))
                .filter(one -> !one.contains("<optional>true"))
                .flatMap(one -> Pattern.compile("<artifactId>(.*?)<")
                        .matcher(one)
                        .results()
                        .limit(1))
                .map(name -> name.group(1))
                .filter(name -> !NOT_RUN.matcher(name).matches())
                .toList();
    }

    private static Optional<Path> onClassPath(String name) {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(jar -> jar.getFileName().toString().matches(Pattern.quote(name) + "-\\d[^-]*\\.jar"))
                .findFirst();
    }

    private static Path pom(Path jar) {
        return Path.of(jar.toString().replaceFirst("\\.jar$", ".pom"));
    }

    /// What a project's file, or its parent's, states.
    private static Optional<String> licence(Path pom) throws IOException {
        var text = Files.readString(pom);
        var stated = LICENCE.matcher(text).results().findFirst().map(found -> found.group(1));
        return stated.isPresent() ? stated : parent(text, pom);
    }

    private static Optional<String> parent(String text, Path pom) throws IOException {
        var found = Pattern.compile("<parent>(.*?)</parent>", Pattern.DOTALL)
                .matcher(text)
                .results()
                .findFirst();
        if (found.isEmpty()) {
            return Optional.empty();
        }
        var repository = Path.of(pom.toString().replaceFirst("/repository/.*", "/repository"));
        var artifact = part(found.get(), "artifactId");
        var version = part(found.get(), "version");
        var above = repository
                .resolve(part(found.get(), "groupId").replace('.', '/'))
                .resolve(artifact)
                .resolve(version)
                .resolve(artifact + "-" + version + ".pom");
        return Files.exists(above) ? licence(above) : Optional.empty();
    }

    private static String part(MatchResult parent, String tag) {
        return Pattern.compile("<" + tag + ">(.*?)<")
                .matcher(parent.group(1))
                .results()
                .findFirst()
                .map(found -> found.group(1).strip())
                .orElse("");
    }
}
