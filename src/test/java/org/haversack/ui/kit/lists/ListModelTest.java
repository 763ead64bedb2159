package org.haversack.ui.kit.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.haversack.merge.change.RecordId;
import org.junit.jupiter.api.Test;

class ListModelTest {
    private record Row(RecordId id, String name, boolean open) {}

    private static final Row BIRCHWOOD = row(1, "Birchwood Family Practice P-101", true);
    private static final Row SONDERBY = row(2, "Sønderby Lægehus P-113", true);
    private static final Row OKAFOR = row(3, "Dr Okafor P-103", false);

    private final Span<Row> open = new Span<>("test.open", Row::open);
    private final Span<Row> all = new Span<>("test.all", _ -> true);
    private final ListModel<Row> list = new ListModel<>(Row::id, Row::name, List.of(open, all));

    private static Row row(int number, String name, boolean open) {
        return new Row(new RecordId("01890a5d-ac96-774b-bcce-00000000000" + number), name, open);
    }

    private void read() {
        list.show(List.of(BIRCHWOOD, SONDERBY, OKAFOR));
    }

    @Test
    void a_list_reads_until_it_has_rows() {
        assertEquals(ListModel.State.READING, list.state().get());
        read();
        assertEquals(ListModel.State.ROWS, list.state().get());
        assertEquals(List.of(BIRCHWOOD, SONDERBY), list.rows());
    }

    @Test
    void rows_are_found_by_beginnings_in_any_order_without_accents_or_capitals() {
        read();
        list.filter().set("laege SOND");
        assertEquals(List.of(SONDERBY), list.rows());
        list.filter().set("p-101");
        assertEquals(List.of(BIRCHWOOD), list.rows());
    }

    @Test
    void a_list_says_why_it_is_empty() {
        list.show(List.of());
        assertEquals(ListModel.State.NOTHING_YET, list.state().get());
        list.show(List.of(OKAFOR));
        assertEquals(ListModel.State.NOTHING_HERE, list.state().get());
        read();
        list.filter().set("nobody");
        assertEquals(ListModel.State.NOTHING_FOUND, list.state().get());
    }

    @Test
    void what_is_filtered_away_is_not_chosen_any_more() {
        read();
        list.chosen().set(BIRCHWOOD);
        list.filter().set("sond");
        assertNull(list.chosen().get());
    }

    @Test
    void a_record_is_chosen_wherever_it_is() {
        read();
        list.filter().set("sond");
        assertTrue(list.choose(OKAFOR.id()));
        assertEquals(OKAFOR, list.chosen().get());
        assertEquals(all, list.span().get());
        assertEquals("", list.filter().get());
        assertFalse(list.choose(row(9, "", true).id()));
    }

    @Test
    void what_was_chosen_stays_chosen_when_rows_are_read_again() {
        read();
        list.choose(SONDERBY.id());
        read();
        assertEquals(SONDERBY, list.chosen().get());
    }

    @Test
    void a_changed_row_goes_to_its_place_and_stays_chosen() {
        list.span().set(all);
        var byName = Comparator.comparing(Row::name);
        list.show(List.of(BIRCHWOOD, OKAFOR, SONDERBY));
        list.chosen().set(BIRCHWOOD);
        var renamed = row(1, "Quayside Practice P-101", true);
        list.change(Set.of(renamed.id()), List.of(renamed), byName);
        assertEquals(List.of(OKAFOR, renamed, SONDERBY), list.rows());
        assertEquals(renamed, list.chosen().get());
        list.filter().set("birch");
        assertEquals(List.of(), list.rows());
    }

    @Test
    void new_rows_come_in_and_gone_ones_leave() {
        list.span().set(all);
        list.show(List.of(BIRCHWOOD, SONDERBY));
        list.change(Set.of(OKAFOR.id(), SONDERBY.id()), List.of(OKAFOR), Comparator.comparing(Row::name));
        assertEquals(List.of(BIRCHWOOD, OKAFOR), list.rows());
    }

    @Test
    void what_is_narrowed_down_otherwise_is_shown_in_full_when_a_hidden_record_is_asked_for() {
        list.span().set(all);
        read();
        list.narrowing().set(Row::open);
        assertEquals(List.of(BIRCHWOOD, SONDERBY), list.rows());
        assertTrue(list.choose(OKAFOR.id()));
        assertEquals(3, list.rows().size());
    }
}
