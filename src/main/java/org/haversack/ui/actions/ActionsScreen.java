package org.haversack.ui.actions;

import org.haversack.service.desk.Desk;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.lists.BrowseScreen;

/// The actions.
public final class ActionsScreen extends BrowseScreen<ActionsView> {
    public ActionsScreen(Desk desk, Kit kit) {
        this(new ActionsModel(desk, kit), kit);
    }

    private ActionsScreen(ActionsModel model, Kit kit) {
        super(model.browse(), () -> new ActionsView(model, kit), ActionsView::focusRows);
    }
}
