package org.haversack.ui.actions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.haversack.domain.plan.Action;
import org.haversack.domain.plan.ActionStatus;
import org.haversack.domain.plan.ActionUpdateKind;
import org.haversack.service.desk.ActionPage;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.fields.Guarding;
import org.haversack.ui.kit.plan.ReasonModel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActionsModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private StoreDesk desk;
    private ActionsModel model;

    @BeforeEach
    void open() {
        desk = new StoreDesk(SampleStore.make(folder.resolve("own.db")));
        model = new ActionsModel(kit.open(desk));
        model.browse().show();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ActionRow first() {
        return model.browse().list().rows().getFirst();
    }

    @Test
    void what_is_overdue_comes_first_and_says_so_in_words() {
        var due = model.columns().get(1).cell().apply(first());
        assertEquals("12 days overdue", due.words());
        assertEquals(Tone.BAD, due.tone());
        assertEquals("41 actions · 9 overdue", model.summary().getValue());
    }

    @Test
    void finished_actions_are_not_overdue() {
        var list = model.browse().list();
        list.span().set(list.spans().get(2));
        assertTrue(list.rows().stream().noneMatch(row -> model.tone(row) == Tone.BAD));
        assertTrue(list.rows().stream().allMatch(row -> model.status(row).equals("Done")));
        assertTrue(!list.rows().isEmpty());
    }

    @Test
    void an_action_is_found_by_who_does_it() {
        var list = model.browse().list();
        list.filter().set("kim birchwood");
        assertEquals(1, list.rows().size());
        assertEquals("Kim", model.owners(first()));
    }

    @Test
    void the_chosen_action_comes_with_the_visit_that_agreed_on_it_and_what_happened_since() {
        model.browse().list().chosen().set(first());
        var page = model.browse().page().get();
        assertTrue(page.visit().isPresent());
        assertEquals(
                List.of("Waiting for the EHR vendor"),
                page.updates().stream().map(update -> update.reason()).toList());
    }

    @Test
    void several_actions_are_done_in_one_step_and_come_back_with_one_undo() {
        var rows = List.copyOf(model.browse().list().rows().subList(0, 5));
        model.editing().status(rows, ActionStatus.DONE, "");
        assertEquals(36, model.browse().list().rows().size());
        assertEquals("5 actions: Done", kit.said.getLast());
        model.editing().store().editing().undo();
        assertEquals(41, model.browse().list().rows().size());
    }

    @Test
    void an_action_due_later_slips_with_its_reason_and_goes_to_its_place_in_the_list() {
        var row = first();
        model.browse().list().chosen().set(row);
        model.editing().due(List.of(row), Optional.of(LocalDate.of(2026, 5, 1)), "Vendor is late again");
        var page = model.browse().page().get();
        assertEquals(Optional.of(LocalDate.of(2026, 5, 1)), page.action().due());
        assertEquals("Vendor is late again", page.updates().getFirst().reason());
        assertEquals(2, page.updates().size());
        assertEquals(row.id(), model.browse().list().rows().getLast().id());
        assertEquals(row.id(), model.browse().list().chosen().get().id());
    }

    @Test
    void a_later_day_asks_why_it_slipped_and_all_its_days_stand_in_one_line() {
        var row = first();
        model.browse().list().chosen().set(row);
        var why = new ReasonModel(Guarding.none(kit.words));
        model.editing().due(row, Optional.of(LocalDate.of(2026, 3, 24)), why);
        assertEquals("Why did it slip?", why.question());
        assertEquals(row.due(), page().action().due());
        why.reason().text().set(" Kim was ill ");
        why.finish();
        assertEquals("", why.question());
        assertEquals(
                "29 Jan → 26 Feb (Waiting for the EHR vendor) → 24 Mar (Kim was ill)",
                DueDays.inWords(page(), kit.kit.days(), kit.words));
        assertTrue(page().updates().getFirst().kind().orElseThrow().is(ActionUpdateKind.SLIPPED));
    }

    @Test
    void a_later_day_without_a_reason_is_kept_and_is_no_slip() {
        var row = first();
        model.browse().list().chosen().set(row);
        var why = new ReasonModel(Guarding.none(kit.words));
        model.editing().due(row, Optional.of(LocalDate.of(2026, 3, 24)), why);
        why.finish();
        assertEquals(Optional.of(LocalDate.of(2026, 3, 24)), page().action().due());
        assertTrue(page().updates().getFirst().kind().orElseThrow().is(ActionUpdateKind.PROGRESS));
    }

    @Test
    void an_earlier_day_asks_nothing_and_one_that_is_dropped_asks_why() {
        var row = first();
        model.browse().list().chosen().set(row);
        var why = new ReasonModel(Guarding.none(kit.words));
        model.editing().due(row, Optional.of(LocalDate.of(2026, 2, 20)), why);
        assertEquals("", why.question());
        assertEquals(Optional.of(LocalDate.of(2026, 2, 20)), page().action().due());
        model.editing().status(page().row(), ActionStatus.DROPPED, why);
        assertEquals("Why is it dropped?", why.question());
        why.forget();
        why.finish();
        assertTrue(page().row().open());
    }

    @Test
    void several_actions_come_to_have_the_same_owner_in_one_step_and_undo_gives_them_back() {
        var rows = List.copyOf(model.browse().list().rows().subList(0, 3));
        var before = rows.stream().map(ActionRow::owners).toList();
        var me = desk.workplace().identity().person();
        model.editing().owners(rows, List.of(me));
        var ids = rows.stream().map(ActionRow::id).toList();
        assertTrue(desk.actionRows(ids).stream().allMatch(row -> row.ownerIds().equals(List.of(me))));
        model.editing().store().editing().undo();
        assertEquals(
                before, desk.actionRows(ids).stream().map(ActionRow::owners).toList());
    }

    private ActionPage page() {
        return Objects.requireNonNull(model.browse().page().get());
    }

    @Test
    void actions_are_narrowed_down_to_whose_they_are_and_that_is_remembered() {
        model.narrowing().whose().set(ActionNarrowing.Whose.MINE);
        assertEquals(List.of(), model.browse().list().rows());
        model.narrowing().whose().set(ActionNarrowing.Whose.ANYBODY);
        var me = desk.workplace().identity().person();
        var row = first();
        model.editing().owners(List.of(row), List.of(me));
        model.narrowing().whose().set(ActionNarrowing.Whose.MINE);
        assertEquals(
                List.of(row.id()),
                model.browse().list().rows().stream().map(ActionRow::id).toList());
        assertEquals(
                ActionNarrowing.Whose.MINE,
                new ActionsModel(model.editing().store()).narrowing().whose().get());
    }

    @Test
    void a_new_action_comes_into_the_list_with_the_next_code() {
        var practice = first().practice();
        model.editing().create(practice, " Order second cuff", Optional.of(LocalDate.of(2026, 3, 10)), List.of());
        var made = model.browse().list().rows().stream()
                .filter(row -> row.title().equals("Order second cuff"))
                .findFirst()
                .orElseThrow();
        assertTrue(made.code().matches("A-\\d+"), made.code());
    }

    @Test
    void on_the_board_an_action_moves_to_another_column_and_back_with_undo() {
        model.onBoard().set(true);
        var board = model.board();
        var row = board.column(ActionStatus.OPEN).getFirst();
        int open = board.column(ActionStatus.OPEN).size();
        int done = board.column(ActionStatus.DONE).size();
        board.move(row, ActionStatus.DONE);
        assertEquals(open - 1, board.column(ActionStatus.OPEN).size());
        assertEquals(done + 1, board.column(ActionStatus.DONE).size());
        model.editing().store().editing().undo();
        assertEquals(open, board.column(ActionStatus.OPEN).size());
        assertTrue(new ActionsModel(model.editing().store()).onBoard().get());
    }

    @Test
    void the_board_has_only_what_the_typed_words_and_the_narrowing_leave() {
        model.onBoard().set(true);
        var open = model.board().column(ActionStatus.OPEN);
        int all = open.size();
        model.browse().list().filter().set("birchwood kim");
        assertEquals(
                List.of("Birchwood Family Practice"),
                open.stream().map(ActionRow::practiceName).toList());
        model.browse().list().filter().set("");
        assertEquals(all, open.size());
        model.narrowing().whose().set(ActionNarrowing.Whose.NOBODY);
        assertEquals(List.of(), open);
    }

    @Test
    void to_choose_a_finished_card_leaves_the_typed_words_as_they_are() {
        model.onBoard().set(true);
        var list = model.browse().list();
        list.filter().set("cuff");
        var done = model.board().column(ActionStatus.DONE).getFirst();
        list.choose(done.id());
        assertEquals("cuff", list.filter().get());
        assertEquals(done, list.chosen().get());
    }

    @Test
    void what_was_finished_long_ago_is_on_the_board_when_it_is_asked_for() {
        var row = first();
        model.onBoard().set(true);
        var edits = model.editing().store().editing();
        edits.run(
                Operation.of("kit.action.did.status", row.title(), ""),
                List.of(Edit.put(
                        Action.KIND,
                        row.id(),
                        new FieldWrites().code("status", ActionStatus.DONE).day("doneOn", LocalDate.of(2025, 6, 1)))));
        var done = model.board().column(ActionStatus.DONE);
        assertTrue(done.stream().noneMatch(one -> one.id().equals(row.id())));
        model.board().older().set(true);
        assertTrue(done.stream().anyMatch(one -> one.id().equals(row.id())));
    }
}
