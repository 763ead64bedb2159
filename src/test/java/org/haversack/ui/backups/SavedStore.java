package org.haversack.ui.backups;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.Value;
import org.haversack.service.RecordService;
import org.haversack.service.Workplace;
import org.haversack.service.backup.Backups;
import org.haversack.service.backup.Reason;
import org.haversack.service.backup.SecondPlace;
import org.haversack.ui.SampleStore;

/// The sample store with backups of the days before.
final class SavedStore {
    static final String PASSPHRASE = "nine herons over the lake";

    private SavedStore() {}

    /// The sealed copy on the stick.
    static Path sealed(Path folder) {
        try (var files = Files.newDirectoryStream(folder.resolve("stick"), "*.db.age")) {
            return files.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Makes it; it is closed.
    static Path make(Path folder) {
        var file = folder.resolve("own.db");
        SampleStore.make(file).close();
        back(file, Duration.ofDays(40), Reason.ON_CLOSING);
        back(file, Duration.ofDays(9), Reason.ON_CLOSING);
        back(file, Duration.ofDays(1), Reason.ON_CLOSING);
        try (var workplace = at(file, Duration.ofHours(1))) {
            workplace.store().snapshot(workplace.clock());
        }
        back(file, Duration.ofMinutes(40), Reason.WHILE_WORKING);
        try (var workplace = at(file, Duration.ofMinutes(30))) {
            var second = new SecondPlace(workplace, 10);
            second.choose(Files.createDirectories(folder.resolve("stick")), PASSPHRASE);
            second.copy(new Backups(workplace).last().orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var workplace = at(file, Duration.ofMinutes(20))) {
            action(workplace, "Ask the lab for the list of late results");
            action(workplace, "Call the vendor about the recall report");
        }
        return file;
    }

    static Workplace at(Path file, Duration before) {
        return Workplace.open(file, Kinds.ALL, Clock.offset(SampleStore.CLOCK, before.negated()), new Random(1));
    }

    private static void back(Path file, Duration before, Reason reason) {
        try (var workplace = at(file, before)) {
            new Backups(workplace).take(reason);
        }
    }

    static void action(Workplace workplace, String title) {
        var practice = workplace.store().listing().practices("2026-03-10").stream()
                .filter(line -> line.name().startsWith("Birchwood"))
                .findFirst()
                .orElseThrow()
                .id();
        new RecordService(workplace)
                .put(List.of(new RecordService.Put(
                        1,
                        "action",
                        Optional.empty(),
                        Optional.of(practice),
                        Map.of("title", Value.of(title), "due", Value.of("2026-04-01")))));
    }
}
