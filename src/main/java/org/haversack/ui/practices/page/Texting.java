package org.haversack.ui.practices.page;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.merge.change.Value;
import org.haversack.service.edit.FieldWrites;

/// How a field's value is written as a text and read again.
enum Texting {
    /// The text itself.
    TEXT {
        @Override
        String read(Map<String, Value> values, Field field) {
            return values.get(field.name()) instanceof Value.Text(var text) ? text : "";
        }

        @Override
        Optional<FieldWrites> write(Field field, String typed, Map<String, Value> values) {
            return Optional.of(new FieldWrites().text(field.name(), typed));
        }
    },
    /// Whole and decimal numbers, with a point or a comma; spaces may part the thousands.
    NUMBER {
        @Override
        String read(Map<String, Value> values, Field field) {
            return switch (values.getOrDefault(field.name(), Value.NOTHING)) {
                case Value.Whole(var number) -> String.valueOf(number);
                case Value.Text(var text) -> text;
                default -> "";
            };
        }

        @Override
        Optional<FieldWrites> write(Field field, String typed, Map<String, Value> values) {
            var plain = typed.replaceAll("[\\s\u00a0\u202f]", "").replace(',', '.');
            if (plain.isEmpty()) {
                return Optional.of(new FieldWrites().clear(field.name()));
            }
            try {
                var number = new BigDecimal(plain).stripTrailingZeros();
                var value = field.type() == FieldType.WHOLE
                        ? Value.of(number.longValueExact())
                        : Value.of(number.toPlainString());
                return Optional.of(new FieldWrites().value(field.name(), value));
            } catch (ArithmeticException | NumberFormatException notANumber) {
                return Optional.empty();
            }
        }
    },
    /// Members of a set, with commas between them.
    MEMBERS {
        @Override
        String read(Map<String, Value> values, Field field) {
            return String.join(", ", members(values, field));
        }

        @Override
        Optional<FieldWrites> write(Field field, String typed, Map<String, Value> values) {
            var should = Arrays.stream(typed.split("[,;]"))
                    .map(String::strip)
                    .filter(one -> !one.isEmpty())
                    .toList();
            return Optional.of(new FieldWrites().members(field.name(), members(values, field), should));
        }
    };

    abstract String read(Map<String, Value> values, Field field);

    /// What sets a field to what was typed; empty if that is not understood.
    abstract Optional<FieldWrites> write(Field field, String typed, Map<String, Value> values);

    static List<String> members(Map<String, Value> values, Field field) {
        var set = field.name() + ":";
        return values.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(set) && entry.getValue().equals(Value.TRUE))
                .map(entry -> entry.getKey().substring(set.length()))
                .sorted()
                .toList();
    }

    static Optional<LocalDate> day(Map<String, Value> values, Field field) {
        try {
            return values.get(field.name()) instanceof Value.Text(var text)
                    ? Optional.of(LocalDate.parse(text))
                    : Optional.empty();
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
