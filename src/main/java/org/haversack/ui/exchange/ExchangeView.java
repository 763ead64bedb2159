package org.haversack.ui.exchange;

import javafx.scene.layout.BorderPane;
import org.haversack.ui.exchange.receive.ReceiveModel;
import org.haversack.ui.exchange.receive.ReceiveView;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.parts.Tabs;

/// The pages of sending and receiving.
final class ExchangeView extends BorderPane {
    private final Tabs tabs = new Tabs("exchange-tab");
    private final ReceiveView receive;

    ExchangeView(OpenStore store, ReceiveModel receiving) {
        var words = store.kit().words();
        receive = new ReceiveView(receiving);
        tabs.add("receive", words.get("exchange.tab.receive"), () -> receive);
        tabs.getStyleClass().addAll("page", "exchange");
        setCenter(tabs);
    }

    /// Shows what came in.
    void receive() {
        tabs.select("receive");
    }

    void focus() {
        receive.focus();
    }
}
