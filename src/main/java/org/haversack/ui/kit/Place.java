package org.haversack.ui.kit;

/// The screens one can go to.
public enum Place {
    TODAY,
    PRACTICES,
    /// The page of one practice.
    PRACTICE(PRACTICES),
    VISITS,
    /// One visit being prepared.
    PREPARE(VISITS),
    /// One visit going on.
    VISIT(VISITS),
    /// One visit being completed.
    WRAP_UP(VISITS),
    /// The templates of agendas.
    TEMPLATES(VISITS),
    ACTIONS,
    /// What two people set differently.
    CONFLICTS,
    SETTINGS;

    private final @org.jspecify.annotations.Nullable Place main;

    Place() {
        this.main = null;
    }

    Place(Place main) {
        this.main = main;
    }

    /// The screen in the list at the left under which this one is found.
    public Place main() {
        return main == null ? this : main;
    }

    /// Whether it has an entry of its own in the list at the left.
    public boolean isMain() {
        return main == null;
    }
}
