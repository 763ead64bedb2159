package org.haversack.service.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.haversack.service.Outcome;
import org.haversack.service.Progress;
import org.haversack.service.Workplace;

/// Imports lists of practices that others keep. Each practice begins a space of its own; importing a list
/// again changes only what the list says differently and nobody here has changed since.
public final class PracticeImport {
    private final Workplace workplace;

    public PracticeImport(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Imports a file: all of it, or, when it is refused or the person wants it stopped, nothing.
    public ImportOutcome run(Path file, Preset preset, Progress progress) {
        return switch (ListFile.look(file, preset)) {
            case Outcome.Refused<ListFile>(var sentence) -> new ImportOutcome.Refused(sentence);
            case Outcome.Done<ListFile>(var list) -> run(list, preset, progress);
        };
    }

    private ImportOutcome run(ListFile list, Preset preset, Progress progress) {
        try {
            return workplace.store().transaction(() -> {
                try {
                    return new ImportPass(workplace, preset).run(list, progress);
                } catch (IOException unreadable) {
                    throw new UncheckedIOException(unreadable);
                }
            });
        } catch (UncheckedIOException unreadable) {
            return new ImportOutcome.Refused(
                    "%s can no longer be read. Nothing of it was imported.".formatted(list.path()));
        }
    }
}
