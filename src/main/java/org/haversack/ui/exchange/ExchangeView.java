package org.haversack.ui.exchange;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.layout.BorderPane;
import org.haversack.ui.exchange.folder.FolderModel;
import org.haversack.ui.exchange.history.ImportsPage;
import org.haversack.ui.exchange.history.RefusedModel;
import org.haversack.ui.exchange.history.RefusedPage;
import org.haversack.ui.exchange.receive.ReceiveModel;
import org.haversack.ui.exchange.receive.ReceiveView;
import org.haversack.ui.exchange.send.SendModel;
import org.haversack.ui.exchange.send.SendView;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.parts.Tabs;

/// The pages of sending and receiving.
final class ExchangeView extends BorderPane {
    private final Tabs tabs = new Tabs("exchange-tab");
    private final ReceiveModel receiving;
    private final ReceiveView receive;
    private final SendModel sending;
    private final RefusedModel refused;

    ExchangeView(OpenStore store, ReceiveModel receiving, SendModel sending, FolderModel folder) {
        this.receiving = receiving;
        this.sending = sending;
        var words = store.kit().words();
        receive = new ReceiveView(receiving, folder);
        refused = new RefusedModel(store, this::receive);
        tabs.add("receive", words.get("exchange.tab.receive"), () -> receive)
                .add("send", words.get("exchange.tab.send"), () -> new SendView(sending))
                .add(
                        "imports",
                        words.get("exchange.tab.imports"),
                        () -> new ImportsPage(receiving.latest(), store.kit()).node())
                .add("refused", words.get("exchange.tab.refused"), () -> new RefusedPage(refused).node());
        tabs.getStyleClass().addAll("page", "exchange");
        setCenter(tabs);
    }

    /// It is about to be seen.
    void show() {
        receiving.latest().show();
        sending.show();
        refused.show();
    }

    /// Shows what these files bring.
    void receive(List<Path> files) {
        tabs.select("receive");
        receiving.receive(files);
    }

    /// Shows what there is to send.
    void send() {
        tabs.select("send");
    }

    void focus() {
        if (tabs.chosen().get().equals("receive")) {
            receive.focus();
        } else {
            tabs.focus();
        }
    }
}
