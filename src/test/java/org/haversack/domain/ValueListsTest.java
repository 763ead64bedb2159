package org.haversack.domain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.SizeBand;
import org.haversack.domain.visit.Activity;
import org.haversack.domain.visit.Barrier;
import org.haversack.domain.visit.HelpMode;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ValueListsTest {
    static Stream<Class<?>> lists() {
        return DomainClasses.all().filter(Code.class::isAssignableFrom).filter(Class::isEnum);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void codes_are_in_kebab_case_unique_and_fit_the_name_of_a_set_member(Class<?> list) {
        var codes = Arrays.stream(list.getEnumConstants())
                .map(entry -> ((Code) entry).code())
                .toList();
        assertFalse(codes.isEmpty());
        assertEquals(codes.size(), new HashSet<>(codes).size());
        for (var code : codes) {
            assertTrue(code.matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"), code);
            assertTrue(code.length() <= 60, code);
        }
    }

    @Test
    void the_lists_are_the_ones_the_field_uses() {
        assertEquals(
                List.of("in-person", "phone", "e-mail", "video", "message", "group-event"),
                Code.codes(VisitMode.class));
        assertEquals(
                List.of(
                        "planned",
                        "held",
                        "shortened",
                        "rescheduled",
                        "cancelled-by-practice",
                        "cancelled-by-facilitator",
                        "no-show"),
                Code.codes(VisitState.class));
        assertEquals(
                List.of("doing-tasks", "project-management", "consulting", "teaching", "coaching"),
                Code.codes(HelpMode.class));
        assertEquals(22, Code.codes(Activity.class).size());
        assertEquals(9, Code.codes(Barrier.class).size());
    }

    @Test
    void a_code_this_version_does_not_know_is_kept_as_an_other() {
        var later = Choice.read(VisitMode.class, "hologram");
        assertEquals("hologram", later.code());
        assertEquals(Optional.empty(), later.known());
        assertTrue(Choice.read(VisitMode.class, "e-mail").is(VisitMode.E_MAIL));
    }

    @Test
    void practices_fall_into_the_published_size_bands() {
        assertEquals(Optional.empty(), Practice.sizeBand(0));
        assertEquals(Optional.empty(), Practice.sizeBand(-1));
        var bands = IntStream.of(1, 2, 5, 6, 10, 11, 15, 16, 500)
                .mapToObj(clinicians -> Practice.sizeBand(clinicians).orElseThrow())
                .toList();
        assertEquals(
                List.of(
                        SizeBand.SOLO,
                        SizeBand.FROM_2_TO_5,
                        SizeBand.FROM_2_TO_5,
                        SizeBand.FROM_6_TO_10,
                        SizeBand.FROM_6_TO_10,
                        SizeBand.FROM_11_TO_15,
                        SizeBand.FROM_11_TO_15,
                        SizeBand.FROM_16,
                        SizeBand.FROM_16),
                bands);
    }
}
