package org.haversack.ui.backups;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.haversack.service.backup.BackupFolder;
import org.haversack.service.backup.Reason;
import org.haversack.service.desk.StoreDesk;
import org.haversack.store.sql.StoreFolder;
import org.haversack.ui.ModelKit;
import org.haversack.ui.SampleStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/// Backups that nobody asks for.
class AutoBackupTest {
    private static final long LONG = Duration.ofHours(1).toMillis();

    @TempDir
    private Path folder;

    private final ModelKit screen = new ModelKit();
    private final List<String> failures = new ArrayList<>();

    private AutoBackup of(StoreDesk desk) {
        return new AutoBackup(screen.open(desk), failures::add, () -> {});
    }

    private static List<Reason> reasons(Path store) {
        return BackupFolder.list(store).stream().map(one -> one.reason()).toList();
    }

    @Test
    void one_is_made_while_somebody_works_and_no_second_before_something_changed() {
        var file = folder.resolve("own.db");
        var desk = new StoreDesk(SampleStore.make(file));
        var making = of(desk);
        making.begin();
        assertEquals(List.of(), reasons(file));
        screen.time.pass(LONG);
        making.stop();
        desk.close();
        assertEquals(List.of(Reason.WHILE_WORKING), reasons(file));

        var later = new StoreDesk(SavedStore.at(file, Duration.ofHours(-8)));
        var again = of(later);
        again.begin();
        screen.time.pass(LONG);
        again.stop();
        later.close();
        assertEquals(1, reasons(file).size());

        var changed = new StoreDesk(SavedStore.at(file, Duration.ofHours(-8)));
        SavedStore.action(changed.workplace(), "Ask the lab");
        of(changed).begin();
        screen.time.pass(LONG);
        changed.close();
        assertEquals(2, reasons(file).size());
    }

    @Test
    void on_closing_one_is_made_if_the_last_is_a_day_old_and_something_changed() {
        var file = SavedStore.make(folder);
        int before = reasons(file).size();
        try (var desk = new StoreDesk(SavedStore.at(file, Duration.ZERO))) {
            of(desk).closing();
        }
        assertEquals(before, reasons(file).size());
        try (var desk = new StoreDesk(SavedStore.at(file, Duration.ofDays(-2)))) {
            of(desk).closing();
        }
        assertEquals(before + 1, reasons(file).size());
        assertEquals(Reason.ON_CLOSING, reasons(file).getFirst());
        try (var desk = new StoreDesk(SavedStore.at(file, Duration.ofDays(-4)))) {
            of(desk).closing();
        }
        assertEquals(before + 1, reasons(file).size());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_folder_that_cannot_be_written_is_said_and_said_again_at_the_next_start() throws Exception {
        var file = folder.resolve("own.db");
        var desk = new StoreDesk(SampleStore.make(file));
        var backups = StoreFolder.backups(file);
        StoreFolder.makeFolder(StoreFolder.files(file));
        Files.writeString(backups, "a file is in the way");
        var making = of(desk);
        making.begin();
        screen.time.pass(LONG);
        assertTrue(failures.getLast().contains("No backup can be written"), failures::toString);
        making.stop();
        failures.clear();
        of(desk).begin();
        assertTrue(failures.getLast().contains("No backup can be written"), failures::toString);
        Files.delete(backups);
        of(desk).now(_ -> {});
        assertEquals("", failures.getLast());
        desk.close();
        assertEquals("rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(backups)));
    }
}
