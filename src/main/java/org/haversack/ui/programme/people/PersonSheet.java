package org.haversack.ui.programme.people;

import java.util.List;
import java.util.Optional;
import javafx.scene.layout.VBox;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.people.PersonRole;
import org.haversack.service.programme.PersonPage;
import org.haversack.ui.kit.Controls;
import org.haversack.ui.kit.choices.ChoiceEntry;
import org.haversack.ui.kit.fields.DayEntry;
import org.haversack.ui.kit.fields.Form;
import org.haversack.ui.kit.fields.GuardedEntry;
import org.haversack.ui.kit.window.Sheet;

/// The sheets on which somebody comes into the programme, gets another role, or leaves.
final class PersonSheet {
    private PersonSheet() {}

    static void add(PeopleModel model) {
        var store = model.store();
        var words = store.kit().words();
        var name = new GuardedEntry(
                "person-name", words.get("programme.name"), store.texts().guarding("new-person"));
        var role = roles(model);
        role.show(Optional.of(Choice.of(PersonRole.FACILITATOR)));
        var organisation = new GuardedEntry(
                "person-organisation",
                words.get("programme.organisation"),
                store.texts().guarding("new-person-organisation"));
        var email = new GuardedEntry(
                "person-email", words.get("programme.email"), store.texts().guarding("new-person-email"));
        Runnable save = () -> add(model, name, role, organisation, email);
        name.onEnter(save);
        store.sheets()
                .show(Sheet.of(
                                "person-sheet",
                                words.get("programme.add"),
                                new VBox(
                                        new Form().add(name, role, organisation, email),
                                        Controls.text(words.get("programme.add.about"), "muted")))
                        .with(cancel(model), Controls.mainButton("person-save", words.get("programme.add.save"), save))
                        .beginningAt(name.input()));
    }

    private static void add(
            PeopleModel model,
            GuardedEntry name,
            ChoiceEntry<PersonRole> role,
            GuardedEntry organisation,
            GuardedEntry email) {
        Runnable again = () -> add(model, name, role, organisation, email);
        if (name.input().getText().isBlank()) {
            name.problem(model.store().kit().words().get("programme.name.missing"));
            return;
        }
        var called = name.taken(again);
        var from = called.flatMap(_ -> organisation.taken(again));
        var mail = from.flatMap(_ -> email.taken(again));
        var as = role.value().get().flatMap(Choice::known);
        if (called.isPresent() && from.isPresent() && mail.isPresent() && as.isPresent()) {
            model.store().sheets().close();
            model.add(called.get(), as.get(), from.get(), mail.get());
        }
    }

    private static ChoiceEntry<PersonRole> roles(PeopleModel model) {
        var kit = model.store().kit();
        return new ChoiceEntry<>(
                "person-role", kit.words().get("programme.role"), kit, List.of(PersonRole.values()), false);
    }

    private static javafx.scene.control.Button cancel(PeopleModel model) {
        var store = model.store();
        return Controls.button("person-cancel", store.kit().words().get("programme.cancel"), store.sheets()::close);
    }

    static void role(PeopleModel model, PersonPage page) {
        var store = model.store();
        var words = store.kit().words();
        var role = roles(model);
        role.show(page.person().role());
        store.sheets()
                .show(Sheet.of(
                                "role-sheet",
                                words.get("programme.role.title", page.person().name()),
                                new VBox(role, Controls.text(words.get("programme.role.about"), "muted")))
                        .with(cancel(model), Controls.mainButton("role-save", words.get("programme.role.save"), () -> {
                            store.sheets().close();
                            role.value().get().flatMap(Choice::known).ifPresent(as -> model.role(page, as));
                        })));
    }

    static void leave(PeopleModel model, PersonPage page) {
        var store = model.store();
        var words = store.kit().words();
        var on = new DayEntry("leave-day", words.get("programme.leave.day"), store.kit());
        on.show(Optional.of(store.kit().days().today()));
        store.sheets()
                .show(Sheet.of(
                                "leave-sheet",
                                words.get("programme.leave.title", page.person().name()),
                                new VBox(
                                        Controls.text(words.get(
                                                "programme.leave.about",
                                                page.cases().stream()
                                                        .filter(line -> !line.ended())
                                                        .count())),
                                        on,
                                        Controls.text(words.get("programme.leave.computers"), "muted")))
                        .with(
                                cancel(model),
                                Controls.mainButton("leave-save", words.get("programme.leave.save"), () -> {
                                    on.leave();
                                    on.value().get().ifPresent(day -> {
                                        store.sheets().close();
                                        model.leave(page, day);
                                    });
                                })));
    }
}
