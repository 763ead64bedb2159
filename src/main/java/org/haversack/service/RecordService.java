package org.haversack.service;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.people.Person;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Value;
import org.haversack.merge.change.Write;
import org.haversack.store.lookup.HistoryEntry;
import org.haversack.store.lookup.StoredRecord;

/// Saving, deleting, restoring and finding records of any kind.
public final class RecordService {
    /// One record to save.
    ///
    /// @param line where it was asked for, from 1
    /// @param kind the kind's name
    /// @param id the record; empty for a new one
    /// @param practice the practice it belongs to, where that does not follow from the record or its parent
    /// @param values fields to set; a cleared field is [Value#NOTHING]
    public record Put(
            int line, String kind, Optional<String> id, Optional<String> practice, Map<String, Value> values) {}

    /// Why nothing was saved.
    ///
    /// @param line the line that is wrong, from 1
    /// @param pointer where in it, as a JSON pointer
    /// @param sentence what is wrong there
    public record Problem(int line, String pointer, String sentence) {}

    /// What came of saving.
    public sealed interface PutOutcome {
        /// All of it was saved; the ids in order.
        record Saved(List<RecordId> ids) implements PutOutcome {}

        /// Nothing was saved.
        record Wrong(Problem problem) implements PutOutcome {}
    }

    private record Planned(SpaceId space, Write write) {}

    private static final int MOST_WRITES = 1_000;

    private final Workplace workplace;
    private final Admission admission;

    public RecordService(Workplace workplace) {
        this.workplace = workplace;
        this.admission = new Admission(workplace);
    }

    /// Saves these records as this store's person, one change each: all of them, or nothing.
    public PutOutcome put(List<Put> puts) {
        try {
            return workplace.store().transaction(() -> {
                var ids = new ArrayList<RecordId>();
                for (var put : puts) {
                    var planned = plan(put);
                    workplace.save(planned.space(), List.of(planned.write()));
                    workplace.store().settle();
                    ids.add(planned.write().record());
                }
                return new PutOutcome.Saved(ids);
            });
        } catch (WrongPut wrong) {
            workplace.programmeChanged();
            return new PutOutcome.Wrong(wrong.problem);
        }
    }

