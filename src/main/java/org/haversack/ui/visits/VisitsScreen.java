package org.haversack.ui.visits;

import org.haversack.service.desk.Desk;
import org.haversack.ui.kit.Kit;
import org.haversack.ui.kit.lists.BrowseScreen;

/// The visits.
public final class VisitsScreen extends BrowseScreen<VisitsView> {
    public VisitsScreen(Desk desk, Kit kit) {
        this(new VisitsModel(desk, kit), kit);
    }

    private VisitsScreen(VisitsModel model, Kit kit) {
        super(model.browse(), () -> new VisitsView(model, kit), VisitsView::focusRows);
    }
}
