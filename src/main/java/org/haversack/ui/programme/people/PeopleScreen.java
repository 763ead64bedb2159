package org.haversack.ui.programme.people;

import org.haversack.ui.kit.edit.OpenStore;
import org.haversack.ui.kit.lists.BrowseScreen;

/// The people of the programme.
public final class PeopleScreen extends BrowseScreen<PeopleView> {
    /// @param app name and version of this program
    public PeopleScreen(OpenStore store, String app) {
        this(new PeopleModel(store), new MailModel(store, app));
    }

    private PeopleScreen(PeopleModel model, MailModel mail) {
        super(model.browse(), () -> new PeopleView(model, mail), PeopleView::focusRows);
    }
}
