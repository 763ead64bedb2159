package org.haversack.ui.programme.people;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.haversack.domain.people.PersonRole;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.programme.CaseLine;
import org.haversack.service.programme.PersonPage;
import org.haversack.service.programme.PersonRow;
import org.haversack.ui.ModelKit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.programme.DeskStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeopleModelTest {
    private final ModelKit kit = new ModelKit();
    private OpenStore store;
    private PeopleModel model;
    private Standings standings;

    @BeforeEach
    void open(@TempDir Path folder) {
        store = kit.open(new StoreDesk(DeskStore.make(folder.resolve("desk.db"))));
        model = new PeopleModel(store);
        standings = new Standings(kit.words, kit.kit.days());
        model.browse().show();
    }

    @AfterEach
    void close() {
        store.desk().close();
    }

    private PersonRow row(String name) {
        return model.browse().list().everything().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private PersonPage page(String name) {
        model.browse().choose(row(name).id());
        return Objects.requireNonNull(model.browse().page().get());
    }

    @Test
    void each_state_of_somebodys_files_has_its_words() {
        assertEquals("this computer", standings.of(row("Ana Ruiz").standing()));
        assertEquals("late: 8 days", standings.of(row("Ivo Petersen").standing()));
        assertEquals("up to date", standings.of(row("Lea Maes").standing()));
        assertEquals("silent: 22 days", standings.of(row("Jon Brandt").standing()));
        assertEquals("clock 26 h ahead", standings.of(row("Noor Aziz").standing()));
        assertEquals("older version", standings.of(row("Tim Vos").standing()));
        assertEquals("not joined", standings.of(row("Jonas Lind").standing()));
        assertEquals("invited 9 Mar", standings.last(row("Jonas Lind")));
        assertEquals("yesterday", standings.last(row("Lea Maes")));
        assertEquals("22 days ago", standings.last(row("Jon Brandt")));
    }

    @Test
    void somebody_is_added_chosen_and_taken_back() {
        model.add("Ida Berg", PersonRole.FACILITATOR, "", "");
        assertEquals(
                "Ida Berg",
                Objects.requireNonNull(model.browse().page().get()).person().name());
        assertEquals("Ida Berg is in the programme now", kit.said.getLast());

        model.add("ida berg", PersonRole.FACILITATOR, "", "");
        assertTrue(kit.said.getLast().startsWith("There is already somebody named ida berg"), kit.said::toString);

        store.editing().undo();
        assertTrue(model.browse().list().everything().stream()
                .noneMatch(one -> one.name().equals("Ida Berg")));
    }

    @Test
    void handing_over_moves_the_practice_and_waits_for_the_release_and_can_be_undone() {
        var page = page("Jon Brandt");
        var line = page.cases().stream().filter(one -> !one.ended()).findFirst().orElseThrow();
        int before = row("Lea Maes").practices();

        model.handOver(page, line, row("Lea Maes"), DeskStore.TODAY.plusDays(6));

        assertEquals(before + 1, row("Lea Maes").practices());
        assertTrue(page("Jon Brandt").cases().stream()
                .filter(one -> one.practice().equals(line.practice()))
                .allMatch(CaseLine::waiting));
        store.editing().undo();
        assertEquals(before, row("Lea Maes").practices());
        assertTrue(page("Jon Brandt").cases().stream()
                .filter(one -> one.practice().equals(line.practice()))
                .noneMatch(CaseLine::waiting));
    }

    @Test
    void a_practice_without_a_facilitator_is_assigned_and_no_longer_in_that_list() {
        var first = model.unassigned().getFirst();
        int before = model.unassigned().size();
        model.assign(first.id(), first.name(), row("Tim Vos"), AssignmentRole.LEAD, DeskStore.TODAY);
        assertEquals(before - 1, model.unassigned().size());
        model.assign(first.id(), first.name(), row("Tim Vos"), AssignmentRole.LEAD, DeskStore.TODAY);
        assertEquals("That is so already.", kit.said.getLast());
    }

    @Test
    void who_leaves_gives_up_all_practices_and_the_last_coordinator_stays_one() {
        var page = page("Tim Vos");
        assertFalse(page.cases().isEmpty());
        model.leave(page, DeskStore.TODAY);
        assertTrue(row("Tim Vos").left());
        assertEquals(0, row("Tim Vos").practices());

        model.role(page("Ana Ruiz"), PersonRole.FACILITATOR);
        assertTrue(kit.said.getLast().startsWith("The programme needs a coordinator"), kit.said::toString);
        model.leave(page("Ana Ruiz"), DeskStore.TODAY);
        assertTrue(kit.said.getLast().startsWith("This is you."), kit.said::toString);
        assertNotNull(model.summary().getValue());
    }
}
