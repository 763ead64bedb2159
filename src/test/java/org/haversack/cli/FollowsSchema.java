package org.haversack.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.haversack.bundle.BundleSchema;

/// Holds every bundle that a test sends against the schema that ships.
final class FollowsSchema {
    /// Larger ones are left to the tests of bundles, for the sake of time.
    private static final long LARGEST = 4L << 20;

    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(BundleSchema.text(), InputFormat.JSON);

    private FollowsSchema() {}

    static void check(Path bundle) {
        try {
            if (Files.size(bundle) <= LARGEST) {
                assertEquals(List.of(), SCHEMA.validate(Files.readString(bundle), InputFormat.JSON), bundle::toString);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
