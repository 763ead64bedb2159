package org.haversack.ui.kit;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.merge.change.Value;

/// Fields and their values as people read them. A field is `kit.name.` and its name in kebab-case, whatever
/// kind it is of; a kind is `kit.kind.` and its name.
public final class FieldWords {
    private static final int LONGEST = 160;

    private final Words words;
    private final Days days;

    public FieldWords(Words words, Days days) {
        this.words = words;
        this.days = days;
    }

    public String kind(Kind<?> kind) {
        return words.get("kit.kind." + kind.name());
    }

    public String name(Field field) {
        return words.get("kit.name." + field.column().replace('_', '-'));
    }

    /// What a field holds.
    ///
    /// @param names the name of the record it refers to, if it is known
    public String value(Field field, Value value, Optional<String> names) {
        return switch (value) {
            case Value.Nothing() -> words.get("kit.value.none");
            case Value.Flag(var is) -> words.get(is ? "kit.value.yes" : "kit.value.no");
            case Value.Whole(var number) ->
                field.type() == FieldType.MINUTES ? days.minutes((int) number) : words.get("kit.number", number);
            case Value.Text(var text) -> text(field, text, names);
        };
    }

    private String text(Field field, String text, Optional<String> names) {
        return switch (field.type()) {
            case CODE -> entry(field, text);
            case DATE -> day(text);
            case TIME -> time(text);
            case REF -> names.orElseGet(() -> words.get("kit.value.unknown"));
            default -> text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text;
        };
    }

    /// A member of a set: the name of a record, or an entry of a list.
    public String member(Field field, String member, Optional<String> names) {
        return names.orElseGet(() -> field.list().isEmpty()
                ? field.targets().isEmpty() ? member : words.get("kit.value.unknown")
                : entry(field, member));
    }

    private String entry(Field field, String code) {
        return field.codes().contains(code)
                ? words.get("list." + field.list() + "." + code)
                : words.get("kit.other", code);
    }

    private String day(String text) {
        try {
            return days.calendar(LocalDate.parse(text));
        } catch (DateTimeException unreadable) {
            return text;
        }
    }

    private String time(String text) {
        try {
            return days.moment(LocalDateTime.parse(text));
        } catch (DateTimeException unreadable) {
            return text;
        }
    }
}
