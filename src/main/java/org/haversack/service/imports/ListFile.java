package org.haversack.service.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.haversack.service.Outcome;

/// A file that may hold a list.
///
/// @param path where it lies
/// @param lines about how many lines it has
/// @param separator what stands between cells
record ListFile(Path path, long lines, char separator) {
    private static final int BUFFER = 1 << 16;
    private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
    private static final byte[] OLD_SPREADSHEET = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    /// Looks through a file; refuses one that holds no text.
    ///
    /// @param preset whose separator is known; the plain one's is found out by the first line
    static Outcome<ListFile> look(Path path, Preset preset) {
        var name = path.getFileName();
        if (!Files.exists(path)) {
            return Outcome.refused("There is no file %s.", path);
        }
        if (Files.isDirectory(path)) {
            return Outcome.refused("%s is a folder, not a file.", path);
        }
        try {
            if (Files.size(path) == 0) {
                return Outcome.refused("%s is empty.", name);
            }
            return looked(path, preset);
        } catch (IOException unreadable) {
            return Outcome.refused("%s cannot be read. Check that you may open it and that its disk is there.", path);
        }
    }

    private static Outcome<ListFile> looked(Path path, Preset preset) throws IOException {
        long lines = 0;
        boolean first = true;
        try (var in = Files.newInputStream(path)) {
            var part = new byte[BUFFER];
            for (int n = in.read(part); n >= 0; n = in.read(part)) {
                if (first && (begins(part, ARCHIVE) || begins(part, OLD_SPREADSHEET))) {
                    return Outcome.refused(
                            "%s is a spreadsheet or an archive. Open it and save the list as CSV (UTF-8) first.",
                            path.getFileName());
                }
                first = false;
                for (int i = 0; i < n; i++) {
                    if (part[i] == 0) {
                        return Outcome.refused(
                                "%s is not text in UTF-8. Save the list as CSV (UTF-8) first.", path.getFileName());
                    }
                    lines += part[i] == '\n' ? 1 : 0;
                }
            }
        }
        return Outcome.done(new ListFile(path, lines + 1, preset == Preset.PLAIN ? separator(path) : ','));
    }

    private static boolean begins(byte[] part, byte[] with) {
        return Arrays.equals(Arrays.copyOf(part, with.length), with);
    }

    /// Of comma and semicolon, what the first line has more of outside quotation marks.
    private static char separator(Path path) throws IOException {
        try (var lines = lines(path)) {
            var line = lines.next();
            while (line != null && line.text().isBlank()) {
                line = lines.next();
            }
            var text = line == null ? "" : line.text().replaceAll("\"[^\"]*\"", "");
            long commas = text.chars().filter(c -> c == ',').count();
            long semicolons = text.chars().filter(c -> c == ';').count();
            return semicolons > commas ? ';' : ',';
        }
    }

    private static ListLines lines(Path path) throws IOException {
        return new ListLines(Files.newInputStream(path));
    }

    ListRows open() throws IOException {
        return new ListRows(lines(path), separator);
    }
}
