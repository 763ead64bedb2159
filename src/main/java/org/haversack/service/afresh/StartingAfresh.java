package org.haversack.service.afresh;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.practice.Afresh;
import org.haversack.domain.practice.Assignment;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.ChangeId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.service.Outcome;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.StoredRecord;
import org.haversack.store.sql.KeptCopies;
import org.haversack.store.sql.StoreFolder;

/// Writes a practice anew from its current values, without what must not be kept: somebody's right to be forgotten, a
/// patient's number typed by mistake. Lines of the log are named by their hash and cannot be edited, so what was
/// before is given up whole, history and all. Used on the thread of the store.
public final class StartingAfresh {
    private static final int MOST_WRITES = 1_000;

    /// What stands in place of a text that was removed.
    public static final String REMOVED = "[removed]";

    /// What is to be left out.
    ///
    /// @param parts records as `ID`, fields of records as `ID/FIELD`
    /// @param text a text that is cut out wherever it is; empty for none
    /// @param reason why, for everybody to read; must not say what was removed
    public record Wish(List<String> parts, String text, String reason) {
        public Wish {
            parts = List.copyOf(parts);
        }
    }

    /// How it went.
    ///
    /// @param fresh the practice as it goes on
    /// @param records how many records go on
    /// @param fields how many fields or records were left out or lost the text
    /// @param copies backups and snapshots made before, which may hold it still
    /// @param aside received files that are kept aside, which may hold it still
    /// @param sent how many files were written before, which may hold it still
    public record Done(RecordId fresh, int records, int fields, List<Path> copies, List<Path> aside, long sent) {
        public Done {
            copies = List.copyOf(copies);
            aside = List.copyOf(aside);
        }
    }

    private final Workplace workplace;

    public StartingAfresh(Workplace workplace) {
        this.workplace = workplace;
    }

    /// Starts a practice afresh.
    public Outcome<Done> start(RecordId practice, Wish wish) {
        var old = new SpaceId(practice.text());
        if (!workplace.isCoordinator()) {
            return Outcome.refused("Only a coordinator can do this.");
        }
        if (workplace.store().lookup().find(Practice.KIND, practice, old).isEmpty()) {
            return Outcome.refused("There is no such practice here.");
        }
        var parts = new TreeSet<String>();
        for (var typed : wish.parts()) {
            var part = Without.typed(typed);
            if (part.isEmpty()) {
                return Outcome.refused("\"%s\" is neither the id of a record nor ID/FIELD.", typed);
            }
            parts.add(part.get());
        }
        if (parts.contains(practice.text())) {
            return Outcome.refused(
                    "The practice itself goes on. Name one of its fields, or put it among the former ones.");
        }
        return start(practice, old, wish, parts);
    }

    private Outcome<Done> start(RecordId practice, SpaceId old, Wish wish, TreeSet<String> parts) {
        var records = records(old);
        if (records.stream().anyMatch(record -> !record.conflicts().isEmpty())) {
            return Outcome.refused("Decisions wait in this practice. Settle them first: only one version can go on.");
        }
        for (var part : parts) {
            if (records.stream().noneMatch(record -> record.id().equals(Without.record(part)))) {
                return Outcome.refused("There is no record %s in this practice.", Without.record(part));
            }
        }
        records.forEach(record -> record.values().forEach((field, value) -> {
            if (holds(record.kind(), field, value, wish.text())) {
                parts.add(Without.field(record.id(), field));
            }
        }));
        if (parts.isEmpty()) {
            return Outcome.refused("Nothing of this is in the practice, so there is nothing to leave out.");
        }
        if (!wish.text().isEmpty() && wish.reason().contains(wish.text())) {
            return Outcome.refused("The reason holds the text itself. Everybody would read it there.");
        }
        return Outcome.done(write(practice, old, records, wish, new Without(parts)));
    }

