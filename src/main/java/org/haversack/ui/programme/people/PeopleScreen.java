package org.haversack.ui.programme.people;

import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseScreen;

/// The people of the programme.
public final class PeopleScreen extends BrowseScreen<PeopleView> {
    public PeopleScreen(OpenStore store) {
        this(new PeopleModel(store));
    }

    private PeopleScreen(PeopleModel model) {
        super(model.browse(), () -> new PeopleView(model), PeopleView::focusRows);
    }
}
