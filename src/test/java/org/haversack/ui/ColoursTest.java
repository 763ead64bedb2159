package org.haversack.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// Colours have names: literal ones are in the theme's two files of variables, and text is readable on its
/// ground.
class ColoursTest {
    private static final Path KIT = Path.of("src/main/resources/org/haversack/ui/kit");
    private static final List<String> VARIABLES = List.of("colours-light.css", "colours-dark.css");
    private static final Pattern LITERAL = Pattern.compile(
            "#[0-9a-fA-F]{3,8}\\b|\\b(?:rgba?|hsba?)\\(|:\\s*(?:white|black|red|green|blue|gr[ae]y|orange|yellow)\\b"
                    + "|\\bderive\\(|\\bladder\\(");
    private static final Pattern IN_JAVA =
            Pattern.compile("javafx\\.scene\\.paint|\\bColor\\.|\"#[0-9a-fA-F]{3,8}\"|-fx-[a-z-]*(?:color|fill)");
    private static final Pattern PIXELS = Pattern.compile("\\d(?:px|pt)\\b");
    private static final Pattern VARIABLE = Pattern.compile("(-[a-z0-9-]+):\\s*(#[0-9a-fA-F]{6})");
    private static final double LEAST_CONTRAST = 4.5;

    @Test
    void no_stylesheet_but_the_two_of_variables_has_a_literal_colour() throws IOException {
        assertEquals(List.of(), found(KIT, ".css", LITERAL, VARIABLES));
    }

    @Test
    void no_class_of_the_screens_has_a_colour() throws IOException {
        assertEquals(List.of(), found(Path.of("src/main/java/org/haversack/ui"), ".java", IN_JAVA, List.of()));
    }

    @Test
    void every_rule_ends_before_the_next_begins() throws IOException {
        for (var file : List.of("haversack.css", "controlsfx.css", "colours-light.css", "colours-dark.css")) {
            boolean inside = false;
            for (var mark :
                    Files.readString(KIT.resolve(file)).replaceAll("[^{}]", "").split("")) {
                assertEquals(inside ? "}" : "{", mark, file);
                inside = !inside;
            }
        }
    }

    @Test
    void lengths_are_in_em() throws IOException {
        assertEquals(List.of(), found(KIT, ".css", PIXELS, List.of()));
    }

    @Test
    void both_schemes_name_our_own_colours_alike() throws IOException {
        assertEquals(own("colours-light.css"), own("colours-dark.css"));
    }

    @Test
    void text_can_be_read_on_its_ground_in_both_schemes() throws IOException {
        for (var file : VARIABLES) {
            var colours = colours(file);
            for (var tone : List.of("plain", "inform", "good", "warn", "bad")) {
                assertReadable(file, colours, "-hs-" + tone + "-fg", "-hs-" + tone);
            }
            for (var ground : List.of("-hs-card", "-hs-page", "-hs-row-chosen", "-hs-row-hover")) {
                assertReadable(file, colours, "-color-fg-default", ground);
                assertReadable(file, colours, "-color-fg-muted", ground);
                assertReadable(file, colours, "-color-accent-fg", ground);
            }
            assertReadable(file, colours, "-color-danger-fg", "-hs-card");
        }
    }

    private static void assertReadable(String file, Map<String, String> colours, String text, String ground) {
        double one = luminance(colours.get(text));
        double other = luminance(colours.get(ground));
        double contrast = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
        assertTrue(contrast >= LEAST_CONTRAST, () -> "%s: %s on %s is %.1f".formatted(file, text, ground, contrast));
    }

    /// Relative luminance as WCAG 2.2 defines it.
    private static double luminance(String colour) {
        int rgb = Integer.parseInt(colour.substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xFF) + 0.0722 * linear(rgb & 0xFF);
    }

    private static double linear(int part) {
        double c = part / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static Set<String> own(String file) throws IOException {
        var own = new TreeSet<>(colours(file).keySet());
        own.removeIf(name -> !name.startsWith("-hs-"));
        return own;
    }

    private static Map<String, String> colours(String file) throws IOException {
        var colours = new HashMap<String, String>();
        VARIABLE.matcher(Files.readString(KIT.resolve(file)))
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static List<String> found(Path root, String ending, Pattern pattern, List<String> but) throws IOException {
        var found = new ArrayList<String>();
        try (var files = Files.walk(root)) {
            for (var file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
                if (!but.contains(file.getFileName().toString())) {
                    var lines = Files.readAllLines(file);
                    for (int i = 0; i < lines.size(); i++) {
                        if (pattern.matcher(lines.get(i)).find()) {
                            found.add(file.getFileName() + ":" + (i + 1) + " "
                                    + lines.get(i).strip());
                        }
                    }
                }
            }
        }
        return found;
    }
}
