package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.service.Workplace;
import org.haversack.service.desk.StoreDesk;
import org.haversack.ui.ModelKit;
import org.haversack.ui.exchange.folder.FolderModel;
import org.haversack.ui.exchange.receive.ReceiveModel;
import org.haversack.ui.kit.edit.OpenStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A folder that some program keeps the same on three computers: each is offered what is for her, whole and once, and
/// nothing in it is changed.
class ExchangeFolderTest {
    private static final long MINUTE = 60_000;
    private static final long SOON = 5_000;

    private final Cli.TestClock clock = new Cli.TestClock("2026-01-05T08:00+01:00[Europe/Copenhagen]");
    private final ModelKit kit = new ModelKit();

    @TempDir
    private Path home;

    private Path shared;
    private Cli office;
    private Cli laptop;
    private StoreDesk desk;
    private OpenStore store;
    private FolderModel folder;

    @BeforeEach
    void three_people() throws IOException {
        office = Scene.mette(home, clock);
        office.person("Ana Ruiz", "facilitator");
        office.person("Ben Berg", "facilitator");
        office.put("{'kind':'practice','values':{'name':'Birchwood','code':'P-101'}}");
        office.run("assign", "P-101", "Ana Ruiz").done();
        laptop = Scene.join(office, "Ana Ruiz", home, clock);
        Scene.join(office, "Ben Berg", home, clock);
        shared = Files.createDirectory(home.resolve("OneDrive"));
        clock.set("2026-03-10T17:40+01:00[Europe/Copenhagen]");
        action("Laminate recheck card");
        desk = new StoreDesk(Workplace.open(office.store(), Kinds.ALL, clock, new Random(11)));
        store = kit.open(desk);
        folder = new FolderModel(store);
    }

    private void action(String title) {
        laptop.put("{'kind':'action','practice':'P-101','values':{'title':'" + title + "'}}");
    }

    @AfterEach
    void closed() {
        folder.end();
        desk.close();
    }

    private Path plain(String... more) {
        return laptop.send("coordinator", shared, more);
    }

    private Path sealed() {
        return laptop.sendSealed("coordinator", shared);
    }

    private List<Path> arrived() {
        return folder.arrived().get();
    }

    @Test
    void a_plain_file_is_offered_when_its_end_is_there() throws IOException {
        var file = plain();
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        folder.choose(Optional.of(shared));
        assertEquals(List.of(), arrived());

        Files.write(file, whole);
        kit.time.pass(SOON);

        assertEquals(List.of(file), arrived());
    }

    @Test
    void a_sealed_file_is_offered_when_its_size_stays() throws IOException {
        var file = sealed();
        var whole = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(whole, whole.length / 2));
        folder.choose(Optional.of(shared));
        Files.write(file, whole);
        kit.time.pass(SOON);
        assertEquals(List.of(), arrived(), "it grew since the last look");

        kit.time.pass(SOON);

        assertEquals(List.of(file), arrived());
    }

    @Test
    void a_file_that_stays_cut_is_offered_so_that_its_reader_hears_why() throws IOException {
        var file = plain();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 300));
        folder.choose(Optional.of(shared));
        kit.time.pass(SOON);

        assertEquals(List.of(file), arrived());
    }

    @Test
    void copies_unfinished_files_and_files_for_others_are_not_offered() throws IOException {
        var file = plain();
        Files.copy(file, shared.resolve("copy of it.haversack (1).json"));
        Files.copy(file, shared.resolve("unfinished.haversack.json.tmp"));
        Files.createFile(shared.resolve("placeholder.haversack.json"));
        Files.writeString(shared.resolve("notes.txt"), "Call Dr Lund");
        desk.close();
        office.send("Ben Berg", shared, "--again");
        office.sendSealed("Ana Ruiz", shared, "--again");
        desk = new StoreDesk(Workplace.open(office.store(), Kinds.ALL, clock, new Random(12)));
        store = kit.open(desk);
        folder = new FolderModel(store);

        folder.choose(Optional.of(shared));
        kit.time.pass(SOON);
        kit.time.pass(SOON);

        assertEquals(1, arrived().size(), arrived()::toString);
    }

    @Test
    void what_was_dealt_with_is_not_offered_again_and_nothing_is_changed() throws IOException {
        var good = plain();
        action("Send fax form");
        var cut = plain("--again");
        Files.write(cut, Arrays.copyOf(Files.readAllBytes(cut), 300));
        folder.choose(Optional.of(shared));
        kit.time.pass(SOON);
        assertEquals(List.of(good, cut), arrived());
        var before = contents();
        var receiving = new ReceiveModel(store);

        receiving.receive(arrived());
        receiving.apply();

        assertEquals(List.of(), arrived());
        assertEquals(before, contents());
        kit.time.pass(MINUTE);
        assertEquals(List.of(), arrived());
        receiving.latest().undo();
        assertEquals(List.of(good), arrived(), "what was undone can be had again");
    }

    private Map<Path, Long> contents() throws IOException {
        var contents = new HashMap<Path, Long>();
        for (var file : Scene.filesBelow(shared)) {
            contents.put(file, Files.getLastModifiedTime(file).toMillis() + Files.size(file));
        }
        return contents;
    }

    @Test
    void a_sealed_file_that_was_imported_is_not_offered_again() {
        var file = sealed();
        folder.choose(Optional.of(shared));
        kit.time.pass(SOON);
        var receiving = new ReceiveModel(store);
        receiving.receive(List.of(file));
        receiving.apply();

        assertEquals(List.of(), arrived());
    }

    @Test
    void the_folder_is_looked_into_every_minute_and_may_be_away() throws IOException {
        folder.choose(Optional.of(shared));
        assertTrue(folder.there().get());
        var file = plain();
        assertEquals(List.of(), arrived());

        kit.time.pass(MINUTE);

        assertEquals(List.of(file), arrived());
        Files.move(shared, home.resolve("away"));
        kit.time.pass(MINUTE);
        assertFalse(folder.there().get());
        assertEquals(List.of(), arrived());
    }

    @Test
    void the_choice_is_remembered() {
        folder.choose(Optional.of(shared));

        assertEquals(Optional.of(shared), new FolderModel(store).folder().get());
    }
}