    private List<StoredRecord> records(SpaceId space) {
        var records = new ArrayList<StoredRecord>();
        for (var kind : workplace.store().kinds().all()) {
            if (kind.spaces().contains(SpaceKind.PRACTICE)) {
                records.addAll(workplace.store().lookup().in(space, kind));
            }
        }
        return records;
    }

    private static boolean holds(Kind<?> kind, String field, Value value, String text) {
        return !text.isEmpty()
                && value instanceof Value.Text(var now)
                && now.contains(text)
                && kind.field(field)
                        .filter(known -> known.type() == FieldType.TEXT || known.type() == FieldType.NOTE)
                        .isPresent();
    }

    private Done write(RecordId practice, SpaceId old, List<StoredRecord> records, Wish wish, Without without) {
        var fresh = new RecordId(workplace.newId());
        var copies = KeptCopies.of(workplace.store().file());
        long sent = workplace.store().ledger().nextExport() - 1;
        int count = workplace.store().transaction(() -> {
            var known = workplace.store().tips(List.of(old)).stream()
                    .map(ChangeId::toString)
                    .collect(Collectors.joining(" "));
            var writes = writes(practice, fresh, records, wish.text(), without);
            new Retired(workplace).drop(old);
            var space = new SpaceId(fresh.text());
            for (int from = 0; from < writes.size(); from += MOST_WRITES) {
                workplace.save(
                        space, writes.subList(from, Math.min(writes.size(), from + MOST_WRITES)), "afresh", null);
            }
            workplace.save(workplace.identity().programme(), programme(practice, fresh, known, wish.reason(), without));
            workplace.store().settle();
            return writes.size();
        });
        workplace.store().forgetting().scrub();
        workplace.programmeChanged();
        return new Done(fresh, count, without.parts().size(), copies, aside(), sent);
    }

    private static List<Write> writes(
            RecordId practice, RecordId fresh, List<StoredRecord> records, String text, Without without) {
        var writes = new ArrayList<Write>();
        for (var record : records) {
            if (without.leavesOut(record.id())) {
                continue;
            }
            var values = new TreeMap<String, Value>();
            record.values().forEach((field, value) -> {
                if (holds(record.kind(), field, value, text) && value instanceof Value.Text(var now)) {
                    values.put(field, Value.of(now.replace(text, REMOVED)));
                } else if (!without.leavesOut(record.id(), field)) {
                    values.put(field, value);
                }
            });
            if (!values.isEmpty()) {
                var id = record.id().equals(practice) ? fresh : record.id();
                writes.add(new Write(record.kind().name(), id, values));
            }
        }
        return writes;
    }

    /// The mark that what was before is given up, and the assignments, which move.
    private List<Write> programme(RecordId practice, RecordId fresh, String known, String reason, Without without) {
        var writes = new ArrayList<Write>();
        var mark = new TreeMap<String, Value>();
        mark.put("old", Value.of(practice.text()));
        mark.put("fresh", Value.of(fresh.text()));
        mark.put("day", Value.of(workplace.today().toString()));
        mark.put("known", Value.of(known));
        if (!reason.isBlank()) {
            mark.put("reason", Value.of(reason.strip()));
        }
        without.parts().forEach(part -> mark.put("without:" + part, Value.TRUE));
        writes.add(new Write(Afresh.KIND.name(), new RecordId(workplace.newId()), mark));
        workplace
                .roster()
                .assignmentsOf(practice)
                .forEach(assignment -> writes.add(
                        Write.of(Assignment.KIND.name(), assignment.id().id(), "practice", Value.of(fresh.text()))));
        return writes;
    }

    /// The files in the inbox and in quarantine.
    private List<Path> aside() {
        var folder = StoreFolder.files(workplace.store().file());
        var aside = new ArrayList<Path>();
        for (var part : List.of("inbox", "quarantine")) {
            try (Stream<Path> files = Files.list(folder.resolve(part))) {
                files.filter(Files::isRegularFile).sorted().forEach(aside::add);
            } catch (IOException none) {
                // There is no such folder yet, so nothing is in it.
            }
        }
        return aside;
    }
}
