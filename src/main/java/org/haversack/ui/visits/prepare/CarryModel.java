package org.haversack.ui.visits.prepare;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.haversack.domain.visit.AgendaItem;
import org.haversack.merge.change.RecordId;
import org.haversack.service.edit.Operation;
import org.haversack.service.visits.AgendaDraft;
import org.haversack.service.visits.Agendas;
import org.haversack.ui.kit.edit.OpenStore;
import org.jspecify.annotations.Nullable;

/// What was parked last time, and what to bring.
final class CarryModel {
    private final OpenStore store;
    private final AgendaModel agenda;
    private final ReadOnlyObjectProperty<PrepareModel.@Nullable Loaded> loaded;

    CarryModel(OpenStore store, AgendaModel agenda, ReadOnlyObjectProperty<PrepareModel.@Nullable Loaded> loaded) {
        this.store = store;
        this.agenda = agenda;
        this.loaded = loaded;
    }

    /// What was parked last time and is not on this agenda.
    List<AgendaItem> parked() {
        var now = loaded.get();
        return now == null
                ? List.of()
                : now.prepared().parked().stream()
                        .filter(item -> agenda.items().stream()
                                .noneMatch(one -> one.carriedFrom()
                                        .equals(Optional.of(item.id().id()))))
                        .toList();
    }

    void takeUpParked() {
        var agendas = new Agendas(store.desk().workplace());
        var parked = parked();
        agenda.change(Operation.of("visits.did.parked"), draft -> {
            var more = draft;
            for (var item : parked) {
                more = more.with(agendas.carried(item, OptionalInt.of(PrepareModel.USUAL_MINUTES)));
            }
            return more;
        });
    }

    void bring(String title) {
        if (!title.isBlank()) {
            var thing = new Agendas(store.desk().workplace()).thing(title.strip());
            agenda.change(Operation.of("visits.did.bring", title.strip()), draft -> draft.withThing(thing));
        }
    }

    void pack(RecordId thing, boolean packed) {
        agenda.change(
                Operation.of("visits.did.packed"),
                draft -> draft.changeThing(thing, one -> new AgendaDraft.Thing(one.id(), one.title(), packed)));
    }

    void leaveBehind(RecordId thing) {
        agenda.change(Operation.of("visits.did.bring.removed"), draft -> draft.withoutThing(thing));
    }
}
