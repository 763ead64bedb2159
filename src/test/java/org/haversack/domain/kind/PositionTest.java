package org.haversack.domain.kind;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PositionTest {
    /// A list as the program keeps it: inserts ask for a key and renumber only when there is no room.
    private static final class Listed {
        final List<String> keys = new ArrayList<>();
        int renumbered;

        void insert(int at) {
            if (!Position.hasRoom(before(at), after(at))) {
                var spread = Position.spread(keys.size());
                keys.clear();
                keys.addAll(spread);
                renumbered++;
            }
            var key = Position.between(before(at), after(at));
            assertStrictlyBetween(before(at), key, after(at));
            keys.add(at, key);
        }

        @Nullable
        String before(int at) {
            return at == 0 ? null : keys.get(at - 1);
        }

        @Nullable
        String after(int at) {
            return at == keys.size() ? null : keys.get(at);
        }

        int longest() {
            return keys.stream().mapToInt(String::length).max().orElse(0);
        }
    }

    private static void assertStrictlyBetween(@Nullable String before, String key, @Nullable String after) {
        assertTrue(before == null || before.compareTo(key) < 0, () -> key + " is not after " + before);
        assertTrue(after == null || key.compareTo(after) < 0, () -> key + " is not before " + after);
        assertTrue(Position.isKey(key), () -> key + " is no key");
    }

    @Test
    void ten_thousand_random_inserts_always_lie_strictly_between() {
        for (int seed = 0; seed < 10; seed++) {
            var random = new Random(seed);
            var list = new Listed();
            for (int i = 0; i < 1_000; i++) {
                list.insert(random.nextInt(list.keys.size() + 1));
            }
            assertEquals(list.keys.stream().sorted().toList(), list.keys, "seed " + seed);
            assertTrue(list.longest() <= Position.LONGEST, "seed " + seed);
        }
    }

    @Test
    void two_random_keys_have_a_key_between_them() {
        var random = new Random(7);
        for (int i = 0; i < 10_000; i++) {
            var one = randomKey(random);
            var other = randomKey(random);
            if (!one.equals(other)) {
                var before = one.compareTo(other) < 0 ? one : other;
                var after = before.equals(one) ? other : one;
                assertStrictlyBetween(before, Position.between(before, after), after);
                assertStrictlyBetween(null, Position.between(null, before), before);
                assertStrictlyBetween(after, Position.between(after, null), null);
            }
        }
    }

    private static String randomKey(Random random) {
        var digits = "01Vyz";
        var key = new StringBuilder();
        for (int length = random.nextInt(5); key.length() < length; ) {
            key.append(digits.charAt(random.nextInt(digits.length())));
        }
        return key.append(digits.charAt(1 + random.nextInt(4))).toString();
    }

    @Test
    void a_thousand_inserts_at_one_place_stay_short_through_renumbering() {
        var list = new Listed();
        list.insert(0);
        list.insert(1);
        for (int i = 0; i < 1_000; i++) {
            list.insert(1);
            assertTrue(list.longest() <= Position.LONGEST);
        }
        assertTrue(list.renumbered > 0 && list.renumbered < 20, "renumbered " + list.renumbered + " times");
    }

    @Test
    void a_thousand_entries_added_at_the_end_or_the_beginning_need_no_renumbering() {
        var grown = new Listed();
        var pushed = new Listed();
        for (int i = 0; i < 1_000; i++) {
            grown.insert(i);
            pushed.insert(0);
        }
        assertEquals(0, grown.renumbered);
        assertEquals(0, pushed.renumbered);
        assertTrue(grown.longest() <= 20, "longest " + grown.longest());
        assertTrue(pushed.longest() <= 20, "longest " + pushed.longest());
    }

    @Test
    void a_spread_list_is_in_order_short_and_has_room_everywhere() {
        for (int count : new int[] {0, 1, 2, 7, 8, 61, 62, 1_000, 100_000}) {
            var keys = Position.spread(count);
            assertEquals(count, keys.size());
            for (int i = 0; i < count; i++) {
                assertStrictlyBetween(i == 0 ? null : keys.get(i - 1), keys.get(i), null);
                assertTrue(keys.get(i).length() <= 4);
                assertTrue(Position.hasRoom(keys.get(i), i + 1 == count ? null : keys.get(i + 1)));
            }
        }
    }

    @Test
    void equal_keys_keep_a_stable_order_by_id() {
        record Item(String pos, String id) {}
        var order = Comparator.comparing(Item::pos).thenComparing(Item::id);
        var items = new ArrayList<>(List.of(
                new Item("V", "a"), new Item("V", "b"), new Item("V", "c"), new Item("F", "z"), new Item("k", "0")));
        var sorted = items.stream().sorted(order).toList();
        for (int seed = 0; seed < 100; seed++) {
            Collections.shuffle(items, new Random(seed));
            assertEquals(sorted, items.stream().sorted(order).toList());
        }
    }

    @Test
    void neighbours_with_equal_keys_have_no_room() {
        assertFalse(Position.hasRoom("V", "V"));
        assertFalse(Position.hasRoom("W", "V"));
        assertThrows(IllegalArgumentException.class, () -> Position.between("V", "V"));
        assertThrows(IllegalArgumentException.class, () -> Position.between("W", "V"));
    }

    @Test
    void keys_that_another_program_made_badly_do_not_break_a_list() {
        assertStrictlyBetween("a0", Position.between("a0", "a1"), "a1");
        assertStrictlyBetween("a00", Position.between("a00", "a01"), "a01");
        assertStrictlyBetween("a0", Position.between("a0", null), null);
        assertFalse(Position.hasRoom("a", "a0"));
        assertFalse(Position.hasRoom(null, "0"));
        assertFalse(Position.hasRoom(null, ""));
        assertFalse(Position.hasRoom("é", null));
        assertFalse(Position.hasRoom("A", "a b"));
    }
}
