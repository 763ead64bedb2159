package org.haversack.ui.shell;

import java.nio.file.Path;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.haversack.service.desk.Hindrance;
import org.haversack.ui.backups.GoBackCard;
import org.haversack.ui.backups.RescueCard;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Icon;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;

/// What is shown while no store is open: that one is being opened, how to begin, or what keeps it shut.
final class WithoutStore {
    private final ShellModel model;
    private final Kit kit;
    private final Words words;
    private final Path logs;

    WithoutStore(ShellModel model, Kit kit, Path logs) {
        this.logs = logs;
        this.model = model;
        this.kit = kit;
        this.words = kit.words();
    }

    private GoBackCard goBack() {
        return new GoBackCard(kit, model.safe(), model::restoreClosed);
    }

    /// Nothing to read unless it takes long.
    Node waiting() {
        var indicator = new ProgressIndicator();
        indicator.setAccessibleText(words.get("shell.opening"));
        var box = new VBox(indicator, Controls.text(words.get("shell.opening"), "muted"));
        box.getStyleClass().add("waiting");
        return box;
    }

    /// How to begin.
    Node firstStart(Path file) {
        var sample = new VBox(
                Controls.text(words.get("shell.first.sample.title"), "section-title"),
                Controls.text(words.get("shell.first.sample.about"), "muted"),
                new FlowPane(Controls.mainButton("open-sample", words.get("shell.first.sample.open"), model::sample)));
        var own = new BeginView(model, words);
        var page = page(
                Icon.HAVERSACK,
                words.get("shell.first.title"),
                words.get("shell.first.about"),
                sample,
                own.join(),
                own.found(),
                goBack().begin());
        sample.getStyleClass().addAll("card", "way");
        var again = new FlowPane(Controls.button("look-again", words.get("shell.first.again"), model::open));
        again.getStyleClass().add("buttons");
        page.getChildren().addAll(Controls.text(words.get("shell.first.place", file), "muted"), again);
        return scrolling(page);
    }

    /// What keeps the store shut, and what to do.
    Node unusable(Hindrance why, String sentence) {
        var key = "shell.unusable." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
        var page = page(Icon.TROUBLE, words.get(key), sentence);
        var buttons = new FlowPane(Controls.mainButton("look-again", words.get("shell.unusable.again"), model::open));
        buttons.getStyleClass().add("buttons");
        page.getChildren().addAll(buttons, Controls.text(words.get("shell.unusable.log", logs), "muted"));
        if (why == Hindrance.DAMAGED || why == Hindrance.NOT_OURS || why == Hindrance.DISK_ERROR) {
            page.getChildren().addAll(goBack().instead(), new RescueCard(kit, model.safe()::rescue).node());
        }
        return scrolling(page);
    }

    private static VBox page(Icon icon, String title, String about, Node... more) {
        var page = new VBox(icon.node(), Controls.text(title, "page-title"), Controls.text(about));
        page.getStyleClass().add("without-store");
        page.getChildren().addAll(more);
        return page;
    }

    private static Node scrolling(VBox page) {
        var centred = new StackPane(page);
        centred.getStyleClass().add("centred");
        var scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setAccessibleText(((Label) page.getChildren().get(1)).getText());
        return scroll;
    }
}
