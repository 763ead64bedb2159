package org.haversack.ui.programme;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.report.momentum.Momentum;
import org.haversack.report.momentum.Reason;
import org.haversack.service.programme.ProgrammeFigures;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.parts.Card;
import org.haversack.ui.kit.window.Sheet;

/// The practices with the most reason to worry, each with its reasons.
final class GoingCard {
    private static final int MOST_SHOWN = 3;
    private static final int MOST_LISTED = 150;

    private final ProgrammeModel model;
    private final Words words;

    GoingCard(ProgrammeModel model) {
        this.model = model;
        this.words = model.store().kit().words();
    }

    Node of(ProgrammeFigures now) {
        var worrying = now.going().stream()
                .filter(one -> one.momentum().level() != Momentum.Level.GREEN)
                .toList();
        var card = Card.titled(words.get("programme.going"));
        if (now.practices() == 0) {
            return card.with(Controls.text(words.get("programme.going.no-practices"), "muted"));
        }
        if (worrying.isEmpty()) {
            return card.with(Controls.text(words.get("programme.going.none"), "muted"));
        }
        worrying.stream().limit(MOST_SHOWN).forEach(one -> card.with(row(one)));
        if (worrying.size() > MOST_SHOWN) {
            card.with(
                    Controls.link("all-going", words.get("programme.going.all", worrying.size()), () -> all(worrying)));
        }
        return card;
    }

    private void all(List<ProgrammeFigures.Going> worrying) {
        var rows = new VBox();
        worrying.stream().limit(MOST_LISTED).forEach(one -> rows.getChildren().add(row(one)));
        if (worrying.size() > MOST_LISTED) {
            rows.getChildren().add(Controls.text(words.get("kit.more", worrying.size() - MOST_LISTED), "muted"));
        }
        model.store()
                .sheets()
                .show(Sheet.of("going-sheet", words.get("programme.going"), rows)
                        .widely());
    }

    private Node row(ProgrammeFigures.Going one) {
        var score = new Badge(
                String.valueOf(one.momentum().score()),
                one.momentum().level() == Momentum.Level.RED ? Tone.BAD : Tone.WARN);
        score.setAccessibleText(words.get("programme.momentum", one.momentum().score()));
        var link = Controls.link("going-" + one.practice(), one.name(), () -> {
            model.store().sheets().close();
            model.goToPractice(one.practice());
        });
        var head = new FlowPane(score, link);
        head.getStyleClass().add("buttons");
        var row = new VBox(
                head,
                Controls.text(
                        one.momentum().reasons().stream().map(this::words).collect(Collectors.joining(" · ")),
                        "muted"));
        row.getStyleClass().addAll("case-row", "facts");
        return row;
    }

    private String words(Reason reason) {
        return switch (reason) {
            case Reason.NoContact(long days, boolean ever, int _) ->
                words.get(ever ? "programme.reason.contact" : "programme.reason.never", days);
            case Reason.NotOnSite(long days, int _) -> words.get("programme.reason.on-site", days);
            case Reason.Cancelled(int visits, int _) -> words.get("programme.reason.cancelled", visits);
            case Reason.Overdue(long days, int _) -> words.get("programme.reason.overdue", days);
        };
    }
}
