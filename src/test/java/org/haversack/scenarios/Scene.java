package org.haversack.scenarios;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.haversack.cli.Cli;
import tools.jackson.databind.JsonNode;

/// What the scenarios share: the programme Lakeshore Heart Health 2026, its people joining, and questions
/// that several ask.
final class Scene {
    private Scene() {}

    /// Mette Holm begins the programme.
    static Cli mette(Path folder, Cli.TestClock clock) {
        return new Cli(folder.resolve("mette.db"), clock).begin("Mette Holm", "LHH26", "Lakeshore Heart Health 2026");
    }

    /// Somebody the coordinator added starts from a file, answers, is accepted by her code and answered.
    static Cli join(Cli mette, String name, Path folder, Cli.TestClock clock) {
        var file = name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".db";
        var joined = new Cli(folder.resolve(file), clock).join(name, mette.send(name, folder));
        mette.receiveFirst(joined.send("coordinator", folder));
        joined.receive(mette.send(name, folder));
        return joined;
    }

    /// Files go both ways until neither brings anything.
    static void exchange(Cli mette, Cli other, String name, Path folder) {
        mette.receive(other.send("coordinator", folder, "--again"));
        other.receive(mette.send(name, folder, "--again"));
    }

    /// The same store at another place, as of now; its ids go on differently.
    static Cli copy(Cli of, Path folder, Cli.TestClock clock, long seed) {
        var name = of.store().getFileName().toString();
        try (Stream<Path> beside = Files.list(of.store().getParent())) {
            Files.createDirectories(folder);
            for (var file : beside.toList()) {
                if (file.getFileName().toString().startsWith(name)) {
                    copyAll(file, folder.resolve(file.getFileName()));
                }
            }
            return new Cli(folder.resolve(name), clock, seed);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void copyAll(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (var file : all.toList()) {
                var target = to.resolve(from.relativize(file).toString());
                Files.copy(file, target, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    /// What is said of one file among those of a report.
    static JsonNode of(JsonNode report, Path file) {
        for (var one : report.path("files")) {
            if (one.path("file").asString().equals(file.toString())) {
                return one;
            }
        }
        throw new AssertionError("nothing is said of " + file + " in " + report);
    }

    /// The records of a kind that belong to a practice.
    static List<JsonNode> of(Cli store, String kind, String practice) {
        var found = new ArrayList<JsonNode>();
        store.json("get", kind).forEach(record -> {
            if (record.path("practice").asString("").equals(practice)) {
                found.add(record);
            }
        });
        return found;
    }

    /// Every file below a folder, in order.
    static List<Path> filesBelow(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// The folder a store keeps beside itself: its inbox, quarantine and snapshots.
    static Path files(Cli store, String part) {
        return store.store()
                .resolveSibling(store.store().getFileName() + ".files")
                .resolve(part);
    }

    /// The sentences beside the files in a store's quarantine.
    static List<String> quarantined(Cli store) {
        return filesBelow(files(store, "quarantine")).stream()
                .filter(file -> file.toString().endsWith(".txt"))
                .map(Scene::text)
                .toList();
    }

    /// Removes a folder with everything in it, as far as possible.
    static void deleteAll(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            all.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException left) {
            // A temporary folder that stays behind harms nobody.
        }
    }

    static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
