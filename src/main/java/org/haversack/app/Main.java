package org.haversack.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/// Starts Haversack.
public final class Main {
    private Main() {}

    public static void main(String[] args) {
        if (List.of(args).contains("--version")) {
            System.out.println(version());
        } else {
            System.out.println("Haversack's screens are not wired yet; try --version.");
        }
    }

    /// The program's name and version as the build wrote them, e.g. `Haversack 0.1.0`.
    static String version() {
        var properties = new Properties();
        try (InputStream in =
                Objects.requireNonNull(Main.class.getResourceAsStream("version.properties"), "version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("name") + " " + properties.getProperty("version");
    }
}
