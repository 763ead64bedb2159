package org.haversack.ui.kit;

import java.util.Optional;

/// Choices that are remembered on this computer: the size of text, the last mode of a contact, where the
/// window was. Never anything of a practice.
public interface Settings {
    Optional<String> get(String key);

    /// Remembers a choice; it is on the disk soon after.
    void set(String key, String value);

    default String get(String key, String usual) {
        return get(key).orElse(usual);
    }
}
