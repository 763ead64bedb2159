package org.haversack.service.exchange.folder;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.haversack.bundle.BundleFiles;
import org.haversack.bundle.BundleHead;
import org.haversack.bundle.BundleReader;
import org.haversack.bundle.Fingerprint;
import org.haversack.bundle.Reading;
import org.haversack.bundle.Refusal;
import org.haversack.bundle.Seal;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.exchange.incoming.Quarantine;
import org.jspecify.annotations.Nullable;

/// Looks into the exchange folder. Nothing in it is ever changed; a file that may still be written is left alone until
/// its end is there, or its size stays what it is from one look to the next.
public final class ExchangeFolder {
    /// How much of a file's end is looked at for the seal line.
    private static final int END = 600;

    /// Whose folder it is: known on the thread of the store, used on any.
    ///
    /// @param computer this store's computer
    /// @param person its person
    /// @param coordinator whether she coordinates
    public record Owner(Workplace workplace, ComputerId computer, RecordId person, boolean coordinator) {
        /// Of an open store; on the thread of the store.
        public static Owner of(Workplace workplace) {
            var identity = workplace.identity();
            return new Owner(workplace, identity.computer(), identity.person(), workplace.isCoordinator());
        }
    }

    /// What is in the folder.
    ///
    /// @param there whether the folder is there; a stick may be away
    /// @param files by path
    public record Listing(boolean there, Map<Path, SeenFile> files) {
        /// Before the first look.
        public static final Listing NONE = new Listing(false, Map.of());

        public Listing {
            files = Map.copyOf(files);
        }

        /// Whether a file may still be written.
        public boolean growing() {
            return files.values().stream().anyMatch(file -> file.state() == SeenFile.State.GROWING);
        }
    }

    private final Path folder;
    private final Owner owner;

    public ExchangeFolder(Path folder, Owner owner) {
        this.folder = folder;
        this.owner = owner;
    }

    /// Looks into the folder; on any thread, for the store is not touched.
    ///
    /// @param before what was there at the last look; files that have not changed are not read again
    public Listing look(Listing before) {
        if (!Files.isDirectory(folder)) {
            return Listing.NONE;
        }
        var seen = new HashMap<Path, SeenFile>();
        try (Stream<Path> inside = Files.list(folder);
                var seal = owner.workplace().unsealing()) {
            for (var file : inside.filter(BundleFiles::looksLikeOne).toList()) {
                look(file, before.files().get(file), seal, seen);
            }
        } catch (IOException unreadable) {
            return Listing.NONE;
        }
        return new Listing(true, seen);
    }

    private void look(Path file, @Nullable SeenFile before, Seal seal, Map<Path, SeenFile> seen) {
        try {
            long size = Files.size(file);
            var changed = Files.getLastModifiedTime(file);
            boolean same = before != null && before.same(size, changed);
            if (before != null && same && before.state() != SeenFile.State.GROWING) {
                seen.put(file, before);
            } else if (size > 0) {
                seen.put(
                        file,
                        same || whole(file, size) ? read(file, size, changed, seal) : growing(file, size, changed));
            }
        } catch (IOException gone) {
            // It was taken away, or is being written; the next look will tell.
        }
    }

    private static SeenFile growing(Path file, long size, FileTime changed) {
        return new SeenFile(file, size, changed, SeenFile.State.GROWING, "", "");
    }

    /// Whether the line with the seal is there. What is sealed with age does not show its end.
    private static boolean whole(Path file, long size) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
            var end = new byte[(int) Math.min(size, END)];
            bytes.seek(size - end.length);
            bytes.readFully(end);
            var text = new String(end, StandardCharsets.ISO_8859_1).strip();
            return text.endsWith("}}") && text.contains("\"seal\":{");
        }
    }

    private SeenFile read(Path file, long size, FileTime changed, Seal seal) throws IOException {
        var sha256 = HexFormat.of().formatHex(Fingerprint.of(file));
        return switch (BundleReader.open(file, seal)) {
            case Reading.Verified(var bundle) ->
                new SeenFile(
                        file,
                        size,
                        changed,
                        ours(bundle.head()) ? SeenFile.State.OURS : SeenFile.State.OTHERS,
                        sha256,
                        HexFormat.of().formatHex(bundle.fileSha256()));
            case Reading.Refused(var refusal) -> new SeenFile(file, size, changed, state(refusal), sha256, "");
        };
    }

    private static SeenFile.State state(Refusal refusal) {
        return switch (refusal.reason()) {
            case SEALED_FOR_OTHERS, NEEDS_PASSPHRASE -> SeenFile.State.OTHERS;
            default -> SeenFile.State.OURS;
        };
    }

    /// A file for a person is hers alone; one for the coordinators is any coordinator's.
    private boolean ours(BundleHead head) {
        if (head.from().equals(owner.computer())) {
            return false;
        }
        return head.forPerson().map(owner.person()::equals).orElse(owner.coordinator());
    }

    /// The files that were not dealt with yet, in order of their names, each once however many copies there are; on
    /// the thread of the store.
    public List<Path> arrived(Listing listing) {
        var done = new HashSet<String>();
        new Quarantine(owner.workplace()).list().forEach(kept -> done.add(kept.sha256()));
        var arrived = new ArrayList<Path>();
        var ledger = owner.workplace().store().ledger();
        listing.files().values().stream()
                .filter(file -> file.state() == SeenFile.State.OURS)
                .sorted(java.util.Comparator.comparing(SeenFile::file))
                .forEach(file -> {
                    boolean imported = !file.content().isEmpty()
                            && ledger.imported(HexFormat.of().parseHex(file.content()))
                                    .isPresent();
                    if (!imported && done.add(file.sha256())) {
                        arrived.add(file.file());
                    }
                });
        return arrived;
    }
}
