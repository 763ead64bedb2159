package org.haversack.ui.actions;

import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseScreen;

/// The actions.
public final class ActionsScreen extends BrowseScreen<ActionsView> {
    public ActionsScreen(OpenStore store) {
        this(new ActionsModel(store), store.kit());
    }

    private ActionsScreen(ActionsModel model, Kit kit) {
        super(model.browse(), () -> new ActionsView(model, kit), ActionsView::focusRows);
    }
}
