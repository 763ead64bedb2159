package org.haversack.ui.practices;

import org.haversack.service.desk.Desk;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.lists.BrowseScreen;

/// The practices.
public final class PracticesScreen extends BrowseScreen<PracticesView> {
    public PracticesScreen(Desk desk, Kit kit) {
        this(new PracticesModel(desk, kit), kit);
    }

    private PracticesScreen(PracticesModel model, Kit kit) {
        super(model.browse(), () -> new PracticesView(model, kit), PracticesView::focusRows);
    }
}
