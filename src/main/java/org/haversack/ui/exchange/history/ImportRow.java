package org.haversack.ui.exchange.history;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.haversack.merge.change.RecordId;
import org.haversack.service.exchange.incoming.ImportHistory;

/// A file that was imported.
///
/// @param id tells rows apart
/// @param at when it was imported
/// @param file the file
/// @param with how many files were imported with it
/// @param latest whether it came with the latest import
record ImportRow(RecordId id, LocalDateTime at, ImportHistory.FileImport file, int with, boolean latest) {
    static List<ImportRow> of(ImportHistory.Page page) {
        var rows = new ArrayList<ImportRow>();
        var imports = page.imports();
        for (var one : imports) {
            for (var file : one.files()) {
                rows.add(new ImportRow(
                        new RecordId(String.format(Locale.ROOT, "00000000-0000-7000-8000-%012x", rows.size())),
                        one.at(),
                        file,
                        one.files().size(),
                        one == imports.getFirst()));
            }
        }
        return rows;
    }
}
