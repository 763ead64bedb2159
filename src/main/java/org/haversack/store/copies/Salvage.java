package org.haversack.store.copies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.ChangeLine;
import org.haversack.store.log.PrivateNotes;
import org.haversack.store.sql.Database;
import org.haversack.store.sql.StoreTrouble;
import org.jspecify.annotations.Nullable;

/// Reads what can be read of a damaged store: row by row around damaged pages; and what no row leads
/// to any more, by
/// looking through the file's bytes for changes, which tell by themselves whether they are whole.
/// Works on a copy, which
/// is thrown away.
public final class Salvage {
    /// Takes a change that was read.
    @FunctionalInterface
    public interface Sink {
        void change(ChangeLine line) throws IOException;
    }

    private static final int ROWS = 20;

    /// Bytes of the marks of a change behind its name: time, depth, and two lengths.
    private static final int MARK = 20;

    private static final long FARTHEST = 1L << 40;

    private final Path copy;
    private final Set<ChangeId> seen = new HashSet<>();
    private final List<String> unreadable = new ArrayList<>();
    private final List<PrivateNotes.Note> notes = new ArrayList<>();
    private @Nullable Database db;
    private long rows;
    private long found;

    /// @param copy a copy of the store, with its log of writes beside it
    public Salvage(Path copy) {
        this.copy = copy;
    }

    /// Reads everything that is readable.
    public void run(Sink sink) throws IOException {
        try {
            db = new Database(copy);
            rows(sink);
            readNotes();
        } catch (StoreTrouble | IllegalStateException closed) {
            unreadable.add("The tables cannot be read at all; what follows was found in the bytes of the file.");
        } finally {
            close();
        }
        if (!unreadable.isEmpty()) {
            carve(copy, sink);
            carve(copy.resolveSibling(copy.getFileName() + "-wal"), sink);
        }
    }

    private void rows(Sink sink) throws IOException {
        long last = 0;
        while (true) {
            var read = chunk(last, ROWS);
            if (read.isEmpty()) {
                read = chunk(last, 1);
            }
            if (read.isEmpty()) {
                long next = afterGap(last);
                unreadable.add(
                        next < 0
                                ? "Changes from number %,d on cannot be read.".formatted(last + 1)
                                : "Changes number %,d to %,d cannot be read.".formatted(last + 1, next - 1));
                if (next < 0) {
                    return;
                }
                last = next - 1;
                continue;
            }
            if (read.get().isEmpty()) {
                return;
            }
            for (var row : read.get()) {
                last = row.no();
                take(row, sink);
            }
        }
    }

    /// A row of the log: changes that came together.
    ///
    /// @param no the number of the first
    /// @param marks what tells where one line ends and the next begins, and what each change is called
    private record Row(long no, byte[] marks, byte[] lines) {}

    private Optional<List<Row>> chunk(long after, int most) {
        try {
            return Optional.of(open().list(
                            "SELECT no, marks, lines FROM stretch WHERE no > ? ORDER BY no LIMIT ?",
                            row -> new Row(row.getLong(1), row.getBytes(2), row.getBytes(3)),
                            after,
                            most));
        } catch (StoreTrouble | IllegalStateException damaged) {
            // After an error a statement is not to be trusted any more.
            close();
            return Optional.empty();
        }
    }

    private Database open() {
        var now = db;
        if (now == null) {
            now = new Database(copy);
            db = now;
        }
        return now;
    }

    private void close() {
        var now = db;
        if (now != null) {
            now.close();
            db = null;
        }
    }

    /// The number of the first change that can be read after this one; -1 if there is none. Damage
    /// lies in pages, so
    /// what cannot be read lies together.
    private long afterGap(long last) {
        long bad = last;
        long good = -1;
        for (long step = 1; step < FARTHEST; step *= 2) {
            var there = chunk(last + step, 1);
            if (there.isPresent()) {
                good = last + step;
                break;
            }
            bad = last + step;
        }
        if (good < 0) {
            return -1;
        }
        while (good - bad > 1) {
            long middle = (good + bad) / 2;
            if (chunk(middle, 1).isPresent()) {
                good = middle;
            } else {
                bad = middle;
            }
        }
        var first = chunk(good, 1).orElse(List.of());
        return first.isEmpty() ? -1 : first.getFirst().no();
    }

    private void take(Row row, Sink sink) throws IOException {
        int bad = 0;
        int from = 0;
        var marks = ByteBuffer.wrap(row.marks());
        while (marks.remaining() >= ChangeId.BYTES + MARK) {
            var id = new byte[ChangeId.BYTES];
            marks.get(id);
            int length = marks.getInt(marks.position() + MARK - 2 * Integer.BYTES);
            int known = marks.getInt(marks.position() + MARK - Integer.BYTES);
            int to = from + length;
            if (length < 0 || known < 0 || to > row.lines().length || to < from || known > marks.remaining() - MARK) {
                bad++;
                break;
            }
            marks.position(marks.position() + MARK + known);
            var line = read(Arrays.copyOfRange(row.lines(), from, to))
                    .filter(one -> Arrays.equals(one.id().bytes(), id));
            if (line.isEmpty()) {
                bad++;
            } else if (seen.add(line.get().id())) {
                rows++;
                sink.change(line.get());
            }
            from = to;
        }
        if (bad > 0) {
            unreadable.add("Some of the changes from number %,d on are not what was saved.".formatted(row.no()));
            carve(row.lines(), sink);
        }
    }

    private static Optional<ChangeLine> read(byte[] bytes) {
        try {
            return Optional.of(ChangeCodec.read(bytes));
        } catch (BadLine | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    private void readNotes() {
        try {
            notes.addAll(new PrivateNotes(open()).list());
        } catch (StoreTrouble | IllegalStateException damaged) {
            unreadable.add("The private notes cannot be read.");
        }
    }

    /// Looks through the bytes of a file for changes.
    private void carve(Path file, Sink sink) throws IOException {
        if (!Files.exists(file) || Files.size(file) > Integer.MAX_VALUE - Carving.LONGEST) {
            return;
        }
        carve(Files.readAllBytes(file), sink);
    }

    private void carve(byte[] bytes, Sink sink) throws IOException {
        for (int at = 0; at < bytes.length; at++) {
            if (Carving.begins(bytes, at)) {
                int end = Carving.end(bytes, at);
                var line = end < 0 ? Optional.<ChangeLine>empty() : read(Arrays.copyOfRange(bytes, at, end));
                if (line.isPresent() && seen.add(line.get().id())) {
                    found++;
                    sink.change(line.get());
                }
            }
        }
    }

    /// What could not be read, one sentence each; empty if everything could.
    public List<String> unreadable() {
        return List.copyOf(unreadable);
    }

    /// The private notes, sealed or not, as far as they could be read.
    public List<PrivateNotes.Note> notes() {
        return List.copyOf(notes);
    }

    /// How many changes rows led to.
    public long rows() {
        return rows;
    }

    /// How many were found only in the bytes of the file.
    public long found() {
        return found;
    }

    /// Copies a file as far as it can be read, block by block; blocks that cannot be read become zeros.
    ///
    /// @return how many blocks could not be read
    public static int copy(Path from, Path to) {
        int lost = 0;
        var block = new byte[4096];
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = Files.newOutputStream(to)) {
            long size = in.size();
            for (long at = 0; at < size; at += block.length) {
                int length = (int) Math.min(block.length, size - at);
                Arrays.fill(block, (byte) 0);
                try {
                    in.read(ByteBuffer.wrap(block, 0, length), at);
                } catch (IOException bad) {
                    lost++;
                }
                out.write(block, 0, length);
            }
            return lost;
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
