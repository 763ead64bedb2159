package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.haversack.cli.Cli;
import org.haversack.domain.Kinds;
import org.haversack.service.Workplace;
import org.haversack.service.desk.StoreDesk;
import org.haversack.service.exchange.Sending;
import org.haversack.service.exchange.incoming.IncomingFile;
import org.haversack.service.exchange.outgoing.Letter;
import org.haversack.ui.ModelKit;
import org.haversack.ui.exchange.parts.Folders;
import org.haversack.ui.exchange.receive.ReceiveModel;
import org.haversack.ui.exchange.send.SendModel;
import org.haversack.ui.exchange.send.SendWords;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Tuesday 10 March 2026, 17:40, on the screen: Ana sends her day onto a stick, Mette takes it, and her answer
/// confirms it.
class S4OnScreenTest {
    private final Cli.TestClock clock = new Cli.TestClock("2026-01-05T08:00+01:00[Europe/Copenhagen]");
    private final ModelKit ana = new ModelKit();
    private final ModelKit mette = new ModelKit();

    @TempDir
    private Path folder;

    private Path stick;
    private StoreDesk anas;
    private StoreDesk mettes;
    private SendModel sending;

    @BeforeEach
    void tuesday() throws IOException {
        var office = Scene.mette(folder, clock);
        office.person("Ana Ruiz", "facilitator");
        office.put("{'kind':'practice','values':{'name':'Birchwood Family Practice','code':'P-101'}}");
        office.run("assign", "P-101", "Ana Ruiz").done();
        var laptop = Scene.join(office, "Ana Ruiz", folder, clock);
        clock.set("2026-03-10T10:30+01:00[Europe/Copenhagen]");
        laptop.put(
                "{'kind':'visit','practice':'P-101','values':{'title':'Monthly follow-up','start':'2026-03-10T09:00',"
                        + "'zone':'Europe/Copenhagen','mode':'in-person','state':'held','contactMinutes':87}}",
                "{'kind':'action','practice':'P-101','values':{'code':'A-18','title':'Laminate recheck card'}}",
                "{'kind':'action','practice':'P-101','values':{'code':'A-19','title':'Send quitline fax form'}}");
        laptop.run("private", "put", "Sentinel-7Q4X").done();
        clock.set("2026-03-10T17:40+01:00[Europe/Copenhagen]");
        stick = Files.createDirectory(folder.resolve("stick"));
        anas = open(laptop);
        mettes = open(office);
        sending = new SendModel(ana.open(anas), "Haversack 0.1", new Folders(ana.kit.settings()));
        sending.show();
    }

    private StoreDesk open(Cli store) {
        return new StoreDesk(Workplace.open(store.store(), Kinds.ALL, clock, new Random(11)));
    }

    @AfterEach
    void evening() {
        anas.close();
        mettes.close();
    }

    private Letter letter() {
        return sending.contents().get().orElseThrow().letters().getFirst();
    }

    private SendWords said() {
        return new SendWords(ana.words, ana.kit.days());
    }

    private void sendToStick() {
        sending.into(stick);
        sending.send();
    }

    private Path written() {
        return assertInstanceOf(Sending.Sent.Written.class, sending.sent().get().getFirst())
                .file();
    }

    @Test
    void before_sending_it_is_said_what_goes_and_what_stays() {
        assertEquals("Mette Holm", letter().to());
        assertTrue(letter().due());
        assertEquals(3, letter().unconfirmed());
        assertEquals("{action=2, visit=1}", letter().contents().records().toString());
        assertEquals(
                List.of("1 private note stays on this computer, as always."),
                said().stays(sending.contents().get().orElseThrow()));
        assertEquals(Set.of(letter().recipient()), sending.ticked().get());
    }

