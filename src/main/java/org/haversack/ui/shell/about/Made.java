package org.haversack.ui.shell.about;

import java.util.List;

/// Whose work is inside the program, and under which licence, as their own files say.
final class Made {
    /// @param name what it is called
    /// @param licence its licence, or several with commas between them
    /// @param libraries the libraries it stands for, as they are called in `pom.xml`; none for what is inside
    ///     others
    record Part(String name, String licence, List<String> libraries) {
        static Part of(String name, String licence, String... libraries) {
            return new Part(name, licence, List.of(libraries));
        }

        String line() {
            return name + " · " + licence;
        }
    }

    /// All of them.
    static final List<Part> PARTS = List.of(
            Part.of("OpenJDK 25", "GPL 2 with Classpath Exception"),
            Part.of("OpenJFX", "GPL 2 with Classpath Exception", "javafx-base", "javafx-graphics", "javafx-controls"),
            Part.of("AtlantaFX", "MIT", "atlantafx-base"),
            Part.of("ControlsFX", "BSD 3-Clause", "controlsfx"),
            Part.of("Ikonli", "Apache 2.0", "ikonli-core", "ikonli-javafx", "ikonli-feather-pack"),
            Part.of("Feather icons", "MIT"),
            Part.of("Lato 2.007", "SIL Open Font License 1.1"),
            Part.of("SQLite", "public domain"),
            Part.of("SQLite JDBC", "Apache 2.0, parts BSD 2-Clause", "sqlite-jdbc"),
            Part.of("Jackson", "Apache 2.0", "jackson-core", "jackson-annotations", "jackson-databind"),
            Part.of("FastDoubleParser", "MIT"),
            Part.of("FastCSV", "MIT", "fastcsv"),
            Part.of("java-diff-utils", "Apache 2.0", "java-diff-utils"),
            Part.of("Jagged", "Apache 2.0", "jagged-api", "jagged-framework", "jagged-x25519", "jagged-bech32"),
            Part.of("Bouncy Castle", "Bouncy Castle Licence (MIT)", "bcprov-jdk18on"),
            Part.of("Apache PDFBox", "Apache 2.0", "pdfbox", "pdfbox-io", "fontbox"),
            Part.of("Adobe font metrics, CMaps and glyph list", "Adobe’s terms, BSD 3-Clause"),
            Part.of("Liberation Fonts", "SIL Open Font License 1.1"),
            Part.of("Apache Commons Logging", "Apache 2.0", "commons-logging"),
            Part.of("iCal4j", "BSD 3-Clause", "ical4j"),
            Part.of("Apache Commons Codec", "Apache 2.0", "commons-codec"),
            Part.of("Apache Commons Lang", "Apache 2.0", "commons-lang3"),
            Part.of("ThreeTen-Extra", "BSD 3-Clause", "threeten-extra"),
            Part.of("picocli", "Apache 2.0", "picocli"),
            Part.of("SLF4J", "MIT", "slf4j-api", "slf4j-jdk14"));

    private Made() {}
}
