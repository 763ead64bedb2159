package org.haversack.ui.shell;

import javafx.scene.layout.FlowPane;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// Says that the sample programme is open, which is nobody's work, and leads out of it.
final class SampleBar extends FlowPane {
    private static final double ONE_LINE = 10_000;

    SampleBar(ShellModel model, Words words) {
        getStyleClass().add("sample-bar");
        setPrefWrapLength(ONE_LINE);
        getChildren()
                .addAll(
                        new Badge(words.get("shell.sample.badge"), Tone.WARN),
                        Controls.text(words.get("shell.sample.about"), "muted"),
                        Controls.link("leave-sample", words.get("shell.sample.leave"), model::leaveSample),
                        Controls.link("remove-sample", words.get("shell.sample.remove"), model::removeSample));
    }
}
