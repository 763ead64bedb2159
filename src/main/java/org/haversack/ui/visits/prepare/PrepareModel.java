package org.haversack.ui.visits.prepare;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.haversack.domain.plan.Action;
import org.haversack.domain.practice.Practice;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.BringItem;
import org.haversack.domain.visit.Visit;
import org.haversack.domain.visit.VisitMode;
import org.haversack.domain.visit.VisitTemplate;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Changed;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.haversack.service.edit.Operation;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.service.visits.Agendas;
import org.haversack.service.visits.Carried;
import org.haversack.service.visits.Preparation;
import org.haversack.service.visits.Preparing;
import org.haversack.service.visits.Template;
import org.haversack.service.visits.Templates;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.Words;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// One visit being prepared.
final class PrepareModel {
    /// How far one looks ahead for a visit that is to be prepared, in days.
    private static final int AHEAD = 90;

    static final int USUAL_MINUTES = 10;

    /// What was read.
    ///
    /// @param templates those offered
    record Loaded(Preparation prepared, List<Template> templates) {}

    private final OpenStore store;
    private final Kit kit;
    private final Words words;
    private final AgendaModel agenda;
    private final CarryModel carry;
    private final ReadOnlyObjectWrapper<@Nullable Loaded> loaded = new ReadOnlyObjectWrapper<>();
    private @Nullable RecordId wanted;
    private boolean seen;
    private boolean stale;

    PrepareModel(OpenStore store) {
        this.store = store;
        this.kit = store.kit();
        this.words = kit.words();
        this.agenda = new AgendaModel(store);
        this.carry = new CarryModel(store, agenda, loaded.getReadOnlyProperty());
        store.editing().onChange(this::changed);
    }

    /// It is about to be seen, with the visit it had, or else the next one.
    void show() {
        seen = true;
        var visit = wanted;
        if (visit == null) {
            next();
        } else if (stale) {
            show(visit);
        }
    }

    private void next() {
        var today = kit.days().today();
        kit.work()
                .job(
                        words.get("visits.prepare.reading"),
                        _ -> store.desk().visits(today, today.plusDays(AHEAD)).stream()
                                .filter(row -> row.planned())
                                .findFirst())
                .then(found -> {
                    if (wanted == null) {
                        found.ifPresent(row -> show(row.id()));
                    }
                })
                .start();
    }

    /// Shows this visit.
    void show(RecordId visit) {
        seen = true;
        stale = false;
        wanted = visit;
        kit.work()
                .job(words.get("visits.prepare.reading"), _ -> read(visit))
                .then(found -> {
                    if (visit.equals(wanted)) {
                        took(found);
                    }
                })
                .start();
    }

    void leave() {
        seen = false;
    }

    private Optional<Loaded> read(RecordId visit) {
        var workplace = store.desk().workplace();
        return new Preparing(workplace)
                .of(visit)
                .map(prepared -> new Loaded(prepared, new Templates(workplace).offered()));
    }

    private void took(Optional<Loaded> found) {
        found.ifPresent(one -> agenda.show(
                one.prepared().visit().id().id(),
                one.prepared().agenda(),
                one.prepared().ready()));
        loaded.set(found.orElse(null));
    }

    private void changed(Changed changed) {
        var visit = wanted;
        if (visit != null
                && changed.touches(
                        Visit.KIND, AgendaItem.KIND, BringItem.KIND, Action.KIND, Practice.KIND, VisitTemplate.KIND)) {
            stale = true;
            if (seen) {
                show(visit);
            }
        }
    }

    /// What is shown; null while it is read, and if the visit is gone.
    ReadOnlyObjectProperty<@Nullable Loaded> loaded() {
        return loaded.getReadOnlyProperty();
    }

    /// The templates that are offered.
    List<Template> templates() {
        var now = loaded.get();
        return now == null ? List.of() : now.templates();
    }

    /// What is carried over from last time, and what to bring.
    CarryModel carry() {
        return carry;
    }

    AgendaModel agenda() {
        return agenda;
    }

    OpenStore store() {
        return store;
    }

    /// `90 of 90 min`.
    String total() {
        return slot().isEmpty()
                ? words.get("visits.prepare.total.open", minutes())
                : words.get("visits.prepare.total", minutes(), slot().getAsInt());
    }

