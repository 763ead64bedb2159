package org.haversack.ui.kit.lists;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;
import org.haversack.ui.kit.Screen;
import org.jspecify.annotations.Nullable;

/// The public face of a feature that is a list with what is known about one of its rows beside it.
///
/// @param <V> its view, made when it is first asked for
public abstract class BrowseScreen<V extends Parent> implements Screen {
    private final BrowseModel<?, ?> model;
    private final Supplier<V> maker;
    private final Consumer<V> focusing;
    private @Nullable V view;

    /// @param model what the list shows
    /// @param maker makes the view
    /// @param focusing puts the keyboard into the view's rows
    protected BrowseScreen(BrowseModel<?, ?> model, Supplier<V> maker, Consumer<V> focusing) {
        this.model = model;
        this.maker = maker;
        this.focusing = focusing;
    }

    @Override
    public Parent node() {
        return view();
    }

    private V view() {
        var made = view;
        if (made == null) {
            made = maker.get();
            view = made;
        }
        return made;
    }

    @Override
    public void show() {
        model.show();
    }

    @Override
    public void show(RecordId record) {
        model.choose(record);
    }

    @Override
    public void leave() {
        model.leave();
    }

    @Override
    public void focus() {
        focusing.accept(view());
    }
}
