package org.haversack.ui.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Objects;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.ModelKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgrammeModelTest {
    private final ModelKit kit = new ModelKit();

    @Test
    void figures_follow_the_period_are_explained_and_add_up(@TempDir Path folder) {
        var desk = new StoreDesk(DeskStore.make(folder.resolve("desk.db")));
        var model = new ProgrammeModel(kit.open(desk));
        model.show();

        var now = Objects.requireNonNull(model.figures().get());
        assertEquals(19, now.practices());
        assertEquals(19, now.going().size());
        assertEquals("Q1 2026", model.name(model.period().get()));
        int held = now.facilitators().stream()
                .mapToInt(line -> line.visits().held())
                .sum();
        assertEquals(now.visits().held(), held);
        assertEquals(
                now.notHeld().stream().mapToInt(one -> one.times()).sum(),
                now.pace().stream().mapToInt(one -> one.times()).sum());
        assertEquals("Staff absence", now.notHeld().getFirst().reason());
        for (var figure : model.tiles()) {
            assertFalse(figure.about().isBlank(), figure::id);
        }

        model.period().set(model.periods().getLast());
        var always = Objects.requireNonNull(model.figures().get());
        assertTrue(always.visits().planned() > now.visits().planned());
        desk.close();
    }

    @Test
    void a_closed_programme_says_so_and_can_be_opened_again(@TempDir Path folder) {
        var desk = new StoreDesk(DeskStore.make(folder.resolve("desk.db")));
        var store = kit.open(desk);
        var model = new ProgrammeModel(store);
        var closing = new ClosingModel(store, "haversack 0");
        model.show();

        closing.close(true);
        assertTrue(Objects.requireNonNull(model.figures().get()).closed());
        assertEquals("The programme is closed", kit.said.getLast());
        closing.close(false);
        assertFalse(Objects.requireNonNull(model.figures().get()).closed());
        desk.close();
    }
}
