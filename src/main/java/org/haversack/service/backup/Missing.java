package org.haversack.service.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Person;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.Vec;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.RecordKey;
import org.haversack.service.Workplace;
import org.haversack.store.Store;
import org.haversack.store.lookup.StoredRecord;

/// Finds out what an open store has that a copy with these newest changes has not.
final class Missing {
    private static final int NAMES = 4;

    private final Workplace workplace;

    Missing(Workplace workplace) {
        this.workplace = workplace;
    }

    /// By practice, the one with the newest change first.
    List<Lost> since(Collection<ChangeId> tips) {
        var store = workplace.store();
        var known = store.known(tips);
        var lost = new ArrayList<Lost>();
        for (var space : store.spaces()) {
            var missing = store.missing(space.id(), known.getOrDefault(space.id(), Vec.NONE));
            if (missing.count() > 0) {
                lost.add(about(space, missing));
            }
        }
        lost.sort(Comparator.comparing(Lost::newest).reversed().thenComparing(Lost::place));
        return List.copyOf(lost);
    }

    private Lost about(Store.Space space, org.haversack.store.log.Missing missing) {
        Set<RecordKey> touched = new LinkedHashSet<>();
        var newest = new long[1];
        try {
            missing.forEach(line -> {
                read(line).ifPresent(change -> {
                    newest[0] = Math.max(newest[0], change.time());
                    change.writes().forEach(write -> touched.add(write.key()));
                });
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        var records = new TreeMap<String, Integer>();
        touched.forEach(key -> records.merge(key.kind(), 1, Integer::sum));
        var names = touched.stream()
                .flatMap(key -> label(space, key).stream())
                .distinct()
                .limit(NAMES)
                .toList();
        return new Lost(name(space), missing.count(), records, names, Instant.ofEpochMilli(newest[0]));
    }

    private static Optional<Change> read(byte[] line) {
        try {
            return Optional.of(ChangeCodec.read(line).change());
        } catch (BadLine ofAnotherVersion) {
            return Optional.empty();
        }
    }

    private Optional<String> label(Store.Space space, RecordKey key) {
        return workplace
                .store()
                .kinds()
                .find(key.kind())
                .flatMap(kind -> workplace.store().lookup().find(kind, key.id(), space.id()))
                .filter(record -> record.kind().label().isPresent())
                .map(StoredRecord::label)
                .filter(label -> !label.equals(key.kind()));
    }

    private String name(Store.Space space) {
        var kind = space.kind() == SpaceKind.PRACTICE ? Practice.KIND : Person.KIND;
        var where = space.kind() == SpaceKind.PRACTICE
                ? space.id()
                : workplace.identity().programme();
        return space.kind() == SpaceKind.PROGRAMME
                ? ""
                : workplace
                        .store()
                        .lookup()
                        .find(kind, new RecordId(space.id().text()), where)
                        .map(StoredRecord::label)
                        .orElse("");
    }
}
