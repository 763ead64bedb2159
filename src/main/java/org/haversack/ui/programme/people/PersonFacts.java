package org.haversack.ui.programme.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import org.haversack.service.programme.PersonPage;
import org.haversack.service.programme.PersonPage.ComputerLine;
import org.haversack.service.programme.Standing;
import org.haversack.ui.kit.Badge;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.Days;
import org.haversack.ui.kit.Facts;
import org.haversack.ui.kit.Tone;
import org.haversack.ui.kit.Words;

/// What is shown about somebody beside the list.
final class PersonFacts {
    private final PeopleModel model;
    private final MailModel mail;
    private final Words words;
    private final Days days;
    private final Standings standings;

    PersonFacts(PeopleModel model, MailModel mail, Standings standings) {
        this.model = model;
        this.mail = mail;
        this.words = model.store().kit().words();
        this.days = model.store().kit().days();
        this.standings = standings;
    }

    Facts of(PersonPage page) {
        var person = page.person();
        var standing = page.row().standing();
        var badges = new ArrayList<Badge>();
        badges.add(standings.badge(standing));
        person.role().map(words::of).ifPresent(role -> badges.add(new Badge(role, Tone.PLAIN)));
        var facts = new Facts(person.name(), about(page)).badges(badges);
        facts.line(standings.about(standing));
        facts.actions(buttons(page).toArray(Button[]::new));
        cases(facts, page);
        computers(facts, page);
        facts.section(words.get("programme.section.reach"))
                .fact(words.get("programme.organisation"), person.organisation())
                .fact(words.get("programme.email"), person.email())
                .fact(words.get("programme.phone"), person.phone());
        facts.section(words.get("programme.section.place"));
        facts.actions(placeButtons(page).toArray(Button[]::new));
        return facts;
    }

    /// Knows everything up to 20 April · 3 of your changes not confirmed · Jon's laptop, code 4821-7733.
    private String about(PersonPage page) {
        if (page.row().standing() instanceof Standing.Here) {
            return "";
        }
        var knows = page.knows();
        return Stream.of(
                        knows.unconfirmed() == 0
                                ? words.get("programme.knows.everything")
                                : knows.upTo()
                                        .map(on -> words.get("programme.knows.up-to", days.date(on)))
                                        .orElse(""),
                        knows.unconfirmed() == 0 ? "" : words.get("programme.knows.not-confirmed", knows.unconfirmed()))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private List<Button> buttons(PersonPage page) {
        var buttons = new ArrayList<Button>();
        if (page.row().left()) {
            return buttons;
        }
        buttons.add(Controls.button(
                "assign-practice", words.get("programme.assign.practice"), () -> AssignSheet.person(model, page)));
        if (!page.row().standing().equals(new Standing.Here())) {
            buttons.add(Controls.button("invite", words.get("programme.invite"), () -> InviteSheet.open(mail, page)));
        }
        if (page.cases().stream().anyMatch(line -> !line.ended())) {
            buttons.add(Controls.button("cover", words.get("programme.cover"), () -> CoverSheet.open(model, page)));
        }
        return buttons;
    }

    private List<Button> placeButtons(PersonPage page) {
        if (page.row().left()) {
            return List.of(Controls.button("come-back", words.get("programme.come-back"), () -> model.comeBack(page)));
        }
        return List.of(
                Controls.button("change-role", words.get("programme.role.change"), () -> PersonSheet.role(model, page)),
                Controls.button("person-leaves", words.get("programme.leave"), () -> PersonSheet.leave(model, page)));
    }

    private void cases(Facts facts, PersonPage page) {
        var now = page.cases().stream().filter(line -> !line.ended()).toList();
        facts.section(words.get("programme.section.practices", now.size()));
        if (now.isEmpty()) {
            facts.line(words.get("programme.section.practices.none"), "muted");
        }
        now.forEach(line -> facts.with(new CaseRow(model, page, line)));
        var waiting = page.cases().stream().filter(line -> line.waiting()).toList();
        if (!waiting.isEmpty()) {
            facts.section(words.get("programme.section.waiting"));
            waiting.forEach(line -> facts.with(new CaseRow(model, page, line)));
        }
    }

    private void computers(Facts facts, PersonPage page) {
        facts.section(words.get("programme.section.computers"));
        if (page.computers().isEmpty()) {
            facts.line(words.get("programme.section.computers.none"), "muted");
        }
        for (var computer : page.computers()) {
            var name = computer.name().isBlank() ? words.get("programme.computer") : computer.name();
            facts.fact(name, about(computer));
            if (!page.row().standing().equals(new Standing.Here())) {
                facts.actions(revoking(page, computer));
            }
        }
    }

    private String about(ComputerLine computer) {
        var code = computer.code().isEmpty() ? "" : words.get("programme.computer.code", computer.code());
        if (!computer.revoked()) {
            return code;
        }
        return computer.revokedOn()
                .map(on -> words.get("programme.computer.revoked-on", code, days.date(on)))
                .orElseGet(() -> words.get("programme.computer.revoked", code));
    }

    private Button revoking(PersonPage page, ComputerLine computer) {
        var button = computer.revoked()
                ? Controls.button(
                        "readmit-" + computer.id(),
                        words.get("programme.readmit"),
                        () -> mail.revoke(computer.id(), false, page.person().name()))
                : Controls.button(
                        "revoke-" + computer.id(),
                        words.get("programme.revoke"),
                        () -> RevokeSheet.open(mail, page, computer));
        button.getStyleClass().add("small");
        return button;
    }
}
