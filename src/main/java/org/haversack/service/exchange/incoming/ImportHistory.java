package org.haversack.service.exchange.incoming;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.UndoService;
import org.haversack.store.log.Ledger;

/// All imports of this store, and whether the latest can be undone. Used on the thread of the store.
public final class ImportHistory {
    /// What was imported in one go.
    ///
    /// @param no its number
    /// @param at when, in local time
    /// @param files what came, in the order in which it was taken
    public record Import(long no, LocalDateTime at, List<FileImport> files) {
        public Import {
            files = List.copyOf(files);
        }

        /// How many changes came.
        public int changes() {
            return files.stream().mapToInt(FileImport::changes).sum();
        }

        /// How many decisions it brought.
        public int conflicts() {
            return files.stream().mapToInt(FileImport::conflicts).sum();
        }
    }

    /// One file.
    ///
    /// @param name what it was called
    /// @param sender who wrote it
    /// @param changes how many changes were new
    /// @param conflicts how many fields came to wait for a decision
    /// @param sha256 of its bytes, 64 hexadecimal digits
    public record FileImport(String name, String sender, int changes, int conflicts, String sha256) {}

    /// The latest imports.
    ///
    /// @param imports newest first
    /// @param refusal why the latest of them cannot be undone; empty if it can
    public record Page(List<Import> imports, Optional<String> refusal) {
        public Page {
            imports = List.copyOf(imports);
        }
    }

    private final Workplace workplace;

    public ImportHistory(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The latest imports, so many at most.
    public Page page(int most) {
        var ledger = workplace.store().ledger();
        return new Page(ledger.batches(most).stream().map(this::made).toList(), new UndoService(workplace).refusal());
    }

    /// When the latest import was made; the store was copied right before.
    public Optional<LocalDateTime> latest() {
        return workplace.store().ledger().latestBatch().map(batch -> local(batch.at()));
    }

    private Import made(Ledger.Batch batch) {
        var files = workplace.store().ledger().importsOf(batch).stream()
                .map(file -> new FileImport(
                        file.name(),
                        workplace.roster().nameOf(file.sender()),
                        file.added(),
                        file.conflicts(),
                        file.sha256()))
                .toList();
        return new Import(batch.no(), local(batch.at()), files);
    }

    private LocalDateTime local(long at) {
        return LocalDateTime.ofInstant(
                Instant.ofEpochMilli(at), workplace.clock().getZone());
    }
}
