package org.haversack.domain;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// The classes of the domain as compiled, so that tests notice one that nobody registered.
final class DomainClasses {
    private DomainClasses() {}

    static Stream<Class<?>> all() {
        try {
            var root = Path.of(Kinds.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            var here = root.resolve(Kinds.class.getPackageName().replace('.', '/'));
            try (var files = Files.walk(here)) {
                return files
                        .map(file -> root.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.contains("-info"))
                        .sorted()
                        .<Class<?>>map(DomainClasses::named)
                        .toList()
                        .stream();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> named(String file) {
        try {
            return Class.forName(file.replace(".class", "").replace(File.separatorChar, '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
