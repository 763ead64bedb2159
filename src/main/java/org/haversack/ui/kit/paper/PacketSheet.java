package org.haversack.ui.kit.paper;

import org.haversack.merge.change.RecordId;
import org.haversack.report.handoff.PacketPaper;
import org.haversack.service.practices.Packets;
import org.haversack.ui.kit.edit.OpenStore;

/// What goes with a practice to whoever takes it over: to be read, and saved as PDF.
public final class PacketSheet {
    private PacketSheet() {}

    /// Puts it together and shows it.
    public static void open(OpenStore store, RecordId practice) {
        var words = store.kit().words();
        PaperSheet.open(
                store,
                () -> new Packets(store.desk().workplace())
                        .of(practice)
                        .map(packet -> new PaperSheet.Paper(
                                words.get("kit.paper.packet", packet.practice()),
                                words.get("kit.paper.packet.file", packet.practice(), packet.on()) + ".pdf",
                                PacketPaper.blocks(packet),
                                out -> PacketPaper.write(packet, out))));
    }
}
