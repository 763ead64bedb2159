package org.haversack.scenarios;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.haversack.cli.Cli;
import org.haversack.merge.change.RecordId;
import org.haversack.report.ReadBack;
import org.haversack.report.handoff.Packet;
import org.haversack.report.handoff.PacketPaper;
import org.haversack.service.practices.Packets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What goes with a practice to whoever takes it over.
class HandoffPacketTest {
    private static final String CANARY = "zilverfluitje";

    private static Packet packet(Path folder) {
        var clock = new Cli.TestClock("2026-05-08T14:00+02:00[Europe/Copenhagen]");
        var mette = Scene.mette(folder, clock);
        mette.person("Ben Cole", "facilitator");
        var practice = mette.put("{'kind':'practice','values':{'name':'Lakeside Surgery','code':'P-140',"
                + "'phone':'555 0140','clinicians':4,'stage':'design-and-implement',"
                + "'howToWork':'Calls before nine are welcome; Fridays are not.'}}");
        mette.run("assign", "P-140", "Ben Cole").done();
        mette.put(
                "{'kind':'staff','practice':'P-140','values':{'name':'Dr Lund','title':'GP','leader':true,'phone':'555 0141'}}");
        var visit = mette.put(
                "{'kind':'visit','practice':'P-140','values':{'title':'Kick-off','start':'2026-01-13T09:00',"
                        + "'state':'held','mode':'in-person','contactMinutes':87,'summary':'Agreed on a recall list.'}}");
        mette.put("{'kind':'decision','values':{'visit':'" + visit + "','text':'Recheck high readings'}}");
        mette.put(
                "{'kind':'action','practice':'P-140','values':{'code':'A-17','title':'Print the recall list','due':'2026-04-20'}}");
        mette.put("{'kind':'action','practice':'P-140','values':{'title':'Laminate the card','status':'done'}}");
        mette.run("private", "put", "A note about " + CANARY).done();
        return new DeskAt(mette, clock)
                .with(desk -> new Packets(desk).of(new RecordId(practice)).orElseThrow());
    }

    @Test
    void the_packet_holds_profile_people_history_open_actions_and_who_sees_it(@TempDir Path folder) throws Exception {
        var packet = packet(folder);
        var paper = ReadBack.of(out -> PacketPaper.write(packet, out));
        var text = paper.text().replaceAll("\\s+", " ");

        for (var expected : new String[] {
            "Lakeside Surgery",
            "P-140",
            "Calls before nine are welcome; Fridays are not.",
            "design and implement",
            "Dr Lund, GP, leads the practice, 555 0141",
            "13 Jan 2026 Kick-off, in person, held, 87 min",
            "Agreed on a recall list.",
            "Decided: Recheck high readings",
            "A-17 Print the recall list nobody yet 20 Apr 2026 overdue",
            "Laminate the card",
            "Ben Cole responsible: reads and writes",
            "Mette Holm coordinator: reads and writes",
            "Lakeshore Heart Health 2026 · put together 8 May 2026",
            "Page 1 of 1"
        }) {
            assertTrue(text.contains(expected), () -> expected + " is not in " + text);
        }
        assertTrue(paper.fonts().stream().allMatch(font -> font.isEmbedded()));
    }

    @Test
    void nothing_private_is_in_it(@TempDir Path folder) throws Exception {
        var packet = packet(folder);
        assertFalse(ReadBack.of(out -> PacketPaper.write(packet, out)).text().contains(CANARY));
        assertFalse(packet.toString().contains(CANARY));
        assertEquals(1, packet.actions().size());
    }
}
