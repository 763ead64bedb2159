package org.haversack.ui.kit.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.practice.Staff;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Edits;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.edit.Editing;
import org.haversack.ui.kit.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrowseModelTest {
    private static final RecordId ONE = new RecordId("01890a5d-ac96-774b-bcce-000000000001");
    private static final RecordId TWO = new RecordId("01890a5d-ac96-774b-bcce-000000000002");

    private final Queue<Runnable> store = new ArrayDeque<>();
    private final List<String> read = new ArrayList<>();
    private LocalDate today = LocalDate.of(2026, 3, 10);
    private final ListModel<RecordId> list =
            new ListModel<>(id -> id, RecordId::text, List.of(new Span<>("test.all", _ -> true)));
    private final BrowseModel<RecordId, String> browse = new BrowseModel<>(
            list,
            id -> id,
            new BrowseModel.Source<>(this::rows, this::page),
            new Work(store::add, Runnable::run, (what, error) -> read.add(error.toString())),
            "Reading",
            () -> today);

    private List<RecordId> rows() {
        read.add("rows");
        return List.of(ONE, TWO);
    }

    private Optional<String> page(RecordId id) {
        read.add(id.text().substring(35));
        return Optional.of("page " + id.text().substring(35));
    }

    private void work() {
        while (!store.isEmpty()) {
            store.remove().run();
        }
    }

    @Test
    void rows_are_read_once_a_day() {
        browse.show();
        work();
        browse.show();
        work();
        assertEquals(List.of("rows"), read);
        today = today.plusDays(1);
        browse.show();
        work();
        assertEquals(List.of("rows", "rows"), read);
    }

    @Test
    void the_chosen_record_is_read_and_only_the_one_chosen_last() {
        browse.show();
        work();
        list.chosen().set(ONE);
        list.chosen().set(TWO);
        assertNull(browse.page().get());
        work();
        assertEquals("page 2", browse.page().get());
        assertEquals(List.of("rows", "2"), read);
        list.chosen().set(null);
        assertNull(browse.page().get());
    }

    @Test
    void a_record_asked_for_before_the_rows_are_there_is_chosen_when_they_are() {
        browse.choose(TWO);
        assertNull(list.chosen().get());
        work();
        assertEquals(TWO, list.chosen().get());
        assertEquals("page 2", browse.page().get());
    }

    @Test
    void after_a_save_only_the_saved_rows_are_read_again_and_after_a_deletion_all(@TempDir Path folder) {
        var workplace = SampleStore.empty(folder.resolve("own.db"));
        var edits = new Edits(workplace);
        var kit = new ModelKit();
        var editing = new Editing(edits, kit.kit.work(), kit.words, kit.said::add, kit.notices);
        browse.follow(
                editing,
                new BrowseModel.Following<>(
                        Practice.KIND,
                        ids -> {
                            read.add("some");
                            return List.copyOf(ids);
                        },
                        Comparator.comparing(RecordId::text),
                        List.of(),
                        List.of(Staff.KIND)));
        browse.show();
        work();
        var made = new RecordId(workplace.newId());
        editing.run(
                Operation.of("practices.did.create", "x"),
                List.of(Edit.put(Practice.KIND, made, new FieldWrites().text("name", "Meadow Clinic"))));
        work();
        assertEquals(List.of("rows", "some"), read);
        assertEquals(Set.of(ONE, TWO, made), Set.copyOf(list.rows()));
        editing.undo();
        work();
        assertEquals(List.of("rows", "some", "rows"), read);
        workplace.close();
    }
}
