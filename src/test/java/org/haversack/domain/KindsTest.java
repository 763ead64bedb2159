package org.haversack.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.haversack.domain.kind.Field;
import org.haversack.domain.kind.FieldType;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.kind.SpaceKind;
import org.haversack.merge.Policy;
import org.haversack.merge.change.Write;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KindsTest {
    private static final String ID = "0198f3a0-0000-7000-8000-000000000001";
    private static final String KIND_NAME = "^[a-z][a-z0-9-]{0,39}$";
    private static final String FIELD_NAME = "^(~|[a-z][A-Za-z0-9:-]{0,79})$";

    static Collection<Kind<?>> kinds() {
        return Kinds.ALL.all();
    }

    @Test
    void every_record_with_a_kind_is_registered() {
        var declared = DomainClasses.all()
                .flatMap(c -> Stream.of(c.getDeclaredFields()))
                .filter(field ->
                        field.getType() == Kind.class && field.getName().equals("KIND"))
                .map(KindsTest::kind)
                .collect(Collectors.toSet());
        assertEquals(declared, new HashSet<>(kinds()));
        assertEquals(18, declared.size());
    }

    private static Kind<?> kind(java.lang.reflect.Field field) {
        try {
            return (Kind<?>) Objects.requireNonNull(field.get(null));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void names_are_legal_in_a_bundle(Kind<?> kind) {
        assertTrue(kind.name().matches(KIND_NAME), kind.name());
        assertFalse(kind.fields().isEmpty());
        for (var field : kind.fields()) {
            assertTrue(field.name().matches("[a-z][A-Za-z0-9]*"), field.name());
            assertTrue(written(field).allMatch(name -> name.matches(FIELD_NAME)), field.name());
        }
    }

    /// The names a field has in change lines: for a set, those of every member it can have, or of a long one.
    private static Stream<String> written(Field field) {
        if (field.type() != FieldType.SET) {
            return Stream.of(field.name());
        }
        if (!field.targets().isEmpty()) {
            return Stream.of(field.name() + ":" + ID);
        }
        var members = field.codes().isEmpty() ? List.of("a-code-of-40-characters-such-as-this-one") : field.codes();
        return members.stream().map(member -> field.name() + ":" + member);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void members_of_sets_have_no_problem_under_their_written_name(Kind<?> kind) {
        for (var set : kind.fields()) {
            if (set.type() == FieldType.SET) {
                written(set).forEach(name -> {
                    assertEquals(Optional.of(set), kind.field(name));
                    assertEquals(Optional.empty(), set.problemOfMember(name));
                });
                assertEquals(Optional.empty(), kind.field(set.name()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void columns_are_unique_and_none_is_one_that_every_table_has(Kind<?> kind) {
        var taken = new HashSet<>(Set.of("id", "space", "alive", "conflicts", "heads"));
        if (kind.spaces().contains(SpaceKind.PRACTICE)) {
            taken.add("practice");
        }
        for (var field : kind.fields()) {
            assertTrue(taken.add(field.column()), kind + "." + field.column());
            assertTrue(field.column().matches("[a-z][a-z0-9_]*"), field.column());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void exactly_one_field_names_a_record_to_people(Kind<?> kind) {
        var labels = kind.fields().stream()
                .filter(field -> field.is(Field.Use.LABEL))
                .toList();
        assertEquals(1, labels.size());
        assertEquals(Optional.of(labels.getFirst()), kind.label());
        assertTrue(Set.of(FieldType.TEXT, FieldType.NOTE, FieldType.CODE)
                .contains(labels.getFirst().type()));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void only_text_is_searched_and_only_columns_are_indexed(Kind<?> kind) {
        for (var field : kind.fields()) {
            boolean text = field.type() == FieldType.TEXT || field.type() == FieldType.NOTE;
            assertTrue(text || !field.is(Field.Use.SEARCHED), field.name());
            boolean column = field.type().storage() != FieldType.Storage.NONE;
            assertTrue(column || !field.is(Field.Use.INDEXED), field.name());
            assertEquals(field.type() == FieldType.ORDER, field.name().equals("pos"));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void what_a_kind_names_is_a_kind(Kind<?> kind) {
        for (var field : kind.fields()) {
            for (var target : field.targets()) {
                assertTrue(Kinds.ALL.find(target).isPresent(), kind + "." + field.name() + " names " + target);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_parent_is_a_kind_of_the_same_space_and_its_field_is_a_required_reference(Kind<?> kind) {
        var parent = kind.parent();
        if (parent == null) {
            return;
        }
        var above = Kinds.ALL.find(parent.kind()).orElseThrow();
        assertTrue(kind.spaces().containsAll(above.spaces()));
        assertTrue(Kinds.ALL.childrenOf(parent.kind()).contains(kind));
        if (parent.field() != null) {
            var field = kind.field(parent.field()).orElseThrow();
            assertEquals(FieldType.REF, field.type());
            assertEquals(List.of(parent.kind()), field.targets());
            assertTrue(field.is(Field.Use.REQUIRED));
            assertTrue(field.is(Field.Use.INDEXED));
        } else {
            assertEquals("practice", parent.kind());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void parents_end_after_at_most_four_generations(Kind<?> kind) {
        int depth = 1;
        for (var parent = kind.parent(); parent != null; depth++) {
            assertTrue(depth < 4, kind + " is too deep");
            parent = Kinds.ALL.find(parent.kind()).orElseThrow().parent();
        }
    }

    @Test
    void concurrent_values_are_settled_by_the_type_of_their_field() {
        assertEquals(Policy.ASK, Kinds.ALL.policy("action", "due"));
        assertEquals(Policy.ASK, Kinds.ALL.policy("action", Write.LIFE));
        assertEquals(Policy.AUTO_ORDER, Kinds.ALL.policy("agenda-item", "pos"));
        assertEquals(Policy.AUTO_MEMBER, Kinds.ALL.policy("visit", "attendee:" + ID));
        assertEquals(Policy.AUTO_MEMBER, Kinds.ALL.policy("practice", "released:" + ID));
        assertEquals(Policy.ASK, Kinds.ALL.policy("visit", "laterField"));
        assertEquals(Policy.ASK, Kinds.ALL.policy("later-kind", "pos"));
        assertNotNull(Kinds.ALL.parent("note"));
    }
}
