package org.haversack.service.rescue;

import java.nio.file.Path;
import java.util.List;

/// What was written of a store.
///
/// @param folder where
/// @param changes how many changes
/// @param found how many of them only the bytes of the file led to
/// @param records how many records they add up to
/// @param practices of how many practices
/// @param notes how many private notes
/// @param unreadable what could not be read, one sentence each; empty if everything could
public record Rescued(
        Path folder, long changes, long found, long records, int practices, int notes, List<String> unreadable) {
    public Rescued {
        unreadable = List.copyOf(unreadable);
    }
}
