package org.haversack.service.visits;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.haversack.domain.kind.Kind;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.domain.visit.BringItem;
import org.haversack.merge.change.RecordId;
import org.haversack.service.Workplace;
import org.haversack.service.edit.Edit;
import org.haversack.service.edit.FieldWrites;
import org.jspecify.annotations.Nullable;

/// Agendas as records, which everybody of the practice's space has: what is on one, how a draft becomes one,
/// and how it changes afterwards.
public final class Agendas {
    private final Workplace workplace;

    public Agendas(Workplace workplace) {
        this.workplace = workplace;
    }

    /// What is on the agenda of a visit; nothing if none was made ready.
    public AgendaDraft of(RecordId visit) {
        return new AgendaDraft(
                "",
                items(visit).stream()
                        .map(item -> new AgendaDraft.Item(
                                item.id().id(),
                                item.title(),
                                item.purpose(),
                                item.plannedMinutes(),
                                item.carriedFrom().map(from -> from.id())))
                        .toList(),
                things(visit).stream()
                        .map(thing -> new AgendaDraft.Thing(thing.id().id(), thing.title(), thing.packed()))
                        .toList());
    }

    private List<AgendaItem> items(RecordId visit) {
        return with(
                visit,
                AgendaItem.KIND,
                Comparator.comparing(AgendaItem::pos)
                        .thenComparing(item -> item.id().text()));
    }

    private List<BringItem> things(RecordId visit) {
        return with(
                visit,
                BringItem.KIND,
                Comparator.comparing(BringItem::pos)
                        .thenComparing(thing -> thing.id().text()));
    }

    private <R> List<R> with(RecordId visit, Kind<R> kind, Comparator<R> order) {
        return workplace.store().lookup().where(kind, "visit", visit.text()).stream()
                .map(record -> kind.read(record.fields()))
                .sorted(order)
                .toList();
    }

    /// What was put off at a visit and has not been taken up by any agenda other than that of `preparing`.
    List<AgendaItem> parked(RecordId visit, RecordId preparing) {
        return items(visit).stream()
                .filter(item -> item.state()
                        .filter(state -> state.is(AgendaItemState.PARKED))
                        .isPresent())
                .filter(item ->
                        workplace
                                .store()
                                .lookup()
                                .where(AgendaItem.KIND, "carriedFrom", item.id().text())
                                .stream()
                                .map(record -> AgendaItem.KIND.read(record.fields()))
                                .allMatch(later -> later.visit()
                                        .filter(of -> of.id().equals(preparing))
                                        .isPresent()))
                .toList();
    }

    /// The agenda of a template in place of what was on a draft; what was carried over stays at the end.
    public AgendaDraft from(Template template, AgendaDraft before) {
        var items = new ArrayList<>(template.items().stream()
                .map(item ->
                        new AgendaDraft.Item(newId(), item.title(), item.purpose(), item.minutes(), Optional.empty()))
                .toList());
        before.items().stream().filter(item -> item.carriedFrom().isPresent()).forEach(items::add);
        return new AgendaDraft(template.title(), items, before.bring());
    }

    /// A parked item that is taken up again.
    public AgendaDraft.Item carried(AgendaItem parked, OptionalInt minutes) {
        return new AgendaDraft.Item(
                newId(),
                parked.title(),
                parked.purpose(),
                minutes,
                Optional.of(parked.id().id()));
    }

    /// A new item of no content yet.
    public AgendaDraft.Item blank(int minutes) {
        return new AgendaDraft.Item(newId(), "", "", OptionalInt.of(minutes), Optional.empty());
    }

    public AgendaDraft.Thing thing(String title) {
        return new AgendaDraft.Thing(newId(), title, false);
    }

    private RecordId newId() {
        return new RecordId(workplace.newId());
    }

    /// A draft becomes the agenda: records that everybody gets. What others put there meanwhile stays.
    public List<Edit> ready(RecordId visit, AgendaDraft draft) {
        var now = of(visit);
        var items = ids(draft.items(), AgendaDraft.Item::id);
        var bring = ids(draft.bring(), AgendaDraft.Thing::id);
        var ours = new AgendaDraft(
                "",
                now.items().stream().filter(item -> items.contains(item.id())).toList(),
                now.bring().stream().filter(thing -> bring.contains(thing.id())).toList());
        return edits(visit, ours, draft);
    }

