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
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
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
import org.haversack.ui.kit.fields.Guard;

/// A contact being logged: practice, mode, minutes, one line.
final class ContactModel {
    /// The mode used last is the one to begin with.
    static final String LAST_MODE = "contacts.mode";

    private static final int LONGEST = 24 * 60;

    private final OpenStore store;
    private final Guard guard;
    private final Words words;
    private final Optional<RecordId> planned;
    private final ReadOnlyObjectWrapper<List<ContactService.Candidate>> practices =
            new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<RecordId>> practice = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<VisitMode> mode = new SimpleObjectProperty<>(VisitMode.PHONE);
    private final ObjectProperty<Optional<Integer>> minutes = new SimpleObjectProperty<>(Optional.empty());
    private final StringProperty summary = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper found = new ReadOnlyStringWrapper("");
    private String keptText = "";

    /// @param planned the planned visit that this contact is
    ContactModel(OpenStore store, Guard guard, Optional<RecordId> practice, Optional<RecordId> planned) {
        this.store = store;
        this.guard = guard;
        this.words = store.kit().words();
        this.planned = planned;
        this.practice.set(practice);
        store.kit()
                .settings()
                .get(LAST_MODE)
                .flatMap(code -> Choice.read(VisitMode.class, code).known())
                .ifPresent(mode::set);
        summary.subscribe(_ -> found.set(""));
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

    StringProperty summary() {
        return summary;
    }

    /// Why it cannot be logged yet; empty if nothing is wrong.
    ReadOnlyStringProperty problem() {
        return problem.getReadOnlyProperty();
    }

    /// What looks as if it told of a patient; empty if nothing does.
    ReadOnlyStringProperty found() {
        return found.getReadOnlyProperty();
    }

    /// Logs it although something looks as if it told of a patient.
    void keep(Runnable then) {
        keptText = summary.get();
        log(then);
    }

    /// Logs it, if it is complete.
    ///
    /// @param then happens once it is saved
    void log(Runnable then) {
        problem.set(missing());
        if (!problem.get().isEmpty() || looksLikePatient()) {
            return;
        }
        var chosen = practice.get().orElseThrow();
        var contact = new Contact(
                chosen,
                planned,
                mode.get(),
                Optional.empty(),
                minutes.get().map(OptionalInt::of).orElseGet(OptionalInt::empty),
                summary.get().strip());
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

    private boolean looksLikePatient() {
        if (summary.get().equals(keptText)) {
            return false;
        }
        var findings = guard.look(summary.get());
        found.set(
                findings.isEmpty()
                        ? ""
                        : words.get("kit.guard." + findings.getFirst().kind()));
        return !findings.isEmpty();
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
