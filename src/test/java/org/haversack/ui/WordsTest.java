package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.haversack.domain.Kinds;
import org.haversack.domain.kind.Code;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.domain.practice.Approach;
import org.haversack.domain.practice.PaceSetter;
import org.haversack.domain.practice.PracticeStage;
import org.haversack.domain.practice.PracticeType;
import org.haversack.domain.practice.RoleGroup;
import org.haversack.domain.practice.SizeBand;
import org.haversack.domain.visit.Activity;
import org.haversack.domain.visit.Barrier;
import org.haversack.domain.visit.HelpMode;
import org.haversack.domain.visit.Momentum;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.service.desk.Hindrance;
import org.haversack.ui.kit.Place;
import org.junit.jupiter.api.Test;

/// Every key that the screens ask for has words, and every key with words is asked for.
class WordsTest {
    private static final Path SOURCES = Path.of("src/main/java/org/haversack");
    private static final Path BUNDLES = Path.of("src/main/resources/org/haversack/ui");
    private static final Pattern TEXT = Pattern.compile(
            "\"((?!settings.properties|reflections.key|(?:visits.(?:live|wrapup)|programme.table|exchange.files)\")(?:kit|shell|today|practices|visits|live|wrapup|actions|conflicts|contacts|exchange|settings|programme|backups|reflections)\\.[a-z.-]*[a-z])\"");

    /// Keys are put together from these and the parts that follow them.
    private static final List<String> PUT_TOGETHER =
            List.of("shell.place.", "shell.unusable.", "shell.first.", "kit.guard.");

    @Test
    void every_key_that_is_asked_for_has_words() throws IOException {
        var missing = new TreeSet<>(asked());
        missing.removeAll(words().keySet());
        assertEquals(Set.of(), missing);
    }

    @Test
    void every_key_with_words_is_asked_for() throws IOException {
        var unused = new TreeSet<>(words().keySet());
        unused.removeAll(asked());
        assertEquals(Set.of(), unused);
    }

    @Test
    void keys_begin_with_their_features_name() throws IOException {
        for (var bundle : bundles()) {
            var feature = bundle.getParent().getFileName().toString();
            for (var key : read(bundle).stringPropertyNames()) {
                assertEquals(feature.equals("kit") && key.startsWith("list.") ? "list" : feature, key.split("\\.")[0]);
            }
        }
    }

    @Test
    void texts_are_patterns_without_straight_apostrophes() throws IOException {
        words().forEach((key, text) -> {
            assertFalse(text.contains("'"), key + " has ', which is a mark of patterns: write ’");
            assertFalse(new MessageFormat(text).toPattern().isEmpty(), key);
        });
    }

    private static Set<String> asked() throws IOException {
        var keys = new TreeSet<String>();
        for (var folder : List.of("ui", "app")) {
            try (var files = Files.walk(SOURCES.resolve(folder))) {
                for (var file :
                        files.filter(one -> one.toString().endsWith(".java")).toList()) {
                    TEXT.matcher(Files.readString(file)).results().forEach(found -> keys.add(found.group(1)));
                }
            }
        }
        Stream.of(Place.values())
                .filter(Place::isMain)
                .forEach(place -> keys.add("shell.place." + place.name().toLowerCase()));
        Stream.of(Hindrance.values())
                .forEach(why ->
                        keys.add("shell.unusable." + why.name().toLowerCase().replace('_', '-')));
        for (var feature : List.of(
                "practices", "visits", "actions", "conflicts", "programme", "programme.table", "exchange.files")) {
            Stream.of("find", "list").forEach(part -> keys.add(feature + "." + part));
        }
        Stream.of("cpr", "belgian", "ssn", "nhs", "record-number", "birth-date")
                .forEach(kind -> keys.add("kit.guard." + kind));
        lists().forEach(keys::add);
        Kinds.ALL.all().forEach(kind -> {
            keys.add("kit.kind." + kind.name());
            kind.fields().forEach(field -> {
                keys.add("kit.name." + field.column().replace('_', '-'));
                if (!field.list().isEmpty()) {
                    field.codes().forEach(code -> keys.add("list." + field.list() + "." + code));
                }
            });
        });
        Stream.of(SizeBand.values())
                .forEach(band ->
                        keys.add("practices.band." + band.name().toLowerCase().replace('_', '-')));
        assertFalse(keys.stream().anyMatch(PUT_TOGETHER::contains));
        return keys;
    }

    private static Stream<String> lists() {
        return Stream.<Class<? extends Code>>of(
                        ActionStatus.class,
                        ActionUpdateKind.class,
                        Approach.class,
                        Activity.class,
                        Barrier.class,
                        HelpMode.class,
                        Momentum.class,
                        PaceSetter.class,
                        PersonRole.class,
                        PracticeStage.class,
                        PracticeType.class,
                        RoleGroup.class,
                        VisitMode.class,
                        VisitState.class)
                .flatMap(list -> Stream.of(list.getEnumConstants())
                        .map(entry -> "list."
                                + list.getSimpleName()
                                        .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                                        .toLowerCase()
                                + "." + entry.code()));
    }

    private static Map<String, String> words() throws IOException {
        var words = new HashMap<String, String>();
        for (var bundle : bundles()) {
            var read = read(bundle);
            read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        }
        return words;
    }

    private static List<Path> bundles() throws IOException {
        try (var files = Files.walk(BUNDLES)) {
            return new ArrayList<>(
                    files.filter(file -> file.getFileName().toString().equals("words.properties"))
                            .toList());
        }
    }

    private static Properties read(Path bundle) throws IOException {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return properties;
    }
}
