package org.haversack.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VersionTest {

    @Test
    void the_version_is_the_one_the_build_wrote() {
        assertTrue(Main.version().matches("Haversack \\d+\\.\\d+\\.\\d+"), Main.version());
    }
}
