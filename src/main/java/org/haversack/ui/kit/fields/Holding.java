package org.haversack.ui.kit.fields;

/// Keeps what is typed and not saved on this computer alone, so that nothing is lost meanwhile. Neither
/// method waits for the disk.
public interface Holding {
    /// Keeps the newest text of a field.
    void hold(String field, String text);

    /// The field is saved, or empty again; forgets its text.
    void release(String field);

    /// Keeps nothing.
    static Holding none() {
        return new Holding() {
            @Override
            public void hold(String field, String text) {}

            @Override
            public void release(String field) {}
        };
    }
}
