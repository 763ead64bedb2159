package org.haversack.ui.kit;

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
}
