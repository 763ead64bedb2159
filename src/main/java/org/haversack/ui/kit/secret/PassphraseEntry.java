package org.haversack.ui.kit.secret;

import javafx.scene.control.PasswordField;
import org.haversack.ui.kit.fields.Entry;

/// A passphrase, typed without being shown.
public final class PassphraseEntry extends Entry {
    private final PasswordField field = new PasswordField();

    public PassphraseEntry(String id, String name) {
        super(id, name);
        field.setId(id);
        control(field);
    }

    public String typed() {
        return field.getText();
    }

    /// Forgets what was typed.
    public void clear() {
        field.clear();
    }

    /// What Enter does.
    public void onEnter(Runnable action) {
        field.setOnAction(_ -> action.run());
    }

    public PasswordField input() {
        return field;
    }
}
