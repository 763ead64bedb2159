package org.haversack.ui.kit;

/// The screens one can go to.
public enum Place {
    TODAY(1),
    /// How the whole programme goes on.
    PROGRAMME(6),
    PRACTICES(2),
    /// The page of one practice.
    PRACTICE(PRACTICES),
    /// The programme's people, and who works with which practice.
    FACILITATORS(7),
    VISITS(3),
    /// One visit being prepared.
    PREPARE(VISITS),
    /// One visit going on.
    VISIT(VISITS),
    /// One visit being completed.
    WRAP_UP(VISITS),
    /// The templates of agendas.
    TEMPLATES(VISITS),
    ACTIONS(4),
    /// Sending and receiving files.
    EXCHANGE(8),
    /// What two people set differently.
    CONFLICTS(9),
    SETTINGS(5),
    /// The copies of the store.
    BACKUPS(SETTINGS),
    /// Notes that never leave.
    PRIVATE_NOTES(SETTINGS);

    private final @org.jspecify.annotations.Nullable Place main;
    private final int digit;

    Place(int digit) {
        this.main = null;
        this.digit = digit;
    }

    Place(Place main) {
        this.main = main;
        this.digit = 0;
    }

    /// The screen in the list at the left under which this one is found.
    public Place main() {
        return main == null ? this : main;
    }

    /// Whether it has an entry of its own in the list at the left.
    public boolean isMain() {
        return main == null;
    }

    /// The digit that leads to it together with Ctrl, whoever uses the program; only main screens have one.
    public int digit() {
        return digit;
    }

    /// Whether only a coordinator has it.
    public boolean isForCoordinators() {
        return this == PROGRAMME || this == FACILITATORS;
    }
}
