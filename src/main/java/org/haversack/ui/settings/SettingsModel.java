package org.haversack.ui.settings;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.haversack.service.atrest.AtRest;
import org.haversack.service.atrest.Protection;
import org.haversack.service.desk.Overview;
import org.haversack.ui.kit.Settings;
import org.haversack.ui.kit.edit.OpenStore;

/// What can be chosen, whose store this is, and where everything lies.
public final class SettingsModel {
    private final OpenStore store;
    private final Installation installation;
    private final RemindingModel reminding;
    private final ReadOnlyStringWrapper person = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper role = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper programme = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper file = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper warning = new ReadOnlyStringWrapper("");

    public SettingsModel(OpenStore store, Installation installation) {
        this.store = store;
        this.installation = installation;
        this.reminding = new RemindingModel(store);
    }

    /// What is read from the open store and its disk.
    private record Facts(Overview overview, Path file, Optional<FolderRisk> risk) {}

    private final ReadOnlyStringWrapper disk = new ReadOnlyStringWrapper("");

    /// Brings it up to date.
    public void show() {
        store.kit()
                .work()
                .job(store.kit().words().get("settings.reading"), _ -> {
                    var path = store.desk().file();
                    return new Facts(store.desk().overview(), path, FolderRisk.of(path, kindOfDisk(path)));
                })
                .then(this::show)
                .start();
        reminding.show();
        if (disk.get().isEmpty()) {
            askAboutDisk();
        }
    }

    /// Asks the system beside everything else, since it may take seconds to answer; once is enough.
    private void askAboutDisk() {
        var words = store.kit().words();
        disk.set(words.get("settings.disk.asking"));
        var file = store.desk().file();
        if (AtRest.isQuick()) {
            store.kit()
                    .work()
                    .job(words.get("settings.disk.asking"), _ -> AtRest.of(file))
                    .then(this::show)
                    .start();
        } else {
            Thread.ofVirtual().start(() -> {
                var found = AtRest.of(file);
                store.kit().work().show(() -> show(found));
            });
        }
    }

    private void show(Protection found) {
        disk.set(store.kit()
                .words()
                .get(
                        switch (found) {
                            case ENCRYPTED -> "settings.disk.encrypted";
                            case PLAIN -> "settings.disk.plain";
                            case UNKNOWN -> "settings.disk.unknown";
                        }));
    }

    /// Whether the disk of the store is encrypted, in words.
    public ReadOnlyStringProperty disk() {
        return disk.getReadOnlyProperty();
    }

    private static String kindOfDisk(Path path) {
        try {
            FileStore disk = Files.getFileStore(path);
            return disk.type();
        } catch (IOException unknown) {
            return "";
        }
    }

    private void show(Facts facts) {
        var words = store.kit().words();
        person.set(facts.overview().person());
        role.set(facts.overview().role().map(words::of).orElse(""));
        programme.set(facts.overview().programme());
        file.set(facts.file().toString());
        warning.set(facts.risk()
                .map(risk -> words.get(
                        risk == FolderRisk.NETWORK ? "settings.store.network" : "settings.store.synchronised"))
                .orElse(""));
    }

    /// When she is reminded.
    RemindingModel reminding() {
        return reminding;
    }

    Appearance look() {
        return installation.look();
    }

    String version() {
        return installation.app();
    }

    String logs() {
        return installation.logs().toString();
    }

    boolean letter() {
        return settings().letter();
    }

    void letter(boolean letter) {
        settings().set(Settings.PAPER, letter ? Settings.LETTER : Settings.A4);
    }

    DayOfWeek weekStart() {
        return settings().weekStart();
    }

    void weekStart(DayOfWeek first) {
        settings().set(Settings.WEEK_START, first.name());
    }

    private Settings settings() {
        return store.kit().settings();
    }

    public ReadOnlyStringProperty person() {
        return person.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty role() {
        return role.getReadOnlyProperty();
    }

    public ReadOnlyStringProperty programme() {
        return programme.getReadOnlyProperty();
    }

    /// Where the open store lies.
    public ReadOnlyStringProperty file() {
        return file.getReadOnlyProperty();
    }

    /// Why it should not lie there; empty if it may.
    public ReadOnlyStringProperty warning() {
        return warning.getReadOnlyProperty();
    }
}
