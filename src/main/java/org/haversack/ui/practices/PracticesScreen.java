package org.haversack.ui.practices;

import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseScreen;

/// The practices.
public final class PracticesScreen extends BrowseScreen<PracticesView> {
    public PracticesScreen(OpenStore store) {
        this(new PracticesModel(store), store.kit());
    }

    private PracticesScreen(PracticesModel model, Kit kit) {
        super(model.browse(), () -> new PracticesView(model, kit), PracticesView::focusRows);
    }
}
