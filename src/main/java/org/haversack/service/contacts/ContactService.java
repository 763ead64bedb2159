package org.haversack.service.contacts;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.store.lookup.DayBook;

/// Logs contacts. Used on the thread of the store.
public final class ContactService {
    /// A practice a contact can be logged for.
    ///
    /// @param lastContact start of the last visit held there, as stored; empty if there was none
    public record Candidate(RecordId id, String name, String lastContact) {}

    private final Workplace workplace;

    public ContactService(Workplace workplace) {
        this.workplace = workplace;
    }

    /// The practices this person may log a contact for, those contacted last first.
    public List<Candidate> practices() {
        var me = workplace.identity().person();
        boolean all = workplace.isCoordinator();
        return lines().stream()
                .filter(line -> all || workplace.roster().writes(me, new RecordId(line.id())))
                .map(line -> new Candidate(new RecordId(line.id()), line.name(), line.lastContact()))
                .sorted(Comparator.comparing(Candidate::lastContact, Comparator.reverseOrder())
                        .thenComparing(Candidate::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /// The planned visit that a contact may be.
    public Optional<Visit> planned(RecordId visit) {
        return workplace.store().lookup().find(Visit.KIND, visit).map(record -> Visit.KIND.read(record.fields()));
    }

    private List<DayBook.PracticeLine> lines() {
        return workplace
                .store()
                .listing()
                .dayBook()
                .practices(LocalDateTime.now(workplace.clock()).toString());
    }

    /// What saves a contact: a held visit in its mode, with this person as the one who was there.
    public List<Edit> edits(Contact contact) {
        var id = contact.planned().orElseGet(() -> new RecordId(workplace.newId()));
        var values = new FieldWrites()
                .code("mode", contact.mode())
                .code("state", VisitState.HELD)
                .text("summary", contact.summary())
                .member("facilitator", workplace.identity().person());
        contact.minutes().ifPresent(minutes -> values.number("contactMinutes", minutes));
        if (contact.planned().isEmpty() || contact.start().isPresent()) {
            values.time(
                    "start",
                    contact.start().orElseGet(() -> justNow(contact.minutes().orElse(0))));
            values.zone("zone", workplace.clock().getZone());
        }
        return List.of(Edit.put(Visit.KIND, id, contact.practice(), values));
    }

    private LocalDateTime justNow(int minutes) {
        var now = LocalDateTime.now(workplace.clock()).truncatedTo(ChronoUnit.MINUTES);
        var start = now.minusMinutes(minutes);
        var midnight = LocalDate.from(now).atStartOfDay();
        return start.isBefore(midnight) ? midnight : start;
    }
}