    /// Makes an agenda what it should be: the draft becomes records, or records become what they were edited
    /// to. Items without a title are left out. Places are given anew only where the order changed.
    ///
    /// @param now what the records are
    /// @param should what they are to be
    public List<Edit> edits(RecordId visit, AgendaDraft now, AgendaDraft should) {
        var edits = new ArrayList<Edit>();
        var items =
                should.items().stream().filter(item -> !item.title().isBlank()).toList();
        var places = places(
                with(visit, AgendaItem.KIND, Comparator.comparing(AgendaItem::pos)).stream()
                        .collect(Collectors.toMap(item -> item.id().id(), AgendaItem::pos)),
                items.stream().map(AgendaDraft.Item::id).toList());
        for (var item : items) {
            var writes = item(visit, now.item(item.id()), item);
            Optional.ofNullable(places.get(item.id())).ifPresent(pos -> writes.text("pos", pos));
            if (!writes.isEmpty()) {
                edits.add(Edit.put(AgendaItem.KIND, item.id(), writes));
            }
        }
        removed(AgendaItem.KIND, ids(now.items(), AgendaDraft.Item::id), ids(items, AgendaDraft.Item::id), edits);
        bring(visit, now, should, edits);
        return edits;
    }

    private void bring(RecordId visit, AgendaDraft now, AgendaDraft should, List<Edit> edits) {
        var things = should.bring().stream()
                .filter(thing -> !thing.title().isBlank())
                .toList();
        var places = places(
                with(visit, BringItem.KIND, Comparator.comparing(BringItem::pos)).stream()
                        .collect(Collectors.toMap(thing -> thing.id().id(), BringItem::pos)),
                things.stream().map(AgendaDraft.Thing::id).toList());
        for (var thing : things) {
            var was = now.bring().stream()
                    .filter(one -> one.id().equals(thing.id()))
                    .findFirst();
            var writes = new FieldWrites();
            if (was.isEmpty()) {
                writes.ref("visit", visit);
            }
            if (was.filter(one -> one.title().equals(thing.title())).isEmpty()) {
                writes.text("title", thing.title());
            }
            if (was.map(AgendaDraft.Thing::packed).orElse(false) != thing.packed()) {
                writes.flag("packed", thing.packed());
            }
            Optional.ofNullable(places.get(thing.id())).ifPresent(pos -> writes.text("pos", pos));
            if (!writes.isEmpty()) {
                edits.add(Edit.put(BringItem.KIND, thing.id(), writes));
            }
        }
        removed(BringItem.KIND, ids(now.bring(), AgendaDraft.Thing::id), ids(things, AgendaDraft.Thing::id), edits);
    }

    private static <T> Set<RecordId> ids(List<T> of, Function<T, RecordId> id) {
        return of.stream().map(id).collect(Collectors.toSet());
    }

    private static void removed(Kind<?> kind, Set<RecordId> now, Set<RecordId> should, List<Edit> edits) {
        now.stream()
                .filter(id -> !should.contains(id))
                .sorted()
                .map(id -> Edit.delete(kind, id))
                .forEach(edits::add);
    }

    private static FieldWrites item(RecordId visit, Optional<AgendaDraft.Item> was, AgendaDraft.Item item) {
        var writes = new FieldWrites();
        if (was.isEmpty()) {
            writes.ref("visit", visit).code("state", AgendaItemState.PLANNED);
            item.carriedFrom().ifPresent(from -> writes.ref("carriedFrom", from));
        }
        if (was.filter(one -> one.title().equals(item.title())).isEmpty()) {
            writes.text("title", item.title());
        }
        if (!was.map(AgendaDraft.Item::purpose).orElse("").equals(item.purpose())) {
            writes.text("purpose", item.purpose());
        }
        if (!was.map(AgendaDraft.Item::minutes).orElse(OptionalInt.empty()).equals(item.minutes())) {
            writes.number("plannedMinutes", boxed(item.minutes()));
        }
        return writes;
    }

    /// The places that have to be written so that a list has this order: none if it has, one if one record
    /// moved or came, all of them otherwise.
    private static Map<RecordId, String> places(Map<RecordId, String> now, List<RecordId> should) {
        var kept = should.stream().filter(now::containsKey).toList();
        if (ordered(now, should)) {
            return Map.of();
        }
        for (var moved : should) {
            var rest = kept.stream().filter(id -> !id.equals(moved)).toList();
            if (rest.size() == should.size() - 1 && ordered(now, rest)) {
                var order = new ArrayList<>(rest.stream()
                        .map(id -> new Places.Placed(id, now.getOrDefault(id, "")))
                        .toList());
                return Places.move(order, moved, should.indexOf(moved));
            }
        }
        return new HashMap<>(Places.spread(should));
    }

    private static boolean ordered(Map<RecordId, String> now, List<RecordId> order) {
        var last = "";
        for (var id : order) {
            var pos = now.getOrDefault(id, "");
            if (pos.isEmpty() || pos.compareTo(last) <= 0) {
                return false;
            }
            last = pos;
        }
        return true;
    }

    private static @Nullable Integer boxed(OptionalInt minutes) {
        return minutes.isEmpty() ? null : minutes.getAsInt();
    }
}
