package org.haversack.cli.kit;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.domain.people.Computer;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.ComputerId;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;
import org.haversack.service.Workplace;
import org.haversack.store.Store;
import org.haversack.store.lookup.StoredRecord;

/// What people call the things in a store, and how they read what is in a field.
public final class Names {
    private final Workplace workplace;

    public Names(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The person who writes with a computer.
    public String writer(ComputerId computer) {
        return workplace.roster().nameOf(computer);
    }

    /// What a computer is called, or the beginning of its id if it has no name.
    public String computer(ComputerId computer) {
        if (computer.equals(workplace.identity().computer())) {
            return "this computer";
        }
        return workplace
                .roster()
                .computer(computer)
                .map(Computer::name)
                .filter(name -> !name.isBlank())
                .orElseGet(() ->
                        "computer …" + computer.text().substring(computer.text().length() - 4));
    }

    /// What a space is called: its practice's code or name, `the programme`, or a person's name.
    public String space(SpaceId space) {
        return switch (workplace.store().space(space).map(Store.Space::kind).orElse(SpaceKind.PRACTICE)) {
            case PROGRAMME -> "the programme";
            case PERSON -> record("person", new RecordId(space.text()));
            case PRACTICE -> practice(space);
        };
    }

    private String practice(SpaceId space) {
        return workplace
                .store()
                .lookup()
                .find(Practice.KIND, new RecordId(space.text()), space)
                .map(record -> record.fields()
                        .text("code")
                        .filter(code -> !code.isBlank())
                        .orElseGet(record::label))
                .orElse("a practice not received yet");
    }

    /// What a record is called, with a word if it is deleted or not here.
    private String record(String kindName, RecordId id) {
        var kind = workplace.store().kinds().find(kindName);
        var found = kind.flatMap(known -> workplace.store().lookup().find(known, id));
        return found.map(record -> record.label() + (record.alive() ? "" : " (deleted)"))
                .orElse("(not received yet)");
    }

    /// A value as people read it. Codes this version does not know are shown as `other (code)`.
    public String value(Kind<?> kind, String field, Value value) {
        return switch (value) {
            case Value.Nothing() -> "(empty)";
            case Value.Flag(boolean is) -> is ? "yes" : "no";
            case Value.Whole(long number) -> Long.toString(number);
            case Value.Text(String text) ->
                kind.field(field).map(known -> text(known, text)).orElse(text);
        };
    }

    private String text(Field field, String text) {
        return switch (field.type()) {
            case CODE -> code(field, text);
            case DATE -> day(text);
            case TIME -> time(text);
            case REF -> reference(field, text);
            default -> text;
        };
    }

    /// A field's name as people read it: `owner:<id>` with the owner's name.
    public String field(Kind<?> kind, String written) {
        int colon = written.indexOf(':');
        return colon < 0
                ? written
                : written.substring(0, colon) + " "
                        + member(kind, written.substring(0, colon), written.substring(colon + 1));
    }

    /// A member of a set as people read it.
    public String member(Kind<?> kind, String set, String member) {
        var field = kind.fields().stream().filter(one -> one.name().equals(set)).findFirst();
        if (field.isEmpty()) {
            return member;
        }
        return field.get().targets().isEmpty() ? code(field.get(), member) : reference(field.get(), member);
    }

    private static String code(Field field, String code) {
        return field.codes().isEmpty() || field.codes().contains(code) ? code : "other (" + code + ")";
    }

    private String reference(Field field, String id) {
        if (!Uuid7.isValid(id)) {
            return id;
        }
        var record = new RecordId(id);
        Optional<StoredRecord> found = field.targets().stream()
                .flatMap(target -> workplace.store().kinds().find(target).stream())
                .flatMap(kind -> workplace.store().lookup().find(kind, record).stream())
                .findFirst();
        return found.map(one -> one.label() + (one.alive() ? "" : " (deleted)")).orElse("(not received yet)");
    }

    private static String day(String text) {
        try {
            return Words.day(LocalDate.parse(text));
        } catch (DateTimeParseException other) {
            return text;
        }
    }

    private static String time(String text) {
        try {
            return Words.time(LocalDateTime.parse(text));
        } catch (DateTimeParseException other) {
            return text;
        }
    }
}
