package org.haversack.service.visits;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.haversack.merge.change.RecordId;

/// An agenda, and what to bring, while a visit is being prepared. It is the facilitator's own until she says
/// that it is ready: see [AgendaDrafts].
///
/// @param template the title of the template it was begun with; empty if none
/// @param items in order
/// @param bring what to take along, in order
public record AgendaDraft(String template, List<Item> items, List<Thing> bring) {
    public static final AgendaDraft EMPTY = new AgendaDraft("", List.of(), List.of());

    /// A point on the agenda.
    ///
    /// @param id what its record has, or is to have once the agenda is ready
    /// @param title what it is about; may be empty while it is being written
    /// @param purpose what it is to lead to; empty if nothing is said
    /// @param minutes how long it should take
    /// @param carriedFrom the parked item of an earlier visit that it takes up again
    public record Item(RecordId id, String title, String purpose, OptionalInt minutes, Optional<RecordId> carriedFrom) {
        public Item titled(String other) {
            return new Item(id, other, purpose, minutes, carriedFrom);
        }

        public Item towards(String other) {
            return new Item(id, title, other, minutes, carriedFrom);
        }

        public Item lasting(OptionalInt other) {
            return new Item(id, title, purpose, other, carriedFrom);
        }
    }

    /// Something to take along.
    ///
    /// @param id what its record has, or is to have
    /// @param title what it is
    /// @param packed whether it is in the bag
    public record Thing(RecordId id, String title, boolean packed) {}

    public AgendaDraft {
        items = List.copyOf(items);
        bring = List.copyOf(bring);
    }

    /// How long everything is to take, in minutes; items without a time count as none.
    public int minutes() {
        return items.stream().mapToInt(item -> item.minutes().orElse(0)).sum();
    }

    public Optional<Item> item(RecordId id) {
        return items.stream().filter(item -> item.id().equals(id)).findFirst();
    }

    /// With this item at the end.
    public AgendaDraft with(Item item) {
        var more = new ArrayList<>(items);
        more.add(item);
        return new AgendaDraft(template, more, bring);
    }

    public AgendaDraft without(RecordId item) {
        return new AgendaDraft(
                template, items.stream().filter(one -> !one.id().equals(item)).toList(), bring);
    }

    public AgendaDraft change(RecordId item, UnaryOperator<Item> how) {
        return new AgendaDraft(
                template,
                items.stream()
                        .map(one -> one.id().equals(item) ? how.apply(one) : one)
                        .toList(),
                bring);
    }

    /// With an item in another place.
    ///
    /// @param place from 0; one beyond either end is the end
    public AgendaDraft move(RecordId item, int place) {
        var moved = item(item);
        if (moved.isEmpty()) {
            return this;
        }
        var rest = new ArrayList<>(without(item).items());
        rest.add(Math.clamp(place, 0, rest.size()), moved.get());
        return new AgendaDraft(template, rest, bring);
    }

    public AgendaDraft withThing(Thing thing) {
        var more = new ArrayList<>(bring);
        more.add(thing);
        return new AgendaDraft(template, items, more);
    }

    public AgendaDraft withoutThing(RecordId thing) {
        return new AgendaDraft(
                template,
                items,
                bring.stream().filter(one -> !one.id().equals(thing)).toList());
    }

    public AgendaDraft changeThing(RecordId thing, UnaryOperator<Thing> how) {
        return new AgendaDraft(
                template,
                items,
                bring.stream()
                        .map(one -> one.id().equals(thing) ? how.apply(one) : one)
                        .toList());
    }
}
