package org.haversack.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// The JSON Schema (2020-12) of version 1 bundles: documentation for other programs and the measure of our
/// tests. The program itself does not read bundles by it; its reader accepts nothing that the schema does
/// not.
public final class BundleSchema {
    private BundleSchema() {}

    public static String text() {
        try (var in = BundleSchema.class.getResourceAsStream("bundle-1.schema.json")) {
            if (in == null) {
                throw new IllegalStateException("the schema is missing from this build");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
