package org.haversack.service.afresh;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.haversack.bundle.BadLine;
import org.haversack.bundle.ChangeCodec;
import org.haversack.domain.practice.Afresh;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.Vec;
import org.haversack.merge.change.Change;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Workplace;
import org.haversack.service.edit.HeldTexts;
import org.haversack.store.lookup.StoredRecord;

/// The practices that were given up because they were started afresh: removed from this store, and not taken again.
public final class Retired {
    private static final String DRAFT = "draft.agenda.";

    private final Workplace workplace;

    public Retired(Workplace workplace) {
        this.workplace = workplace;
    }

    private List<Afresh> marks() {
        return workplace.store().lookup().in(workplace.identity().programme(), Afresh.KIND).stream()
                .map(record -> Afresh.KIND.read(record.fields()))
                .filter(mark -> Uuid7.isValid(mark.old()))
                .toList();
    }

    /// Removes what is given up and still here. What this store's person did there that nobody had seen is written
    /// into the practice as it goes on, unless it is about what was left out. Within a transaction;
    /// [org.haversack.store.Forgetting#scrub()] is due afterwards.
    ///
    /// @return names of the practices that were removed
    public List<String> giveUp() {
        var names = new ArrayList<String>();
        if (workplace.roster().givenUp().isEmpty()) {
            return names;
        }
        for (var mark : marks()) {
            var old = new SpaceId(mark.old());
            if (workplace.store().space(old).isEmpty()) {
                continue;
            }
            names.add(workplace
                    .store()
                    .lookup()
                    .find(Practice.KIND, new RecordId(mark.old()), old)
                    .map(StoredRecord::label)
                    .orElse("A practice"));
            var own = unseen(mark, old);
            drop(old);
            mark.fresh().ifPresent(fresh -> writeAgain(own, mark, fresh.id()));
        }
        return names;
    }

    /// The changes of this computer in a space that was given up, which whoever gave it up did not have.
    private List<Change> unseen(Afresh mark, SpaceId old) {
        var had = Stream.of(mark.known().split(" "))
                .map(ChangeId::parse)
                .flatMap(Optional::stream)
                .toList();
        var known = workplace.store().known(had).getOrDefault(old, Vec.NONE);
        var own = new ArrayList<Change>();
        try {
            workplace.store().missing(old, known).forEach(line -> {
                try {
                    var change = ChangeCodec.read(line).change();
                    if (change.computer().equals(workplace.identity().computer())) {
                        own.add(change);
                    }
                } catch (BadLine newer) {
                    throw new IOException(newer);
                }
            });
        } catch (IOException unreadable) {
            return List.of();
        }
        return own;
    }

    /// Even where the practice as it goes on is not hers: what she did is then a late visit, say, and goes to the
    /// coordinators all the same.
    private void writeAgain(List<Change> own, Afresh mark, RecordId fresh) {
        var space = new SpaceId(fresh.text());
        var without = Without.of(mark.without());
        for (var change : own) {
            var writes = change.writes().stream()
                    .flatMap(write -> moved(write, without, mark.old(), fresh).stream())
                    .toList();
            if (!writes.isEmpty()) {
                workplace.save(space, writes, "afresh", change.reason());
            }
        }
    }

    private static Optional<Write> moved(Write write, Without without, String old, RecordId fresh) {
        var values = new TreeMap<String, Value>();
        write.fields().forEach((field, value) -> {
            if (!without.leavesOut(write.record(), field)) {
                values.put(field, value);
            }
        });
        var id = write.record().text().equals(old) ? fresh : write.record();
        return values.isEmpty() ? Optional.empty() : Optional.of(new Write(write.kind(), id, values));
    }

    /// Takes a practice out of this store, with the drafts and held texts about it, which are beside the log.
    void drop(SpaceId space) {
        var lookup = workplace.store().lookup();
        var ids = new HashSet<String>();
        workplace
                .store()
                .kinds()
                .all()
                .forEach(kind -> lookup.in(space, kind)
                        .forEach(record -> ids.add(record.id().text())));
        lookup.in(space, Visit.KIND).forEach(visit -> {
            var key = DRAFT + visit.id().text();
            if (workplace.store().meta().get(key).isPresent()) {
                workplace.store().meta().set(key, "");
            }
        });
        var held = new HeldTexts(workplace);
        held.all().keySet().stream()
                .filter(field -> ids.stream().anyMatch(field::contains))
                .toList()
                .forEach(held::release);
        workplace.store().forgetting().drop(List.of(space));
    }
}
