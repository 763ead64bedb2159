package org.haversack.service.visiting;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.haversack.domain.people.Language;
import org.haversack.domain.people.Programme;
import org.haversack.domain.practice.Staff;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Visit;
import org.haversack.merge.change.RecordId;
import org.haversack.report.paper.PaperSize;
import org.haversack.report.visit.DecisionLine;
import org.haversack.report.visit.LeaveBehind;
import org.haversack.service.Workplace;
import org.haversack.store.lookup.StoredRecord;

/// Gathers what a practice keeps from a visit, and nothing else: titles, decisions, actions, people, the next
/// visit. Used on the thread of the store.
public final class LeavingBehind {
    private final Workplace workplace;

    public LeavingBehind(Workplace workplace) {
        this.workplace = workplace;
    }

    /// What is left behind by a visit, in the language of the practice.
    public LeaveBehind of(WrapUpSheet wrap) {
        var sheet = wrap.sheet();
        var visit = sheet.visit();
        return new LeaveBehind(
                PaperSize.usualIn(Locale.getDefault()),
                sheet.practice()
                        .contact()
                        .language()
                        .flatMap(one -> one.known())
                        .orElse(Language.EN),
                sheet.practice().name(),
                programme(),
                visit.start().or(() -> visit.time().startedAt()).orElseGet(() -> LocalDateTime.now(workplace.clock())),
                visit.time().contactMinutes().orElse(0),
                sheet.staff().stream()
                        .filter(one -> visit.people().attendees().contains(one.id()))
                        .map(Staff::name)
                        .toList(),
                sheet.agenda().stream()
                        .filter(item -> item.state()
                                .filter(state -> state.is(AgendaItemState.SKIPPED) || state.is(AgendaItemState.PARKED))
                                .isEmpty())
                        .map(item -> item.title())
                        .toList(),
                sheet.decisions().stream()
                        .map(one -> new DecisionLine(one.code(), one.text(), one.from()))
                        .toList(),
                actions(sheet),
                wrap.next().flatMap(LeavingBehind::next),
                contact(sheet.me()));
    }

    /// Those that slipped or were done here, then the new ones.
    private static List<LeaveBehind.AgreedAction> actions(VisitSheet sheet) {
        return Stream.concat(
                        sheet.before().stream()
                                .filter(one -> one.done() || one.slip().isPresent())
                                .map(one -> agreed(one.line(), one.slip().flatMap(_ -> one.dueBefore()), one.done())),
                        sheet.actions().stream().map(one -> agreed(one, Optional.empty(), false)))
                .toList();
    }

    private static LeaveBehind.AgreedAction agreed(
            VisitSheet.ActionLine line, Optional<java.time.LocalDate> before, boolean done) {
        var action = line.action();
        return new LeaveBehind.AgreedAction(
                action.code(), action.title(), String.join(", ", line.owners()), action.due(), before, done);
    }

    private static Optional<LeaveBehind.NextVisit> next(Visit visit) {
        return visit.start()
                .map(start ->
                        new LeaveBehind.NextVisit(start, visit.plannedMinutes().orElse(0), ""));
    }

    private LeaveBehind.Contact contact(RecordId me) {
        return workplace
                .roster()
                .person(me)
                .map(one -> new LeaveBehind.Contact(one.name(), one.phone(), one.email()))
                .orElseGet(() -> new LeaveBehind.Contact("", "", ""));
    }

    private String programme() {
        var id = workplace.identity().programme();
        return workplace
                .store()
                .lookup()
                .find(Programme.KIND, new RecordId(id.text()), id)
                .map(StoredRecord::label)
                .orElse("");
    }
}