    int minutes() {
        return agenda.agenda().get().minutes();
    }

    /// Whether the agenda takes longer than the visit.
    boolean over() {
        return slot().isPresent() && minutes() > slot().getAsInt();
    }

    OptionalInt slot() {
        var now = loaded.get();
        return now == null ? OptionalInt.empty() : now.prepared().visit().plannedMinutes();
    }

    private LocalDate day() {
        var now = loaded.get();
        return now == null ? kit.days().today() : now.prepared().day(kit.days().today());
    }

    /// What an item is to lead to: what she wrote, or for the open actions, which ones they are.
    String purpose(AgendaDraft.Item item) {
        var now = loaded.get();
        boolean ofActions = item.title().strip().equalsIgnoreCase(words.get("visits.prepare.open-actions"));
        return item.purpose().isBlank() && ofActions && now != null
                ? now.prepared().actions().stream().map(this::named).collect(Collectors.joining(", "))
                : item.purpose();
    }

    private String named(Carried action) {
        int late = action.overdue(day());
        return late > 0 ? words.get("visits.prepare.late", action.name(), late(late)) : action.name();
    }

    String late(int days) {
        return words.get("kit.days.overdue", days);
    }

    /// A further item, at the end.
    ///
    /// @return which it is, to be given its title
    RecordId add() {
        var item = new Agendas(store.desk().workplace()).blank(USUAL_MINUTES);
        agenda.change(Operation.of("visits.did.item.added"), draft -> draft.with(item));
        return item.id();
    }

    void remove(RecordId item) {
        var title = agenda.item(item).map(AgendaDraft.Item::title).orElse("");
        agenda.change(Operation.of("visits.did.item.removed", title), draft -> draft.without(item));
    }

    void title(RecordId item, String title) {
        if (!agenda.isReady() || !title.isBlank()) {
            agenda.typed(
                    Operation.of("visits.did.item.renamed", title).inRun("agenda-title-" + item),
                    draft -> draft.change(item, one -> one.titled(title)));
        }
    }

    void purpose(RecordId item, String purpose) {
        agenda.item(item)
                .filter(one -> !purpose(one).equals(purpose))
                .ifPresent(one -> agenda.typed(
                        Operation.of("visits.did.item.purpose", one.title()).inRun("agenda-purpose-" + item),
                        draft -> draft.change(item, other -> other.towards(purpose))));
    }

    void minutes(RecordId item, OptionalInt minutes) {
        agenda.item(item)
                .ifPresent(one -> agenda.change(
                        Operation.of("visits.did.item.minutes", one.title()).inRun("agenda-minutes-" + item),
                        draft -> draft.change(item, other -> other.lasting(minutes))));
    }

    /// Moves an item up or down.
    void move(RecordId item, int by) {
        agenda.item(item).ifPresent(one -> moveTo(item, agenda.items().indexOf(one) + by));
    }

    /// @param place from 0; beyond either end nothing happens
    void moveTo(RecordId item, int place) {
        if (place >= 0 && place < agenda.items().size()) {
            var title = agenda.item(item).map(AgendaDraft.Item::title).orElse("");
            agenda.change(Operation.of("visits.did.item.moved", title), draft -> draft.move(item, place));
        }
    }

    /// The agenda of a template takes the place of what is there; what was carried over stays.
    void use(Template template) {
        var visit = wanted;
        if (visit == null) {
            return;
        }
        agenda.use(template, visit, this::title);
    }

    private String title() {
        var now = loaded.get();
        return now == null ? "" : now.prepared().visit().title();
    }

    void mode(@Nullable VisitMode mode) {
        var visit = wanted;
        if (visit != null) {
            store.editing()
                    .run(
                            Operation.of("visits.did.mode"),
                            List.of(Edit.put(Visit.KIND, visit, new FieldWrites().code("mode", mode))));
        }
    }

    /// The agenda is ready: it becomes everybody's.
    void ready() {
        if (agenda.items().stream().allMatch(item -> item.title().isBlank())) {
            store.notices().say(words.get("visits.prepare.ready.empty"));
            return;
        }
        agenda.makeReady(
                draft -> new AgendaDraft(
                        draft.template(),
                        draft.items().stream()
                                .map(item -> item.towards(purpose(item)))
                                .toList(),
                        draft.bring()),
                Operation.of("visits.did.ready"));
    }
}
