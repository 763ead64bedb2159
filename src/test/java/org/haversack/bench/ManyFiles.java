package org.haversack.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;
import org.haversack.domain.Kinds;
import org.haversack.service.exchange.SetupService;

/// Makes a coordinator's store and what 300 facilitators send her, in a process of its own: whoever makes all that
/// needs more memory than whoever receives it.
public final class ManyFiles {
    private static final Traffic.Size SIZE = new Traffic.Size(300, 10_000, 1_000, 720_000, 0.02);

    private ManyFiles() {}

    /// The store's file in a folder.
    static Path store(Path folder) {
        return folder.resolve("office.db");
    }

    /// Where the files lie in a folder; their names say in which order they are given.
    static Path files(Path folder) {
        return folder.resolve("out");
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var setup = new SetupService(Kinds.ALL, Clock.systemUTC(), new Random(1));
        try (var office = setup.newProgramme(store(folder), "Mette Holm", "LHH26", "Lakeshore")) {
            var traffic = new Traffic(SIZE, office, 7);
            int place = 0;
            for (var file : traffic.write(Files.createDirectory(files(folder)))) {
                Files.move(file, file.resolveSibling("%04d.haversack.json".formatted(place)));
                place++;
            }
            Figures.say("%,d changes, %,d field writes", traffic.changesWritten, traffic.fieldsWritten);
        }
    }
}
