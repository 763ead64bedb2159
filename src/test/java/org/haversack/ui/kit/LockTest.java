package org.haversack.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import org.haversack.ui.MemorySettings;
import org.haversack.ui.Screens;
import org.haversack.ui.kit.secret.Lock;
import org.haversack.ui.kit.work.HandPause;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The cover over a window that nobody touches.
class LockTest {
    private static final long TEN = Duration.ofMinutes(10).toMillis();

    private final MemorySettings settings = new MemorySettings();
    private final HandPause time = new HandPause();
    private final Lock lock = new Lock(settings, time);

    @Test
    void it_locks_after_the_time_without_a_touch_and_only_with_a_passphrase() {
        lock.awake();
        time.pass(10 * TEN);
        assertFalse(lock.locked().get());
        lock.set(10, "herons");
        lock.awake();
        time.pass(TEN - 1);
        lock.awake();
        time.pass(TEN - 1);
        assertFalse(lock.locked().get());
        time.pass(1);
        assertTrue(lock.locked().get());
        lock.off();
        lock.tried(true);
        time.pass(10 * TEN);
        assertFalse(lock.locked().get());
    }

    @Test
    void only_the_passphrase_unlocks_each_wrong_one_costs_longer_and_none_is_kept() {
        lock.set(10, "herons");
        lock.now();
        assertFalse(lock.isRight("herons "));
        lock.tried(false);
        assertEquals(Duration.ofSeconds(2), lock.patience());
        lock.tried(false);
        assertEquals(Duration.ofSeconds(4), lock.patience());
        assertTrue(lock.locked().get());
        assertTrue(lock.isRight("herons"));
        lock.tried(true);
        assertFalse(lock.locked().get());
        assertEquals(Duration.ZERO, lock.patience());
        assertFalse(settings.get("lock-hash").orElseThrow().contains("herons"));
    }

    @Test
    void it_covers_everything_and_takes_the_keyboard(@TempDir Path folder) throws Exception {
        Screens.onScreen(() -> {
            var screens = new Screens(Screens.sample(folder));
            new Lock(screens.settings, screens.time).set(10, "herons");
            screens.model.open();
            var scene = screens.scene(1366, 768);
            screens.reach(Place.SETTINGS, scene);
            screens.time.pass(TEN);
            Screens.settle(scene);
            Screens.picture(scene, "locked");
            var field = (TextInputControl) scene.lookup("#unlock");
            assertEquals(field, scene.getFocusOwner());
            assertTrue(Screens.seen(scene, node -> "programme".equals(node.getId()))
                    .isEmpty());
            field.setText("herons");
            ((Button) scene.lookup("#unlock-go")).fire();
            screens.time.pass(1);
            assertFalse(Screens.seen(scene, node -> "programme".equals(node.getId()))
                    .isEmpty());
            screens.model.close();
            return null;
        });
    }
}
