package org.haversack.ui.contacts;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.haversack.domain.kind.Choice;
import org.haversack.domain.kind.Code;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.merge.change.RecordId;
import org.haversack.service.contacts.Contact;
import org.haversack.service.contacts.ContactService;
import org.haversack.service.edit.Edited;
import org.haversack.service.edit.Operation;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.fields.Guarding;

/// A contact being logged: practice, mode, minutes, one line.
final class ContactModel {
    /// The mode used last is the one to begin with.
    static final String LAST_MODE = "contacts.mode";

    private static final int LONGEST = 24 * 60;

    private final OpenStore store;
    private final Words words;
    private final Optional<RecordId> planned;
    private final ReadOnlyObjectWrapper<List<ContactService.Candidate>> practices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<RecordId>> practice = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<VisitMode> mode = new SimpleObjectProperty<>(VisitMode.PHONE);
    private final ObjectProperty<Optional<Integer>> minutes = new SimpleObjectProperty<>(Optional.empty());
    private final Guarding.Line summary;
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /// @param planned the planned visit that this contact is
    ContactModel(OpenStore store, Optional<RecordId> practice, Optional<RecordId> planned) {
        this.store = store;
        this.words = store.kit().words();
        this.planned = planned;
        this.summary = new Guarding.Line(store.texts().guarding("contact-line"));
        this.practice.set(practice);
        store.kit()
                .settings()
                .get(LAST_MODE)
                .flatMap(code -> Choice.read(VisitMode.class, code).known())
                .ifPresent(mode::set);
        read();
    }

    private record Beginning(List<ContactService.Candidate> practices, Optional<Visit> visit) {}

    private void read() {
        var workplace = store.desk().workplace();
        store.kit()
                .work()
                .job(words.get("contacts.reading"), _ -> {
                    var service = new ContactService(workplace);
                    return new Beginning(service.practices(), planned.flatMap(service::planned));
                })
                .then(this::begin)
                .start();
    }

    private void begin(Beginning found) {
        practices.set(found.practices());
        found.visit().ifPresent(visit -> {
            visit.mode().flatMap(Choice::known).ifPresent(mode::set);
            if (visit.plannedMinutes().isPresent() && minutes.get().isEmpty()) {
                minutes.set(Optional.of(visit.plannedMinutes().getAsInt()));
            }
        });
    }

    /// Those it can be logged for, the ones contacted last first.
    ReadOnlyObjectProperty<List<ContactService.Candidate>> practices() {
        return practices.getReadOnlyProperty();
    }

    ObjectProperty<Optional<RecordId>> practice() {
        return practice;
    }

    ObjectProperty<VisitMode> mode() {
        return mode;
    }

    ObjectProperty<Optional<Integer>> minutes() {
        return minutes;
    }

    /// The line, and what keeps it from being taken.
    Guarding.Line summary() {
        return summary;
    }

    /// Why it cannot be logged yet; empty if nothing is wrong.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// Logs it, if it is complete.
    ///
    /// @param then happens once it is saved
    void log(Runnable then) {
        problem.set(missing());
        if (problem.get().isEmpty()) {
            summary.taken(() -> log(then)).ifPresent(line -> log(line, then));
        }
    }

    private void log(String line, Runnable then) {
        var chosen = practice.get().orElseThrow();
        var contact = new Contact(
                chosen,
                planned,
                mode.get(),
                Optional.empty(),
                minutes.get().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                line);
        store.kit().settings().set(LAST_MODE, mode.get().code());
        var workplace = store.desk().workplace();
        store.editing()
                .run(
                        Operation.of("contacts.did.log", name(chosen)),
                        _ -> new ContactService(workplace).edits(contact),
                        edited -> {
                            if (edited instanceof Edited.Saved) {
                                store.notices()
                                        .say(
                                                words.get("contacts.logged", name(chosen)),
                                                words.get("contacts.undo"),
                                                store.editing()::undo);
                                then.run();
                            }
                        });
    }

    private String missing() {
        if (practice.get().isEmpty()) {
            return words.get("contacts.no-practice");
        }
        if (minutes.get().isEmpty()) {
            return words.get("contacts.no-minutes");
        }
        return minutes.get().get() > LONGEST ? words.get("contacts.too-long") : "";
    }

    private String name(RecordId id) {
        return practices.get().stream()
                .filter(candidate -> candidate.id().equals(id))
                .map(ContactService.Candidate::name)
                .findFirst()
                .orElse("");
    }

    /// The entries of the list, those for quick contacts first.
    static List<VisitMode> modes() {
        return List.of(
                VisitMode.PHONE,
                VisitMode.VIDEO,
                VisitMode.E_MAIL,
                VisitMode.MESSAGE,
                VisitMode.IN_PERSON,
                VisitMode.GROUP_EVENT);
    }

    /// How a mode is called, in words.
    String words(Code mode) {
        return words.of((VisitMode) mode);
    }
}
