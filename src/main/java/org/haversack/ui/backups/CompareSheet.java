package org.haversack.ui.backups;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.service.backup.Comparison;
import org.haversack.service.backup.Held;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.window.Sheet;

/// A backup and the store side by side, before one takes the other's place.
public final class CompareSheet {
    private CompareSheet() {}

    /// @param restore puts the backup in the store's place
    public static Sheet of(Comparison both, BackupText text, Words words, Runnable restore) {
        var content = new VBox(
                sides(both, text, words),
                missing(both, text, words),
                Controls.text(words.get("backups.keeps"), "muted"));
        if (both.anew()) {
            content.getChildren().add(Controls.text(words.get("backups.anew"), "muted"));
        }
        content.getStyleClass().add("settings-cards");
        return Sheet.of("compare-backup", words.get("backups.compare.title"), content)
                .with(Controls.mainButton("restore-backup", words.get("backups.restore"), restore))
                .widely();
    }

    /// Both sides, in figures.
    static Node sides(Comparison both, BackupText text, Words words) {
        var sides = new FlowPane(
                side(words.get("backups.side.store"), both.store(), both.trouble(), text, words),
                side(
                        words.get(
                                "backups.side.backup", text.moment(both.backup().at())),
                        Optional.of(both.holds()),
                        Optional.empty(),
                        text,
                        words));
        sides.getStyleClass().add("backup-sides");
        return sides;
    }

    private static Node side(
            String title, Optional<Held> held, Optional<String> trouble, BackupText text, Words words) {
        var card = Card.titled(title);
        trouble.ifPresent(_ -> card.with(Controls.text(words.get("backups.side.unreadable"))));
        held.ifPresent(now -> {
            List.of(
                            words.get("backups.side.practices", now.practices()),
                            words.get("backups.side.visits", now.visits()),
                            words.get("backups.side.actions", now.actions()),
                            words.get("backups.side.changes", now.changes()))
                    .forEach(line -> card.with(Controls.text(line)));
            card.with(Controls.text(text.newest(now), "muted"));
        });
        if (held.isEmpty() && trouble.isEmpty()) {
            card.with(Controls.text(words.get("backups.side.none"), "muted"));
        }
        return card;
    }

    private static Node missing(Comparison both, BackupText text, Words words) {
        var lines = text.missing(both);
        if (both.store().isEmpty()) {
            return Controls.text(words.get(
                    "backups.missing.unknown", text.moment(both.backup().at())));
        }
        if (lines.isEmpty()) {
            return Controls.text(words.get("backups.missing.nothing"));
        }
        var box = new VBox(Controls.text(words.get("backups.missing", both.changesLost()), "strong"));
        lines.forEach(line -> box.getChildren().add(Controls.text(line)));
        box.getChildren().add(Controls.text(words.get("backups.missing.about"), "muted"));
        box.getStyleClass().add("backup-rows");
        return box;
    }
}
