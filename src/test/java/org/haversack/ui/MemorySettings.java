package org.haversack.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.haversack.ui.kit.Settings;

/// Remembered choices that end with the test.
public final class MemorySettings implements Settings {
    private final Map<String, String> values = new HashMap<>();

    @Override
    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public void set(String key, String value) {
        values.put(key, value);
    }
}
