package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.merge.change.Value;
import org.haversack.service.Workplace;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.exchange.incoming.Incoming;
import org.haversack.service.exchange.incoming.IncomingFile;
import org.haversack.service.exchange.incoming.RecordChange;
import org.haversack.ui.ModelKit;
import org.haversack.ui.exchange.history.RefusedModel;
import org.haversack.ui.exchange.receive.ReceiveModel;
import org.haversack.ui.exchange.receive.ReceiveWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Friday 15 May 2026 on the screen: the coordinator drops the folder with 32 files on the page, looks,
/// applies, and takes it back.
class S5OnScreenTest {
    private static Friday friday;

    @TempDir
    private Path folder;

    private final ModelKit kit = new ModelKit();
    private final ReceiveWords said = new ReceiveWords(kit.words);
    private Cli store;
    private StoreDesk desk;
    private ReceiveModel model;
    private Path mail;

    @BeforeAll
    static void the_week() throws IOException {
        friday = Friday.once();
    }

    /// A copy of the week's folder.
    static Path mail(Friday friday, Path folder) throws IOException {
        var mail = Files.createDirectory(folder.resolve("mail"));
        for (var file : Scene.filesBelow(friday.inbox)) {
            Files.copy(file, mail.resolve(file.getFileName().toString()));
        }
        return mail;
    }

    static StoreDesk open(Friday friday, Cli store) {
        return new StoreDesk(Workplace.open(store.store(), Kinds.ALL, friday.clock, new Random(5)));
    }

    @BeforeEach
    void eight_twenty() throws IOException {
        friday.clock.set("2026-05-15T08:20+02:00[Europe/Copenhagen]");
        mail = mail(friday, folder);
        store = Scene.copy(friday.mette, folder.resolve("mette"), friday.clock, 1);
        desk = open(friday, store);
        model = new ReceiveModel(kit.open(desk));
    }

    @AfterEach
    void done() {
        desk.close();
    }

    private Incoming shown() {
        return model.incoming().get().orElseThrow();
    }

    private IncomingFile file(String name) {
        return shown().files().stream()
                .filter(file -> file.name().startsWith(name + ".haversack"))
                .findFirst()
                .orElseThrow();
    }

    private String digest() {
        return desk.workplace().store().digest().toString();
    }

    @Test
    void the_table_says_what_each_file_brings_before_anything_is_changed() {
        var before = digest();

        model.receive(List.of(mail));

        assertEquals(ReceiveModel.Stage.SHOWN, model.stage().get());
        assertEquals(32, shown().files().size());
        assertEquals(
                List.of("27 ready", "4 refused", "1 already imported"),
                said.totals(shown()).stream().map(ReceiveWords.Mark::words).toList());
        assertTrue(said.together(shown()).startsWith("brings 108 contacts · "), said.together(shown()));
        assertTrue(said.together(shown()).endsWith(" · 3 conflicts to decide"), said.together(shown()));
        assertEquals(270, shown().brings().get("action").changed());
        assertEquals("F-01 #2", said.from(file("F-01")));
        assertEquals("4 contacts · 10 action changes", said.brings(file("F-01")));
        assertEquals("2 conflicts.", said.note(file("F-03")));
        assertEquals(IncomingFile.State.CHECK, file("F-03").state());
        assertEquals("Applied before #12.", said.note(file("F-07 b")));
        assertEquals("", said.note(file("F-07 a")));
        assertEquals(IncomingFile.State.DUPLICATE, file("F-12.second").state());
        assertEquals("1 late contact for P-140, reassigned 8 May 2026.", said.note(file("F-14")));
        assertEquals("The sender's clock is 26 h ahead; nothing is decided by it.", said.note(file("F-25")));
        assertEquals(before, digest());
    }

    @Test
    void four_files_are_refused_for_four_reasons_in_words() {
        model.receive(List.of(mail));

        var refused = shown().files().stream()
                .filter(file -> file.state() == IncomingFile.State.REFUSED)
                .toList();
        assertEquals(
                List.of("F-18", "F-21", "F-27", "F-30"),
                refused.stream().map(file -> file.name().substring(0, 4)).toList());
        assertEquals(4, refused.stream().map(IncomingFile::reason).distinct().count());
        assertTrue(refused.getLast().sentence().startsWith("Sealed for another key."), refused.getLast()::sentence);
        refused.forEach(file -> assertTrue(file.sentence().endsWith("."), file::sentence));
    }

    @Test
    void a_row_opens_to_what_is_here_now_and_what_will_be() {
        model.receive(List.of(mail));
        var before = digest();
        var found = new ArrayList<RecordChange>();

        model.changes(file("F-03"), found::addAll);

        var recall = found.stream()
                .filter(change -> change.label().equals("Recall list"))
                .findFirst()
                .orElseThrow();
        var due = recall.fields().getFirst();
        assertEquals("due", due.written());
        assertTrue(due.conflict());
        assertEquals(
                4,
                found.stream()
                        .filter(change -> change.kind().name().equals("visit"))
                        .filter(change -> change.what() == RecordChange.What.NEW)
                        .count());
        var ordinary = found.stream()
                .filter(change -> change.label().equals("Action 5"))
                .findFirst()
                .orElseThrow();
        assertEquals("Practice 3", ordinary.practice());
        assertEquals("status", ordinary.fields().getFirst().written());
        assertEquals(Value.of("open"), ordinary.fields().getFirst().before());
        assertEquals(Value.of("in-progress"), ordinary.fields().getFirst().after());
        assertEquals(before, digest());
    }