    @Test
    void nothing_is_written_before_a_folder_is_chosen_and_nowhere_else_afterwards() throws IOException {
        sending.send();
        assertEquals(List.of(), sending.sent().get());
        var before = Scene.filesBelow(folder).stream()
                .filter(file -> file.toString().contains(".haversack."))
                .toList();

        sendToStick();

        var after = new java.util.ArrayList<>(Scene.filesBelow(folder).stream()
                .filter(file -> file.toString().contains(".haversack."))
                .toList());
        after.removeAll(before);
        assertEquals(List.of(written()), after);
        assertEquals(stick, written().getParent());
        assertEquals(1, Scene.filesBelow(stick).size(), "and nothing unfinished");
    }

    @Test
    void it_is_sealed_unless_somebody_wants_it_plain_once() {
        sendToStick();
        var sealed = assertInstanceOf(
                Sending.Sent.Written.class, sending.sent().get().getFirst());
        assertTrue(sealed.sealedFor() > 0);
        assertTrue(sealed.file().toString().endsWith(".haversack.age"));

        sending.plain().set(true);
        sending.again(letter());

        assertTrue(written().toString().endsWith(".haversack.json"));
        assertEquals(false, sending.plain().get(), "the next one is sealed again");
    }

    @Test
    void with_nothing_new_none_is_written_unless_asked_for() {
        sendToStick();
        clock.set("2026-03-10T17:55+01:00[Europe/Copenhagen]");
        sending.show();

        assertEquals(false, letter().due());
        assertEquals(
                "Nothing new since your file of 17:40, not yet confirmed.",
                letter().nothing().orElseThrow());
        assertEquals(Set.of(), sending.ticked().get());
        sending.send();
        assertEquals(1, Scene.filesBelow(stick).size());

        sending.again(letter());

        assertEquals(2, Scene.filesBelow(stick).size());
    }

    @Test
    void the_coordinator_takes_it_and_her_answer_confirms_it() throws IOException {
        sendToStick();
        var receiving = new ReceiveModel(mette.open(mettes));
        receiving.receive(List.of(stick));
        receiving.apply();
        assertEquals(1, receiving.incoming().get().orElseThrow().taken());
        var answering = new SendModel(mette.open(mettes), "Haversack 0.1", new Folders(mette.kit.settings()));
        answering.show();
        var contents = answering.contents().get().orElseThrow();
        assertEquals(1, contents.receipts());
        assertEquals(true, contents.letters().getFirst().due(), "a receipt is news");
        var back = Files.createDirectory(folder.resolve("back"));
        answering.into(back);
        answering.send();

        var taking = new ReceiveModel(ana.open(anas));
        taking.receive(List.of(back));
        taking.apply();
        sending.show();

        assertEquals(true, letter().confirmed());
        assertEquals(
                "Nothing new since your file of 17:40, confirmed.",
                letter().nothing().orElseThrow());
    }

    @Test
    void a_file_from_a_new_computer_waits_for_its_code_to_be_compared() {
        mettes.close();
        var office = new Cli(folder.resolve("mette.db"), clock, 77);
        office.person("Ben Berg", "facilitator");
        var ben = new Cli(folder.resolve("ben.db"), clock).join("Ben Berg", office.send("Ben Berg", folder));
        ben.put("{'kind':'practice','values':{'name':'Harbour Street Surgery','code':'P-102'}}");
        var file = ben.send("coordinator", folder);
        var code = ben.json("status").path("computer").path("keyCode").asString();
        mettes = open(office);
        var receiving = new ReceiveModel(mette.open(mettes));

        receiving.receive(List.of(file));

        var asked = receiving.incoming().get().orElseThrow().files().getFirst();
        assertEquals(IncomingFile.State.ASKS, asked.state());
        assertEquals(code, asked.code().orElseThrow());
        assertEquals(0, receiving.incoming().get().orElseThrow().taken());
        receiving.accept(asked);
        assertEquals(1, receiving.incoming().get().orElseThrow().taken());
        receiving.apply();
        assertEquals(
                1,
                mettes.practices().stream()
                        .filter(practice -> practice.name().equals("Harbour Street Surgery"))
                        .count());
    }
}
