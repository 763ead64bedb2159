package org.haversack.ui.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.util.Subscription;
import org.haversack.domain.Kinds;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.merge.change.RecordId;
import org.haversack.merge.change.Value;
import org.haversack.service.desk.ActionRow;
import org.haversack.service.desk.Hindrance;
import org.haversack.service.desk.Opening;
import org.haversack.service.desk.Stores;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.Operation;
import org.haversack.store.sql.StoreTrouble;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.haversack.ui.kit.Place;
import org.haversack.ui.kit.overlay.NoticesModel;
import org.haversack.ui.kit.work.Work;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ShellModelTest {
    @TempDir
    Path folder;

    private final ModelKit kit = new ModelKit();
    private final Problems problems = new Problems((what, error) -> new Problems.Problem(what, error.getMessage()));
    private final NoticesModel notices = new NoticesModel((_, _) -> Subscription.EMPTY);
    private final Work work = new Work(Runnable::run, Runnable::run, problems);

    private ShellModel model(ShellModel.Doors doors) {
        var model = new ShellModel(doors, work, kit.words, problems, notices);
        model.open();
        return model;
    }

    private ShellModel real() {
        var stores = new Stores(folder.resolve("own.db"), Kinds.ALL, SampleStore.CLOCK, new Random(1));
        return model(ShellModel.Doors.of(stores));
    }

    @Test
    void without_a_store_it_shows_how_to_begin() {
        var state = assertInstanceOf(
                ShellModel.State.FirstStart.class, real().state().get());
        assertEquals(folder.resolve("own.db"), state.file());
    }

    @Test
    void an_open_store_says_whose_it_is_and_how_much_is_in_it() {
        SampleStore.make(folder.resolve("own.db")).close();
        var model = real();
        assertInstanceOf(ShellModel.State.Open.class, model.state().get());
        assertEquals("Ana Ruiz · Coordinator", model.standing().person());
        assertEquals("Lakeshore Heart Health 2026", model.standing().programme());
        assertEquals(Optional.of(19), model.standing().count(Place.PRACTICES));
        assertEquals(Optional.of(15), model.standing().count(Place.VISITS));
        assertEquals(Optional.of(41), model.standing().count(Place.ACTIONS));
        assertTrue(
                model.standing().unsent().endsWith(" changes not yet sent"),
                model.standing().unsent());
        model.close();
    }

    @Test
    void what_is_done_is_saved_counted_and_can_be_taken_back() {
        SampleStore.make(folder.resolve("own.db")).close();
        var model = real();
        var open = assertInstanceOf(ShellModel.State.Open.class, model.state().get());
        assertEquals(
                "All changes saved on this laptop", model.saveState().sentence().get());
        assertEquals("No backup yet", model.standing().backup(kit.kit.days()));
        var seen = new ArrayList<String>();
        model.saveState().sentence().subscribe((_, now) -> seen.add(now));
        var first = open.desk().actions().stream()
                .filter(ActionRow::open)
                .findFirst()
                .orElseThrow();

        open.editing().run(Operation.of("shell.undo", "a try"), List.of(new Edit.Delete(Action.KIND, first.id())));

        assertEquals(List.of("Saving …", "All changes saved on this laptop"), seen);
        assertEquals(Optional.of(40), model.standing().count(Place.ACTIONS));
        assertEquals("Undo: Undo: a try", model.saveState().undo().get());
        model.undo();
        assertEquals(Optional.of(41), model.standing().count(Place.ACTIONS));
        assertEquals("Undone: Undo: a try", notices.shown().getLast().sentence());
        assertEquals("", model.saveState().undo().get());
        model.close();
    }

    @Test
    void what_could_not_be_saved_is_said_in_the_status_line_until_something_is_saved() {
        SampleStore.make(folder.resolve("own.db")).close();
        var model = real();
        var open = assertInstanceOf(ShellModel.State.Open.class, model.state().get());
        var practice = open.desk().practices().getFirst().id();

        open.editing()
                .run(
                        Operation.of("shell.undo", "a try"),
                        List.of(new Edit.Put(
                                Practice.KIND, practice, Optional.empty(), Map.of("no such field", Value.of("x")))));
        assertTrue(model.saveState().failed().get());
        assertTrue(
                model.saveState().sentence().get().startsWith("Not saved: "),
                model.saveState().sentence().get());

        open.editing().run(Operation.of("shell.undo", "a try"), List.of(named(practice, "Beech Practice")));
        assertEquals(
                "All changes saved on this laptop", model.saveState().sentence().get());
        model.close();
    }

    private static Edit named(RecordId practice, String name) {
        return new Edit.Put(Practice.KIND, practice, Optional.empty(), Map.of("name", Value.of(name)));
    }

    @Test
    void the_sample_can_be_left_and_removed() {
        var model = real();
        model.sample();
        var open = assertInstanceOf(ShellModel.State.Open.class, model.state().get());
        assertTrue(open.sample());
        model.leaveSample();
        assertInstanceOf(ShellModel.State.FirstStart.class, model.state().get());
        assertEquals("", model.standing().person());
        assertTrue(Files.exists(folder.resolve("sample.db")));

        model.sample();
        model.removeSample();
        assertInstanceOf(ShellModel.State.FirstStart.class, model.state().get());
        assertEquals(
                List.of(),
                List.of(java.util.Objects.requireNonNull(folder.toFile().list())));
        assertEquals(List.of(), problems.open());
    }

    @Test
    void the_persons_own_store_is_never_removed_as_a_sample() {
        SampleStore.make(folder.resolve("own.db")).close();
        var model = real();
        model.removeSample();
        assertInstanceOf(ShellModel.State.Open.class, model.state().get());
        assertTrue(Files.exists(folder.resolve("own.db")));
        model.close();
    }

    @Test
    void a_store_that_is_open_elsewhere_is_said_to_be() {
        var other = SampleStore.empty(folder.resolve("own.db"));
        var state =
                assertInstanceOf(ShellModel.State.Unusable.class, real().state().get());
        assertEquals(Hindrance.ALREADY_OPEN, state.why());
        other.close();
    }

    @Test
    void a_file_of_another_program_is_refused_in_words() throws IOException {
        Files.writeString(folder.resolve("own.db"), "Dear diary, this is no store at all.\n".repeat(200));
        var state =
                assertInstanceOf(ShellModel.State.Unusable.class, real().state().get());
        assertEquals(Hindrance.NOT_OURS, state.why());
    }

    @ParameterizedTest
    @EnumSource
    void every_trouble_of_a_store_has_a_heading(StoreTrouble.Why why) {
        var hindrance = Hindrance.valueOf(why.name());
        assertTrue(!kit.words
                .get("shell.unusable." + hindrance.name().toLowerCase().replace('_', '-'))
                .isBlank());
    }

    @Test
    void a_mistake_while_opening_is_told_and_leaves_a_way_on() {
        var model = model(new ShellModel.Doors(
                () -> {
                    throw new IllegalStateException("a bug");
                },
                _ -> new Opening.Refused("no")));
        assertInstanceOf(ShellModel.State.Unusable.class, model.state().get());
        assertEquals(List.of(new Problems.Problem("Opening your store", "a bug")), problems.open());
    }

    @Test
    void a_refused_sample_is_told_and_the_first_start_stays() {
        var model = model(new ShellModel.Doors(() -> new Opening.None(folder), _ -> new Opening.Refused("No room.")));
        model.sample();
        assertInstanceOf(ShellModel.State.FirstStart.class, model.state().get());
        assertEquals("No room.", problems.open().getFirst().sentence());
        problems.close(problems.open().getFirst());
        assertEquals(List.of(), problems.open());
    }

    @Test
    void a_mistake_in_showing_a_problem_does_not_lead_to_another_one() {
        problems.open().addListener((javafx.beans.InvalidationListener)
                _ -> problems.tell("Showing", new IllegalStateException("worse")));
        problems.tell("Reading", new IllegalStateException("bad"));
        assertEquals(List.of(new Problems.Problem("Reading", "bad")), problems.open());
    }
}
