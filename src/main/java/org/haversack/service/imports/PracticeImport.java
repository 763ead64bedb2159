package org.haversack.service.imports;

import java.nio.file.Path;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;

/// Imports lists of practices that others keep. Each practice begins a space of its own; importing a list again changes
/// only what the list says differently and nobody here has changed since.
public final class PracticeImport {
    private final Workplace workplace;

    public PracticeImport(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Imports a file: all of it, or, when it is refused or the person wants it stopped, nothing.
    public ImportOutcome run(Path file, Preset preset, Progress progress) {
        return new ImportOutcome.Refused("Importing %s files into %s is not built yet."
                .formatted(preset.code(), workplace.store().file().getFileName()));
    }
}
