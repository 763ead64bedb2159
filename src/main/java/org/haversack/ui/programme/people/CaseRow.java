package org.haversack.ui.programme.people;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.haversack.domain.practice.AssignmentRole;
import org.haversack.report.momentum.Momentum;
import org.haversack.service.programme.CaseLine;
import org.haversack.service.programme.PersonPage;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// One practice of somebody's: how it goes on, and handing it over.
final class CaseRow extends VBox {
    private final PeopleModel model;
    private final PersonPage page;
    private final CaseLine line;
    private final Words words;
    private final Days days;

    CaseRow(PeopleModel model, PersonPage page, CaseLine line) {
        this.model = model;
        this.page = page;
        this.line = line;
        this.words = model.store().kit().words();
        this.days = model.store().kit().days();
        getStyleClass().add("case-row");
        var head = new FlowPane(
                Controls.link("practice-" + line.practice(), name(), () -> model.goToPractice(line.practice())));
        head.getStyleClass().add("buttons");
        role(head);
        line.momentum().ifPresent(momentum -> head.getChildren().add(badge(momentum)));
        if (line.waiting()) {
            head.getChildren()
                    .add(new Badge(words.get("programme.waiting", page.person().name()), Tone.WARN));
        }
        getChildren().addAll(head, Controls.text(about(), "muted"));
        if (!line.ended()) {
            head.getChildren().add(button());
        }
    }

    private String name() {
        return line.code().isEmpty() ? line.name() : line.name() + " · " + line.code();
    }

    private void role(FlowPane head) {
        line.as()
                .filter(as -> !as.is(AssignmentRole.LEAD))
                .map(words::of)
                .ifPresent(as -> head.getChildren().add(new Badge(as, Tone.INFORM)));
    }

    private Badge badge(Momentum momentum) {
        var tone = switch (momentum.level()) {
            case GREEN -> Tone.GOOD;
            case AMBER -> Tone.WARN;
            case RED -> Tone.BAD;
        };
        var badge = new Badge(words.get("programme.momentum", momentum.score()), tone);
        badge.setTooltip(new Tooltip(words.get("programme.momentum.about")));
        return badge;
    }

    private String about() {
        if (line.ended()) {
            return Stream.of(
                            line.holders().isEmpty() ? "" : String.join(", ", line.holders()),
                            line.until()
                                    .map(on -> words.get("programme.case.from", days.date(on)))
                                    .orElse(""))
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" · "));
        }
        return Stream.of(
                        line.next()
                                .map(at -> words.get("programme.case.next", days.day(at.toLocalDate())))
                                .orElseGet(() -> words.get("programme.case.no-next")),
                        words.get("programme.case.open", line.open()),
                        span())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /// 3 to 24 July, for a cover; from 11 May, for what is still to begin.
    private String span() {
        var until = line.until();
        if (until.isPresent()) {
            var from = line.from().map(days::date).orElse("");
            return words.get(
                    until.get().isBefore(days.today()) ? "programme.case.was-until" : "programme.case.until",
                    from,
                    days.date(until.get()));
        }
        return line.from()
                .filter(from -> from.isAfter(days.today()))
                .map(from -> words.get("programme.case.from", days.date(from)))
                .orElse("");
    }

    private javafx.scene.control.Button button() {
        boolean lead = line.as()
                .filter(as -> as.is(AssignmentRole.LEAD) || as.is(AssignmentRole.CO))
                .isPresent();
        var button = lead
                ? Controls.button(
                        "hand-over-" + line.assignment(),
                        words.get("programme.hand-over"),
                        () -> HandOverSheet.open(model, page, line))
                : Controls.button(
                        "end-" + line.assignment(),
                        words.get("programme.end"),
                        () -> model.end(line, page.person().name(), days.today()));
        button.setAccessibleText(words.get(lead ? "programme.hand-over.of" : "programme.end.of", line.name()));
        button.getStyleClass().add("small");
        return button;
    }
}