    private static final class WrongPut extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        WrongPut(Put put, String pointer, String sentence) {
            super(sentence);
            this.problem = new Problem(put.line(), pointer, sentence);
        }
    }

    private Planned plan(Put put) {
        var kind = workplace
                .store()
                .kinds()
                .find(put.kind())
                .orElseThrow(() -> new WrongPut(put, "/kind", "\"%s\" is not a kind of record.".formatted(put.kind())));
        var fields = checked(put, kind);
        var id = put.id().map(text -> id(put, text)).orElseGet(() -> new RecordId(workplace.newId()));
        var existing = put.id().flatMap(text -> workplace.store().lookup().find(kind, id));
        if (existing.filter(record -> !record.alive()).isPresent()) {
            throw new WrongPut(put, "/id", "This record was deleted. Restore it first.");
        }
        if (existing.isEmpty()) {
            requireAll(put, kind);
        }
        var space = existing.map(StoredRecord::space)
                .orElseGet(() -> new Placement(workplace)
                        .spaceOf(kind, id, put.practice(), fields)
                        .orElseThrow(() -> new WrongPut(
                                put,
                                "/practice",
                                "It does not say which practice this %s belongs to.".formatted(kind))));
        admission.refusal(kind, space, existing, fields).ifPresent(sentence -> {
            throw new WrongPut(put, "", sentence);
        });
        return new Planned(space, new Write(kind.name(), id, fields));
    }

    private static RecordId id(Put put, String text) {
        try {
            return new RecordId(text);
        } catch (IllegalArgumentException wrong) {
            throw new WrongPut(put, "/id", "\"%s\" is not an id.".formatted(text));
        }
    }

    private static SortedMap<String, Value> checked(Put put, Kind<?> kind) {
        if (put.values().isEmpty()) {
            throw new WrongPut(put, "/values", "There is nothing to save.");
        }
        put.values().forEach((name, value) -> {
            var pointer = "/values/" + name.replace("~", "~0").replace("/", "~1");
            var field = kind.field(name)
                    .orElseThrow(() -> new WrongPut(put, pointer, "A %s has no field \"%s\".".formatted(kind, name)));
            var member = field.type() == FieldType.SET ? field.problemOfMember(name) : Optional.<String>empty();
            member.or(() -> field.problem(value)).ifPresent(problem -> {
                throw new WrongPut(put, pointer, "The field %s %s.".formatted(name, problem));
            });
        });
        return new TreeMap<>(put.values());
    }

    private static void requireAll(Put put, Kind<?> kind) {
        for (var field : kind.fields()) {
            boolean given = put.values().containsKey(field.name())
                    && !put.values().get(field.name()).equals(Value.NOTHING);
            if (field.is(Field.Use.REQUIRED) && !given) {
                throw new WrongPut(
                        put, "/values/" + field.name(), "A new %s needs the field %s.".formatted(kind, field.name()));
            }
        }
    }

    /// Deletes a record and everything alive that hangs on it.
    public Outcome<RecordId> delete(Kind<?> kind, RecordId id) {
        var record = workplace.store().lookup().find(kind, id);
        if (record.isEmpty() || !record.get().alive()) {
            return Outcome.refused("There is no %s %s.", kind, id);
        }
        var refusal = admission.refusal(kind, record.get().space(), record, new TreeMap<>());
        if (refusal.isPresent()) {
            return Outcome.refused("%s", refusal.get());
        }
        saveLives(
                record.get().space(),
                new Family(workplace.store()).withDescendants(record.get()),
                Value.TRUE,
                null,
                null);
        return Outcome.done(id);
    }

    /// Brings a deleted record back, with everything that was deleted together with it.
    public Outcome<RecordId> restore(Kind<?> kind, RecordId id) {
        var record = workplace.store().lookup().find(kind, id);
        if (record.isEmpty()) {
            return Outcome.refused("There is no %s %s.", kind, id);
        }
        if (record.get().alive() && record.get().conflicts().isEmpty()) {
            return Outcome.refused("This %s is not deleted.", kind);
        }
        var refusal = admission.refusal(kind, record.get().space(), record, new TreeMap<>());
        if (refusal.isPresent()) {
            return Outcome.refused("%s", refusal.get());
        }
        var family = new Family(workplace.store()).deletedTogether(record.get());
        saveLives(record.get().space(), family, Value.FALSE, "restore", null);
        return Outcome.done(id);
    }

    void saveLives(
            SpaceId space,
            List<Family.Member> family,
            Value life,
            @org.jspecify.annotations.Nullable String why,
            @org.jspecify.annotations.Nullable String reason) {
        workplace.store().transaction(() -> {
            for (int from = 0; from < family.size(); from += MOST_WRITES) {
                var part = family.subList(from, Math.min(family.size(), from + MOST_WRITES));
                var writes = part.stream()
                        .map(member -> Write.of(member.kind(), member.id(), Write.LIFE, life))
                        .toList();
                workplace.save(space, writes, why, reason);
            }
            return null;
        });
    }

    /// Whether a visit was entered by somebody for a day on which the practice was no longer hers: late, from
    /// a former facilitator. Every store that holds the practice comes to the same answer, for it follows
    /// from who wrote the visit and from the assignments.
    public boolean isLate(StoredRecord visit) {
        if (!visit.kind().name().equals(Visit.KIND.name())) {
            return false;
        }
        var practice = new RecordId(visit.space().text());
        var creator = workplace.store().lookup().creator(visit).flatMap(workplace.roster()::personOf);
        var start = visit.fields().time("start").map(LocalDateTime::toLocalDate);
        if (creator.isEmpty() || start.isEmpty() || workplace.roster().isCoordinator(creator.get())) {
            return false;
        }
        var assignments = workplace.roster().assignments(creator.get(), practice);
        return !assignments.isEmpty()
                && assignments.stream()
                        .allMatch(assignment -> assignment.ended()
                                && assignment
                                        .until()
                                        .filter(until -> !start.get().isBefore(until))
                                        .isPresent());
    }

    /// The former facilitators of a practice who have not confirmed yet that they handed it over, by name.
    public List<Person> notReleasedBy(StoredRecord practice) {
        if (!practice.kind().name().equals(Practice.KIND.name())) {
            return List.of();
        }
        var roster = workplace.roster();
        var released = practice.fields().members("released");
        return roster.assignmentsOf(practice.id()).stream()
                .flatMap(assignment -> assignment.person().stream())
                .map(Ref::id)
                .distinct()
                .filter(person -> roster.everWrote(person, practice.id()) && !roster.writes(person, practice.id()))
                .filter(person -> !released.contains(person.text()))
                .flatMap(person -> roster.person(person).stream())
                .sorted(Comparator.comparing(Person::name))
                .toList();
    }

    public Optional<StoredRecord> get(Kind<?> kind, RecordId id) {
        return workplace.store().lookup().find(kind, id);
    }

    public List<StoredRecord> all(Kind<?> kind) {
        return workplace.store().lookup().all(kind);
    }

    public List<HistoryEntry> history(Kind<?> kind, RecordId id) {
        return workplace.store().lookup().history(kind, id);
    }

    public List<StoredRecord> search(String words, int most) {
        return workplace.store().lookup().search(words, most);
    }
}
