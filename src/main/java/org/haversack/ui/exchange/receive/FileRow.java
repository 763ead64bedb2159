package org.haversack.ui.exchange.receive;

import java.util.Locale;
import org.haversack.merge.change.RecordId;
import org.haversack.service.exchange.incoming.IncomingFile;

/// A row of the table: a file, and what tells it apart.
record FileRow(RecordId id, IncomingFile file) {
    static FileRow of(IncomingFile file) {
        return new FileRow(
                new RecordId(String.format(Locale.ROOT, "00000000-0000-7000-8000-%012x", file.index())), file);
    }
}
