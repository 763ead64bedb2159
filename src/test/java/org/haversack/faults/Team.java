package org.haversack.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.haversack.cli.Cli;

/// A coordinator, Mette, with practices, and a facilitator, Ana, who has joined and to whom they are
/// assigned. Each has a folder of her own; what they send lies in a third.
final class Team {
    static final String NOW = "2026-03-10T09:00+01:00[Europe/Copenhagen]";

    final Path folder;
    final Cli.TestClock clock = new Cli.TestClock(NOW);
    final Cli mette;
    final Cli ana;
    final List<String> practices = new ArrayList<>();

    private Team(Path folder, int practices) {
        this.folder = folder;
        mette = at(home("mette")).begin("Mette Holm", "LHH26", "Lakeshore Heart Health 2026");
        mette.person("Ana Ruiz", "facilitator");
        for (int i = 1; i <= practices; i++) {
            this.practices.add(
                    mette.put("{'kind':'practice','values':{'name':'Practice %d','code':'P-%d'}}".formatted(i, i)));
            mette.run("assign", "P-" + i, "Ana Ruiz").done();
        }
        ana = at(home("ana")).join("Ana Ruiz", mette.send("Ana Ruiz", post("first")));
        mette.receiveFirst(ana.send("coordinator", post("first")));
        ana.receive(mette.send("Ana Ruiz", post("second")));
        assertEquals(mette.digest(), ana.digest());
    }

    static Team of(Path folder, int practices) {
        return new Team(folder, practices);
    }

    /// A folder with one store in it.
    Path home(String name) {
        return make(folder.resolve("home of " + name));
    }

    /// The store in a folder.
    Cli at(Path home) {
        return new Cli(home.resolve("store.db"), clock, home.toString().hashCode());
    }

    /// A folder for files on their way.
    Path post(String name) {
        return make(folder.resolve("post " + name));
    }

    /// Everything one of them has (store, keys, files), copied to another folder.
    Cli copy(Cli of, String name) {
        var home = folder.resolve("home of " + name);
        copyFolder(of.store().getParent(), home);
        return at(home);
    }

    /// One more person who has joined with a file from Mette, and is known to her.
    Cli joined(String name, String role, String... codes) {
        mette.person(name, role);
        for (var code : codes) {
            mette.run("assign", code, name).done();
        }
        var joined = at(home(name)).join(name, mette.send(name, post("first for " + name)));
        mette.receiveFirst(joined.send("coordinator", post("first of " + name)));
        return joined;
    }

    /// Both have seen everything the other has.
    void exchange() {
        mette.receive(ana.send("coordinator", post("exchange"), "--again"));
        ana.receive(mette.send("Ana Ruiz", post("exchange"), "--again"));
        assertEquals(mette.digest(), ana.digest());
    }

    String action(Cli of, int practice, String title) {
        return of.put("{'kind':'action','practice':'P-%d','values':{'title':'%s','due':'2026-04-01'}}"
                .formatted(practice, title));
    }

    /// The store is healthy in every respect its own check knows.
    static void assertHealthy(Cli of) {
        var check = of.json("check");
        assertTrue(check.path("healthy").asBoolean(), check::toString);
    }

    static Path make(Path folder) {
        try {
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copyFolder(Path from, Path to) {
        try (var all = Files.walk(from)) {
            for (var path : all.toList()) {
                var target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Names and sizes of the files in a folder and below; nothing if it is not there.
    static TreeMap<String, Long> files(Path folder) {
        var files = new TreeMap<String, Long>();
        if (!Files.isDirectory(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString(), Files.size(path));
            }
            return files;
        } catch (IOException | UncheckedIOException changing) {
            return files;
        }
    }

    /// The only file of a list of files in a report.
    static tools.jackson.databind.JsonNode only(tools.jackson.databind.JsonNode report) {
        assertEquals(1, report.path("files").size(), report::toString);
        return report.path("files").path(0);
    }
}
