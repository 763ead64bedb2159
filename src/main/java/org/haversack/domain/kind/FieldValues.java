package org.haversack.domain.kind;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.SpaceId;
import org.haversack.merge.change.Uuid7;
import org.haversack.merge.change.Value;

/// The shown values of one record, read as what its fields mean. A value that does not fit its field (it can
/// only come from another program) reads as absent; the store keeps it all the same.
///
/// @param id the record
/// @param space the space it lives in: the practice's id for everything of a practice
/// @param values shown values by field name; members of sets under `set:member`
public record FieldValues(RecordId id, SpaceId space, Map<String, Value> values) {
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    public FieldValues {
        values = Map.copyOf(values);
    }

    public <R> Ref<R> self() {
        return new Ref<>(id);
    }

    /// The practice whose space this is.
    public <R> Ref<R> practice() {
        return Ref.of(space.text());
    }

    public Optional<String> text(String field) {
        return values.get(field) instanceof Value.Text(var text) ? Optional.of(text) : Optional.empty();
    }

    /// The text, or an empty one.
    public String words(String field) {
        return text(field).orElse("");
    }

    public Optional<LocalDate> date(String field) {
        return text(field).flatMap(text -> parsed(text, LocalDate::parse));
    }

    public Optional<LocalDateTime> time(String field) {
        return text(field).flatMap(text -> parsed(text, LocalDateTime::parse));
    }

    public Optional<ZoneId> zone(String field) {
        return text(field).flatMap(text -> parsed(text, ZoneId::of));
    }

    /// A whole number that fits an int, minutes for instance.
    public OptionalInt number(String field) {
        return values.get(field) instanceof Value.Whole(long number) && number == (int) number
                ? OptionalInt.of((int) number)
                : OptionalInt.empty();
    }

    /// A whole number within the range of the field.
    public OptionalInt number(Field field) {
        var number = number(field.name());
        return number.isPresent() && field.range().holds(number.getAsInt()) ? number : OptionalInt.empty();
    }

    /// A duration in minutes.
    public OptionalInt minutes(String field) {
        var minutes = number(field);
        return minutes.isPresent() && Field.Range.MINUTES.holds(minutes.getAsInt()) ? minutes : OptionalInt.empty();
    }

    /// A decimal number within the range of the field.
    public Optional<BigDecimal> decimal(Field field) {
        return text(field.name())
                .filter(text -> DECIMAL.matcher(text).matches())
                .map(BigDecimal::new)
                .filter(field.range()::holds);
    }

    /// Yes, no, or not known.
    public Optional<Boolean> answer(String field) {
        return values.get(field) instanceof Value.Flag(boolean is) ? Optional.of(is) : Optional.empty();
    }

    /// Whether it is yes; what is not known is not.
    public boolean flag(String field) {
        return Value.TRUE.equals(values.get(field));
    }

    public <E extends Enum<E> & Code> Optional<Choice<E>> choice(String field, Class<E> list) {
        return text(field).map(code -> Choice.read(list, code));
    }

    public <R> Optional<Ref<R>> ref(String field) {
        return text(field).filter(Uuid7::isValid).map(Ref::of);
    }

    /// The members of a set of codes, in order of code.
    public <E extends Enum<E> & Code> List<Choice<E>> choices(String set, Class<E> list) {
        return members(set).stream().map(code -> Choice.read(list, code)).toList();
    }

    /// The members of a set of records, in order of id.
    public <R> List<Ref<R>> refs(String set) {
        return members(set).stream().filter(Uuid7::isValid).map(Ref::<R>of).toList();
    }

    /// The members of a set as written.
    public List<String> members(String set) {
        var prefix = set + ":";
        return values.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(prefix) && Value.TRUE.equals(entry.getValue()))
                .map(entry -> entry.getKey().substring(prefix.length()))
                .sorted()
                .toList();
    }

    private static <T> Optional<T> parsed(String text, Function<String, T> parser) {
        try {
            return Optional.of(parser.apply(text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
