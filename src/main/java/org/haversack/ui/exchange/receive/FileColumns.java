package org.haversack.ui.exchange.receive;

import static org.haversack.ui.kit.lists.Column.Cell;

import java.util.Comparator;
import java.util.List;
import org.haversack.ui.kit.lists.Column;

/// The columns of the table of files.
final class FileColumns {
    private final ReceiveModel model;
    private final ReceiveWords words;

    FileColumns(ReceiveModel model, ReceiveWords words) {
        this.model = model;
        this.words = words;
    }

    List<Column<FileRow>> all() {
        return List.of(
                Column.growing(
                        "file",
                        "exchange.column.file",
                        15,
                        row -> Cell.of(row.file().name()),
                        Comparator.comparing(row -> row.file().name(), String.CASE_INSENSITIVE_ORDER)),
                Column.of(
                        "from",
                        "exchange.column.from",
                        9.5,
                        row -> Cell.of(words.from(row.file())),
                        Comparator.comparing((FileRow row) -> row.file().sender(), String.CASE_INSENSITIVE_ORDER)
                                .thenComparing(row -> row.file().number())),
                Column.of(
                        "brings",
                        "exchange.column.brings",
                        18,
                        row -> Cell.of(words.brings(row.file())),
                        Comparator.comparingInt(row -> row.file().changes())),
                Column.of(
                        "notes",
                        "exchange.column.notes",
                        21.5,
                        row -> Cell.of(words.note(row.file())),
                        Comparator.comparing(row -> words.note(row.file()))),
                Column.of(
                                "state",
                                "exchange.column.state",
                                7.5,
                                this::state,
                                Comparator.comparing((FileRow row) -> row.file().state()))
                        .always());
    }

    private Cell state(FileRow row) {
        var mark = words.state(row.file(), model.stage().get() == ReceiveModel.Stage.TAKEN);
        return Cell.badge(mark.words(), mark.tone());
    }
}
