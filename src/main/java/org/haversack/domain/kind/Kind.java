package org.haversack.domain.kind;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.haversack.merge.Rules;
import org.jspecify.annotations.Nullable;

/// The registration of a kind of record: its fields, its spaces, its parent, and the record class that stands
/// for it. Everything else (the derived table, search, validation, the merge's rules) follows from this.
///
/// @param <R> the record class
public final class Kind<R> {
    private final String name;
    private final Set<SpaceKind> spaces;
    private final Rules.@Nullable Parent parent;
    private final Map<String, Field> fields = new LinkedHashMap<>();
    private final List<Field> inOrder;
    private final Function<FieldValues, R> reader;

    /// Registers a kind.
    ///
    /// @param name in kebab-case
    /// @param spaces where its records live
    /// @param parent what its records hang on, or null
    /// @param reader makes the record from its values
    /// @param fields in the order in which people read them
    public Kind(
            String name,
            Set<SpaceKind> spaces,
            Rules.@Nullable Parent parent,
            Function<FieldValues, R> reader,
            List<Field> fields) {
        this.name = name;
        this.spaces = Set.copyOf(spaces);
        this.parent = parent;
        this.reader = reader;
        for (var field : fields) {
            if (this.fields.put(field.name(), field) != null) {
                throw new IllegalArgumentException(name + " has two fields " + field.name());
            }
        }
        this.inOrder = List.copyOf(fields);
    }

    public String name() {
        return name;
    }

    /// The name of its derived table: the kind in snake_case.
    public String table() {
        return name.replace('-', '_');
    }

    public Set<SpaceKind> spaces() {
        return spaces;
    }

    public Rules.@Nullable Parent parent() {
        return parent;
    }

    /// Its fields, sets included.
    public List<Field> fields() {
        return inOrder;
    }

    /// The field that a name in a change line stands for: `owner:…` is a member of the set `owner`. Empty if
    /// this version does not know it.
    public Optional<Field> field(String written) {
        int colon = written.indexOf(':');
        var field = fields.get(colon < 0 ? written : written.substring(0, colon));
        return field != null && (colon >= 0) == (field.type() == FieldType.SET) ? Optional.of(field) : Optional.empty();
    }

    /// The field that names its records to people.
    public Optional<Field> label() {
        return fields.values().stream()
                .filter(field -> field.is(Field.Use.LABEL))
                .findFirst();
    }

    /// The record these values add up to.
    public R read(FieldValues values) {
        return reader.apply(values);
    }

    @Override
    public String toString() {
        return name;
    }
}
