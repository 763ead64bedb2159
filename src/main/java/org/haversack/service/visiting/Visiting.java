package org.haversack.service.visiting;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.haversack.domain.kind.Ref;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitState;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.visits.AgendaDrafts;
import org.haversack.service.visits.Agendas;

/// The visit that goes on: what is known of it on this computer, and how it begins and ends. Used on the
/// thread of the store.
public final class Visiting {
    private static final String RUNNING = "running";

    private final Workplace workplace;
    private final VisitSheets sheets;

    public Visiting(Workplace workplace) {
        this.workplace = workplace;
        this.sheets = new VisitSheets(workplace);
    }

    /// The visit that goes on; empty if none does, or if it was deleted or completed meanwhile.
    public Optional<RunningVisit> running() {
        return workplace
                .store()
                .meta()
                .get(RUNNING)
                .flatMap(RunningVisit::read)
                .filter(running -> sheets.alive(Visit.KIND, running.visit())
                        .map(record -> Visit.KIND.read(record.fields()))
                        .filter(visit -> !over(visit))
                        .isPresent());
    }

    /// Keeps how far it is; on the disk when this returns.
    public void keep(RunningVisit running) {
        workplace.store().meta().set(RUNNING, running.written());
    }

    /// No visit goes on any more.
    public void forget() {
        workplace.store().meta().set(RUNNING, "");
    }

    /// What is on the table; empty if the visit is not there any more.
    public Optional<VisitSheet> sheet(RecordId visit) {
        return sheets.of(visit);
    }

    /// Whether it was said what became of a visit.
    public static boolean over(Visit visit) {
        return visit.state().filter(state -> !state.is(VisitState.PLANNED)).isPresent();
    }

    /// Whether a visit has begun and nobody said yet what became of it, be it here or on another computer.
    public static boolean begun(Visit visit) {
        return visit.time().startedAt().isPresent() && !over(visit);
    }

    /// What a visit begins with: the moment, the zone, the mode, who came, and the agenda if that was still a
    /// draft. What was said before stays.
    ///
    /// @param mode how it takes place, where nothing was planned
    public List<Edit> begin(VisitSheet sheet, Instant now, ZoneId here, VisitMode mode) {
        var visit = sheet.visit();
        var zone = visit.zone().orElse(here);
        var writes = new FieldWrites();
        if (visit.time().startedAt().isEmpty()) {
            writes.time("startedAt", LocalDateTime.ofInstant(now, zone));
        }
        if (visit.zone().isEmpty()) {
            writes.zone("zone", zone);
        }
        if (visit.start().isEmpty()) {
            writes.time("start", LocalDateTime.ofInstant(now, zone));
        }
        if (visit.mode().isEmpty()) {
            writes.code("mode", mode);
        }
        if (visit.people().facilitators().stream().map(Ref::id).noneMatch(sheet.me()::equals)) {
            writes.member("facilitator", sheet.me());
        }
        var all = new ArrayList<Edit>();
        all.add(Edit.put(Visit.KIND, visit.id().id(), writes));
        new AgendaDrafts(workplace.store())
                .find(visit.id().id())
                .ifPresent(draft ->
                        all.addAll(new Agendas(workplace).ready(visit.id().id(), draft)));
        return all;
    }

    /// The draft of its agenda, if there was one, has become its agenda.
    public void begun(RecordId visit) {
        new AgendaDrafts(workplace.store()).forget(visit);
    }

    /// Takes back that it was begun.
    public List<Edit> notBegun(VisitSheet sheet) {
        return List.of(Edit.put(
                Visit.KIND,
                sheet.visit().id().id(),
                new FieldWrites().clear("startedAt").clear("endedAt")));
    }

    /// What became of an item, other than that it was dealt with.
    public List<Edit> mark(RecordId item, AgendaItemState state) {
        return List.of(Edit.put(AgendaItem.KIND, item, new FieldWrites().code("state", state)));
    }

    /// What the time that was counted says: when it ended, the minutes on site, and those of each item, which
    /// add up to the whole.
    public List<Edit> timed(VisitSheet sheet, RunningVisit running, Instant now) {
        var zone = sheet.visit().zone().orElseGet(() -> workplace.clock().getZone());
        var all = new ArrayList<Edit>();
        all.add(Edit.put(
                Visit.KIND,
                sheet.visit().id().id(),
                new FieldWrites()
                        .time("endedAt", LocalDateTime.ofInstant(now, zone))
                        .number("contactMinutes", WholeMinutes.of(running.millis(now)))));
        var reached = sheet.agenda().stream()
                .filter(item -> running.reached(item.id().id()))
                .toList();
        var minutes = WholeMinutes.of(reached.stream()
                .map(item -> running.millisOf(item.id().id(), now))
                .toList());
        for (int i = 0; i < reached.size(); i++) {
            var item = reached.get(i);
            boolean open = item.state()
                    .filter(state -> !state.is(AgendaItemState.PLANNED))
                    .isEmpty();
            var writes = new FieldWrites().number("actualMinutes", minutes.get(i));
            if (open) {
                writes.code("state", AgendaItemState.DONE);
            }
            all.add(Edit.put(AgendaItem.KIND, item.id().id(), writes));
        }
        return all;
    }
}
