package org.haversack.ui.kit;

import java.util.List;
import javafx.scene.Parent;
import org.haversack.merge.change.RecordId;

/// A feature's public face: what the shell shows and asks of it.
public interface Screen {
    /// Its nodes, made when they are first asked for.
    Parent node();

    /// It is about to be seen: brings it up to date if need be.
    void show();

    /// Shows this record.
    void show(RecordId record);

    /// Puts the keyboard where work begins.
    void focus();

    /// Another screen is about to be shown in its place: what is being typed is saved.
    default void leave() {}

    /// What can be done on it just now, for the search over everything.
    default List<Command> commands() {
        return List.of();
    }
}
