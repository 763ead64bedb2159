package org.haversack.ui.practices;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.haversack.service.edit.Changed;
import org.haversack.service.imports.ImportOutcome;
import org.haversack.service.imports.PracticeImport;
import org.haversack.service.imports.Preset;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;

/// Imports a list of practices: which file, in which form, and what came of it.
final class ImportModel {
    /// Rows that are shown at most; all are counted.
    private static final int MOST = 200;

    private final OpenStore store;
    private final Words words;
    private final ObjectProperty<Optional<Path>> file = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Preset> preset = new SimpleObjectProperty<>(Preset.PLAIN);
    private final ReadOnlyObjectWrapper<Optional<ImportOutcome>> outcome =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    ImportModel(OpenStore store) {
        this.store = store;
        this.words = store.kit().words();
    }

    ObjectProperty<Optional<Path>> file() {
        return file;
    }

    ObjectProperty<Preset> preset() {
        return preset;
    }

    ReadOnlyObjectProperty<Optional<ImportOutcome>> outcome() {
        return outcome.getReadOnlyProperty();
    }

    /// Imports the chosen file: all of it that can be used, or nothing when it cannot be read.
    void run() {
        var chosen = file.get();
        if (chosen.isEmpty()) {
            return;
        }
        outcome.set(Optional.empty());
        var form = preset.get();
        store.kit()
                .work()
                .job(
                        words.get("practices.importing"),
                        progress -> new PracticeImport(store.desk().workplace()).run(chosen.get(), form, progress))
                .then(came -> {
                    outcome.set(Optional.of(came));
                    if (came instanceof ImportOutcome.Imported) {
                        store.editing().changed(Changed.EVERYTHING);
                    }
                })
                .start();
    }

    /// What came of it, in one sentence.
    String summary(ImportOutcome came) {
        return switch (came) {
            case ImportOutcome.Refused(var sentence) -> sentence;
            case ImportOutcome.Imported imported ->
                words.get(
                        "practices.imported",
                        imported.rows(),
                        imported.created(),
                        imported.changed(),
                        imported.unchanged(),
                        imported.notUsed().size());
        };
    }

    /// What there is to say of single rows, those that were not used first.
    List<String> lines(ImportOutcome came) {
        return switch (came) {
            case ImportOutcome.Refused _ -> List.of();
            case ImportOutcome.Imported imported -> {
                var columns = imported.columnsNotUsed().isEmpty()
                        ? Stream.<String>empty()
                        : Stream.of(
                                words.get("practices.imported.columns", String.join(", ", imported.columnsNotUsed())));
                yield Stream.of(
                                imported.notUsed().stream()
                                        .map(row -> words.get(
                                                "practices.imported.not-used",
                                                String.valueOf(row.line()),
                                                row.reason())),
                                imported.odd().stream()
                                        .map(row -> words.get(
                                                "practices.imported.odd",
                                                String.valueOf(row.line()),
                                                row.what(),
                                                row.done())),
                                columns)
                        .flatMap(part -> part)
                        .limit(MOST)
                        .toList();
            }
        };
    }
}
