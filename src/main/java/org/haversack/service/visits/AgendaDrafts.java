package org.haversack.service.visits;

import java.util.Optional;
import org.haversack.merge.change.RecordId;
import org.haversack.store.Store;

/// Drafts of agendas. They are kept in this store alone, beside the log and never in a change, so that no
/// file sent from here can hold anything of them.
public final class AgendaDrafts {
    private static final String KEY = "draft.agenda.";

    private final Store store;

    public AgendaDrafts(Store store) {
        this.store = store;
    }

    /// The draft for a visit; empty if there is none.
    public Optional<AgendaDraft> find(RecordId visit) {
        return store.meta().get(KEY + visit.text()).flatMap(DraftText::read);
    }

    /// Keeps a draft; it is on the disk when this returns.
    public void keep(RecordId visit, AgendaDraft draft) {
        store.meta().set(KEY + visit.text(), DraftText.write(draft));
    }

    /// Forgets the draft for a visit, once it is ready.
    public void forget(RecordId visit) {
        if (store.meta().get(KEY + visit.text()).filter(text -> !text.isEmpty()).isPresent()) {
            store.meta().set(KEY + visit.text(), "");
        }
    }
}
