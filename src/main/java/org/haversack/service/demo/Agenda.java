package org.haversack.service.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.haversack.domain.kind.Position;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.domain.visit.AgendaItemState;
import org.haversack.merge.change.RecordId;

/// The agenda of a visit: what was to take how long, and how long it took.
final class Agenda {
    private record Item(RecordId id, int planned) {}

    private final Chance chance;
    private final List<Item> items = new ArrayList<>();
    private final List<Entry> entries = new ArrayList<>();

    /// @param rows title and minutes
    Agenda(Chance chance, RecordId visit, List<List<String>> rows, Supplier<RecordId> ids) {
        this.chance = chance;
        var places = Position.spread(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            var item = new Item(ids.get(), Integer.parseInt(rows.get(i).getLast()));
            items.add(item);
            entries.add(new Entry(AgendaItem.KIND, item.id())
                    .ref("visit", visit)
                    .text("title", rows.get(i).getFirst())
                    .text("pos", places.get(i))
                    .number("plannedMinutes", item.planned())
                    .code("state", AgendaItemState.PLANNED));
        }
    }

    /// The items as they are planned.
    List<Entry> planned() {
        return List.copyOf(entries);
    }

    int plannedMinutes() {
        return items.stream().mapToInt(Item::planned).sum();
    }

    /// What became of the items of a visit of so many minutes. In one much shorter than planned there is no
    /// time for the last ones; else all of them give way.
    List<Entry> held(int minutes) {
        return minutes * 2 < plannedMinutes() ? cut(minutes) : stretched(minutes);
    }

    private List<Entry> cut(int minutes) {
        var held = new ArrayList<Entry>();
        int left = minutes;
        for (var item : items) {
            int took = Math.min(left, item.planned());
            left -= took;
            var entry = new Entry(AgendaItem.KIND, item.id());
            held.add(
                    took > 0
                            ? entry.number("actualMinutes", took).code("state", AgendaItemState.DONE)
                            : entry.code(
                                    "state", chance.happens(0.7) ? AgendaItemState.PARKED : AgendaItemState.SKIPPED));
        }
        return held;
    }

    private List<Entry> stretched(int minutes) {
        var weights = items.stream()
                .mapToInt(item -> item.planned() * chance.from(70, 130))
                .toArray();
        long all = Arrays.stream(weights).asLongStream().sum();
        var held = new ArrayList<Entry>();
        long soFar = 0;
        int told = 0;
        for (int i = 0; i < weights.length; i++) {
            soFar += weights[i];
            int until = (int) Math.round((double) soFar * minutes / all);
            held.add(new Entry(AgendaItem.KIND, items.get(i).id())
                    .number("actualMinutes", until - told)
                    .code("state", AgendaItemState.DONE));
            told = until;
        }
        return held;
    }
}
