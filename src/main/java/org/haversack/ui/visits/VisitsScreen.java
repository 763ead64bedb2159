package org.haversack.ui.visits;

import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseScreen;

/// The visits.
public final class VisitsScreen extends BrowseScreen<VisitsView> {
    public VisitsScreen(OpenStore store) {
        this(new VisitsModel(store), store.kit());
    }

    private VisitsScreen(VisitsModel model, Kit kit) {
        super(model.browse(), () -> new VisitsView(model, kit), VisitsView::focusRows);
    }
}