    @Test
    void what_was_shown_is_what_is_taken_even_when_the_stick_is_gone() throws IOException {
        model.receive(List.of(mail));
        var shown = shown();
        for (var file : Scene.filesBelow(mail)) {
            Files.delete(file);
        }

        model.apply();

        assertEquals(ReceiveModel.Stage.TAKEN, model.stage().get());
        assertEquals(shown.brings(), shown().brings());
        assertEquals(27, shown().taken());
        assertEquals(3, shown().decisions());
        assertTrue(
                said.afterwards(shown())
                        .contains("1 record was changed by both of you in different fields and was combined."),
                said.afterwards(shown())::toString);
        assertEquals(3, desk.workplace().store().lookup().conflictCount());
        assertEquals(2, model.latest().page().get().imports().size());
        assertEquals(java.util.Optional.empty(), model.latest().page().get().refusal());
    }

    @Test
    void the_import_is_undone_and_can_be_done_again() {
        var before = digest();
        model.receive(List.of(mail));
        model.apply();
        assertNotEquals(before, digest());

        model.latest().undo();

        assertEquals(before, digest());
        assertEquals(List.of("Undone: 27 files with 380 changes. They can be imported again."), kit.said);
        assertEquals(ReceiveModel.Stage.EMPTY, model.stage().get());
        model.receive(List.of(mail));
        assertEquals(27, shown().taken());
    }

    @Test
    void stopping_two_hundred_files_in_the_middle_leaves_the_store_as_it_was() throws IOException {
        var before = digest();
        var good = Scene.filesBelow(friday.inbox).getFirst();
        for (int copy = 32; copy < 200; copy++) {
            Files.copy(good, mail.resolve("copy %d.haversack.json".formatted(copy)));
        }
        model.receive(List.of(mail));
        var stopped = new ArrayList<Double>();
        model.running().subscribe(job -> {
            if (job != null) {
                job.part().subscribe(part -> {
                    if (part.doubleValue() > 0.1) {
                        stopped.add(part.doubleValue());
                        model.stop();
                    }
                });
            }
        });

        model.apply();

        assertTrue(!stopped.isEmpty() && stopped.getFirst() < 1, stopped::toString);
        assertEquals(before, digest());
        assertEquals(ReceiveModel.Stage.SHOWN, model.stage().get());
        assertEquals(List.of("Nothing was imported; everything is as it was."), kit.said);
        assertEquals(27, shown().taken(), "and the table is still there");
        assertEquals(200, shown().files().size());
    }

    @Test
    void refused_files_are_kept_with_a_polite_text_to_ask_for_them_again() {
        model.receive(List.of(mail));
        model.apply();
        var again = new ArrayList<Path>();
        var refused = new RefusedModel(kit.open(desk), again::addAll);

        refused.show();

        assertEquals(
                List.of("F-18.haversack.json", "F-21.haversack.json", "F-27.haversack.json", "F-30.haversack.age"),
                refused.list().rows().stream()
                        .map(row -> row.file().name())
                        .sorted()
                        .toList());
        var cut = refused.list().rows().stream()
                .filter(row -> row.file().name().startsWith("F-18"))
                .findFirst()
                .orElseThrow();
        assertEquals("""
                Hello,

                I could not use your file “F-18.haversack.json”. My program says: The file is incomplete. Copy it again.

                Could you please copy the same file again, or write a new one with Send, “Write it again”? Nothing is lost on your computer or mine.

                Thank you!
                Mette Holm""", refused.ask(cut));
        assertEquals(
                List.of("F-27.haversack.json"),
                refused.list().rows().stream()
                        .filter(row -> row.file().waits())
                        .map(row -> row.file().name())
                        .toList());
        var newer = refused.list().rows().stream()
                .filter(row -> row.file().waits())
                .findFirst()
                .orElseThrow();
        refused.again(newer);
        model.receive(again);
        assertEquals("F-27.haversack.json", shown().files().getFirst().name());
    }

    @Test
    void every_import_is_listed_with_its_files_and_their_digests() {
        model.receive(List.of(mail));
        model.apply();

        var page = model.latest().page().get();

        assertEquals(27, page.imports().getFirst().files().size());
        assertEquals(380, page.imports().getFirst().changes());
        assertTrue(page.imports().getFirst().files().stream()
                .allMatch(file -> file.sha256().matches("[0-9a-f]{64}")));
        assertEquals(30, page.imports().getLast().files().size(), "the answers of January");
    }

    @Test
    void stopping_the_look_leaves_nothing_behind() {
        model.running().subscribe(job -> {
            if (job != null) {
                job.part().subscribe(part -> {
                    if (part.doubleValue() > 0.5) {
                        model.stop();
                    }
                });
            }
        });

        model.receive(List.of(mail));

        assertEquals(ReceiveModel.Stage.EMPTY, model.stage().get());
        assertEquals(List.of(), Scene.filesBelow(Scene.files(store, "inbox")));
        assertEquals(List.of(), kit.said);
    }

    @Test
    void the_status_line_can_tell_of_the_snapshot_and_of_the_receipts() {
        assertEquals(false, desk.overview().beforeImport() && desk.overview().receipts() > 0);

        model.receive(List.of(mail));
        model.apply();

        assertEquals(true, desk.overview().beforeImport());
        assertEquals(27, desk.overview().receipts());
    }

    @Test
    void closing_the_program_leaves_no_copies_of_files_that_were_only_looked_at() {
        model.receive(List.of(mail));

        model.closing();
        desk.close();

        assertEquals(List.of(), Scene.filesBelow(Scene.files(store, "inbox")));
        desk = open(friday, store);
    }
}
