package org.haversack.service.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.haversack.bundle.BadBundle;
import org.haversack.bundle.VerifiedBundle;
import org.haversack.merge.change.ChangeLine;

/// Reads the files that come next on a second thread, while the store takes those before. Large files are not
/// read ahead but handed over in pieces.
final class Lookahead implements AutoCloseable {
    /// Takes a piece of a file, in order.
    @FunctionalInterface
    interface Pieces {
        void piece(List<ChangeLine> lines);
    }

    private static final int AHEAD = 4;
    private static final long LARGE = 16L << 20;
    private static final int PIECE = 20_000;

    private final List<Arrival> order;
    private final ExecutorService reader;
    private final Map<Arrival, Future<List<ChangeLine>>> started = new HashMap<>();
    /// The files whose reading has begun; copies of them are not read.
    private final Set<ByteBuffer> begun = new HashSet<>();

    private final Map<Arrival, Integer> places = new HashMap<>();
    private int next;

    Lookahead(List<Arrival> order) {
        this.order = order;
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        this.reader = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().daemon().name("haversack-reader").factory());
    }

    /// Whether a file is handed over in one piece.
    static boolean whole(Arrival file) {
        return file.bundle().size() <= LARGE;
    }

    /// Hands over a file's changes: in one piece, or piece by piece if it is large.
    ///
    /// @throws BadBundle if a line is not valid
    void read(Arrival file, Pieces pieces) throws BadBundle, IOException {
        if (whole(file)) {
            pieces.piece(ahead(file));
        } else {
            inPieces(file.bundle(), pieces);
        }
    }

    private List<ChangeLine> ahead(Arrival file) throws BadBundle, IOException {
        dropPassedOver(file);
        while (next < order.size() && started.size() < AHEAD) {
            var following = order.get(next);
            if (begun.add(ByteBuffer.wrap(following.bundle().fileSha256()))) {
                start(following);
            }
            next++;
        }
        start(file);
        try {
            return java.util.Objects.requireNonNull(started.remove(file)).get();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof BadBundle bad) {
                throw bad;
            }
            if (failed.getCause() instanceof IOException unreadable) {
                throw unreadable;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// Files that were read ahead and then not wanted must not take the place of those that come.
    private void dropPassedOver(Arrival file) {
        int place = places.getOrDefault(file, 0);
        started.entrySet().removeIf(entry -> {
            boolean passed = places.getOrDefault(entry.getKey(), 0) < place;
            if (passed) {
                entry.getValue().cancel(true);
            }
            return passed;
        });
    }

    private void start(Arrival file) {
        if (whole(file) && !started.containsKey(file)) {
            started.put(file, reader.submit(() -> all(file.bundle())));
        }
    }

    private static List<ChangeLine> all(VerifiedBundle bundle) throws IOException, BadBundle {
        var lines = new ArrayList<ChangeLine>();
        try (var changes = bundle.changes()) {
            for (var line = changes.next(); line != null; line = changes.next()) {
                lines.add(line);
            }
        }
        return lines;
    }

    private static void inPieces(VerifiedBundle bundle, Pieces pieces) throws IOException, BadBundle {
        var piece = new ArrayList<ChangeLine>(PIECE);
        try (var changes = bundle.changes()) {
            for (var line = changes.next(); line != null; line = changes.next()) {
                piece.add(line);
                if (piece.size() == PIECE) {
                    pieces.piece(List.copyOf(piece));
                    piece.clear();
                }
            }
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
        pieces.piece(List.copyOf(piece));
    }

    @Override
    public void close() {
        reader.shutdownNow();
    }
}
